import type { z } from "zod";
import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { STATUS_LABELS } from "@/lib/members/messages";
import type { exportQuerySchema } from "@/lib/members/schema";
import { isSensitive, type SensitiveValues } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { formatDate, type PlainDate, plainDate } from "@/lib/platform/dates";
import { done, type Result, refused } from "@/lib/platform/result";
import { unsealText } from "@/lib/platform/sealing";
import { everyMember, type WholeMember } from "./every";
import { exportRoster } from "./export";
import { ROSTER_FIELDS, type RosterValues } from "./fields";
import type { RosterFilter } from "./filter";
import { type RosterPlace, rosterPlace } from "./place";

const MOST = 20_000;

export type ExportedRoster = { fileName: string; bytes: Uint8Array<ArrayBuffer> };

/** The filtered roster as .xlsx. Sensitive columns are there where the actor sees them for all whom it holds; the log knows. */
export async function exportedRoster(
  actor: Actor,
  { form: _, ...filter }: z.output<typeof exportQuerySchema>,
): Promise<Result<ExportedRoster>> {
  const found = await rosterPlace(actor, filter);
  if (!found.ok) return found;
  const place = found.value;
  const sensitive = place.at !== null && can.seeSensitive(actor, place.at).allowed;
  const members = await everyMember(place, filter, MOST, sensitive);
  if (members.length > MOST)
    return refused("too_large", "Danh sách có hơn 20.000 người. Lọc theo đơn vị rồi xuất từng phần.");
  const logged = await logExport(actor, place, filter, { count: members.length, sensitive });
  if (!logged.ok) return logged;
  return done(await workbook(place, filter, members, sensitive, await today()));
}

async function workbook(
  place: RosterPlace,
  filter: RosterFilter,
  members: WholeMember[],
  sensitive: boolean,
  day: PlainDate,
): Promise<ExportedRoster> {
  const where = place.branch ?? place.unit;
  const status = filter.status ? `${STATUS_LABELS[filter.status]}, ` : "";
  const bytes = await exportRoster({
    title: "Danh sách đoàn viên",
    subtitle: `${where ? `${where.name}, ` : ""}${status}${members.length.toLocaleString("vi-VN")} người, ngày ${formatDate(day)}`,
    fields: ROSTER_FIELDS.map(({ name }) => name).filter((name) => sensitive || !isSensitive(name)),
    rows: members.map((each) => exportRow(each, place.at === null)),
    ...(filter.status ? {} : { standings: members.map(({ member }) => standingOf(member)) }),
  });
  return {
    fileName: `danh-sach-doan-vien${where ? `-${where.code}` : ""}-${day}.xlsx`,
    bytes: new Uint8Array(bytes),
  };
}

function standingOf({ status, statusSince }: WholeMember["member"]): string {
  const since = statusSince ? ` từ ${formatDate(plainDate(statusSince))}` : "";
  return `${STATUS_LABELS[status]}${since}`;
}

/** Wider than a unit, the last column also says which one. */
function exportRow({ member, sensitive }: WholeMember, wide: boolean): Partial<RosterValues> {
  const place = [wide ? member.unit.name : null, member.branch?.name]
    .filter((name) => name != null)
    .join(", ");
  const filled = Object.entries({ ...member, ...unsealed(sensitive) }).filter(([, value]) => value !== null);
  return { ...(Object.fromEntries(filled) as Partial<RosterValues>), branch: place };
}

function unsealed(sensitive: SensitiveValues | null) {
  return sensitive && { ...sensitive, idNumber: sensitive.idNumber && unsealText(sensitive.idNumber) };
}

function logExport(
  actor: Actor,
  place: RosterPlace,
  filter: RosterFilter,
  { count, sensitive }: { count: number; sensitive: boolean },
) {
  const filters = Object.keys(filter).filter((name) => filter[name as keyof RosterFilter] !== undefined);
  return change(whoIs(actor), async (_, record) => {
    record({
      type: "roster.exported",
      orgId: place.scope.orgId,
      unitId: place.at?.unitId ?? null,
      detail: { count, sensitive, filters },
    });
    return done(null);
  });
}
