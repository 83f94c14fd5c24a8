import type { z } from "zod";
import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { withoutContact } from "@/lib/members/listed";
import { EXPELLED_LABEL, STATUS_LABELS, statusWords } from "@/lib/members/messages";
import { type exportQuerySchema, NO_BRANCH } from "@/lib/members/schema";
import { isSensitive, type Member, type SensitiveValues } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { formatDate, type PlainDate, plainDate } from "@/lib/platform/dates";
import { done, forbidden, type Result, refused } from "@/lib/platform/result";
import { unsealText } from "@/lib/platform/sealing";
import type { SheetPlan } from "@/lib/platform/xlsx/types";
import { xlsxPieces } from "@/lib/platform/xlsx/workbook";
import type { ColumnName } from "./columns";
import { countMembers, membersInPieces, type WholeMember } from "./every";
import {
  type ExportColumn,
  type ExportedMember,
  fieldColumn,
  listSheet,
  STANDING_COLUMN,
  UNIT_COLUMN,
} from "./export";
import { ROSTER_FIELDS, type RosterValues } from "./fields";
import type { RosterFilter } from "./filter";
import { nationalSheets } from "./national-form";
import { placeWords, type RosterPlace, rosterPlace } from "./place";
import type { YearMarks } from "./year-marks";

const MOST = 100_000;

export type ExportQuery = z.output<typeof exportQuerySchema>;

/** An export that may be made: of whom, for whom, and of how many. */
export type PlannedExport = {
  query: ExportQuery;
  place: RosterPlace;
  /** Sensitive columns are filled where the actor sees them for all whom the export holds. */
  sensitive: boolean;
  count: number;
  fileName: string;
  day: PlainDate;
};

/**
 * Refuses before the first row leaves, also a sensitive column that was chosen by name; one that comes with the form
 * is left empty.
 */
export async function planExport(actor: Actor, asked: ExportQuery): Promise<Result<PlannedExport>> {
  const query = asked.form === "national" ? ofActive(asked) : asked;
  const found = await rosterPlace(actor, query);
  if (!found.ok) return found;
  const place = found.value;
  const count = await countMembers(place, filterOf(query), MOST + 1);
  if (count > MOST)
    return refused("too_large", "Danh sách có hơn 100.000 người. Lọc theo đơn vị rồi xuất từng phần.");
  const sensitive = place.at !== null && can.seeSensitive(actor, place.at).allowed;
  if (!sensitive && chosenColumns(query)?.some((name) => isSensitive(name)))
    return forbidden(
      "Cột thông tin nhạy cảm chỉ Bí thư đơn vị và bí thư chi đoàn liên quan xuất được. Bỏ các cột ấy rồi xuất.",
    );
  const day = await today();
  return done({ query, place, sensitive, count, day, fileName: fileNameOf(query, place, day) });
}

/** The national form has no column for who has left: unless somebody is asked for, it holds those who are active. */
function ofActive(query: ExportQuery): ExportQuery {
  return query.ids === undefined && query.status === undefined ? { ...query, status: "active" } : query;
}

function filterOf({ form: _, columns: __, ...filter }: ExportQuery): RosterFilter {
  return filter;
}

function fileNameOf(query: ExportQuery, { branch, unit }: RosterPlace, day: PlainDate): string {
  const name = query.form === "national" ? "mau-phan-mem" : "danh-sach-doan-vien";
  const part = query.branch === NO_BRANCH ? "chua-xep" : null;
  return `${[name, (branch ?? unit)?.code, part, day].filter(Boolean).join("-")}.xlsx`;
}

export type ExportedRoster = { fileName: string; pieces: AsyncGenerator<Buffer> };

/** The filtered roster as .xlsx at once, in pieces; the log knows before the first of them leaves. */
export async function exportedRoster(actor: Actor, query: ExportQuery): Promise<Result<ExportedRoster>> {
  const planned = await planExport(actor, query);
  if (!planned.ok) return planned;
  const logged = await change(whoIs(actor), async (_, record) => {
    record(exportedEvent(planned.value));
    return done(null);
  });
  if (!logged.ok) return logged;
  return done({ fileName: planned.value.fileName, pieces: exportPieces(planned.value) });
}

/** Names the filters without their values: what was searched for may be somebody's name. */
export function exportedEvent({ place, query, count, sensitive }: PlannedExport): AuditEvent {
  const { form, ...filter } = query;
  const filters = Object.keys(filter).filter((name) => filter[name as keyof typeof filter] !== undefined);
  return {
    type: "roster.exported",
    orgId: place.scope.orgId,
    unitId: place.at?.unitId ?? null,
    detail: { form, count, sensitive, filters },
  };
}

/** The file's bytes as they come to be; `told` hears after each piece how many people it holds so far. */
export function exportPieces(
  planned: PlannedExport,
  told: (people: number) => Promise<void> = async () => undefined,
): AsyncGenerator<Buffer> {
  return xlsxPieces(sheetsOf(planned, people(planned, told)));
}

async function* people(
  { place, query, sensitive, count, day }: PlannedExport,
  told: (people: number) => Promise<void>,
): AsyncGenerator<ExportedMember[]> {
  const isNational = query.form === "national";
  const marksOn = isNational ? day : undefined;
  const namesUnit = place.at === null && !chosenColumns(query)?.includes("unit");
  let made = 0;
  for await (const some of membersInPieces(place, filterOf(query), { most: count, sensitive, marksOn })) {
    yield some.map((each) => exportedMember(each, namesUnit, isNational));
    made += some.length;
    await told(made);
  }
}

function sheetsOf(planned: PlannedExport, people: AsyncGenerator<ExportedMember[]>): SheetPlan[] {
  const { query, place, count, day } = planned;
  const where = placeWords(place, query);
  if (query.form === "national") return nationalSheets({ place: where, people, count });
  const asked = query.status === "expelled" ? EXPELLED_LABEL : query.status && STATUS_LABELS[query.status];
  const status = asked ? `${asked}, ` : "";
  return [
    listSheet({
      title: "Danh sách đoàn viên",
      subtitle: `${where ? `${where}, ` : ""}${status}${count.toLocaleString("vi-VN")} người, ngày ${formatDate(day)}`,
      columns: listColumns(planned),
      people,
    }),
  ];
}

/** Those that were chosen; else all that the actor sees, and the standing where people who left are in the list too. */
function listColumns({ query, sensitive }: PlannedExport): ExportColumn[] {
  const chosen = chosenColumns(query);
  if (chosen) return [fieldColumn("fullName"), ...chosen.map(columnOf)];
  const fields = ROSTER_FIELDS.map(({ name }) => name).filter((name) => sensitive || !isSensitive(name));
  return [...fields.map(fieldColumn), ...(query.status ? [] : [STANDING_COLUMN])];
}

function chosenColumns({ columns, form }: ExportQuery): ColumnName[] | null {
  return columns && form === "list" ? (columns.split(",") as ColumnName[]) : null;
}

function columnOf(name: ColumnName): ExportColumn {
  if (name === "unit") return UNIT_COLUMN;
  return name === "status" ? STANDING_COLUMN : fieldColumn(name);
}

/** Wider than a unit, the place also says which one; the national form has the unit's name where there is no branch. */
function exportedMember(
  { member: whole, refusesContact, sensitive, isExpelled, marks }: WholeMember,
  namesUnit: boolean,
  isNational: boolean,
): ExportedMember {
  const member = refusesContact ? withoutContact(whole) : whole;
  const { unit, branch } = member;
  const place = [namesUnit || (isNational && !branch) ? unit.name : null, branch?.name];
  const filled = Object.entries({ ...member, ...unsealed(sensitive) }).filter(([, value]) => value !== null);
  const values = Object.fromEntries(filled) as Partial<RosterValues>;
  return {
    values: { ...values, branch: place.filter((name) => name != null).join(", ") },
    unit: unit.name,
    standing: standingOf(member, isExpelled),
    marks: marks && seenMarks(marks, sensitive !== null),
  };
}

function seenMarks({ disciplined, ...marks }: YearMarks, seesSensitive: boolean): ExportedMember["marks"] {
  return seesSensitive ? { ...marks, disciplined } : marks;
}

function standingOf({ status, statusSince }: Member, isExpelled: boolean | undefined): string {
  const since = statusSince ? ` từ ${formatDate(plainDate(statusSince))}` : "";
  return `${statusWords({ status, isExpelled })}${since}`;
}

function unsealed(sensitive: SensitiveValues | null) {
  return sensitive && { ...sensitive, idNumber: sensitive.idNumber && unsealText(sensitive.idNumber) };
}
