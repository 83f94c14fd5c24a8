import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { restrictedCaseReach, restrictedReach } from "@/lib/access/restricted";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { daysInMonth, makeDate, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import type { EvidenceFilter } from "./schema";
import {
  countEvidenceStatement,
  evidenceByIdsStatement,
  evidenceRevisionsStatement,
  evidenceUsesStatement,
  listEvidenceStatement,
  newestEvidenceStatement,
  readEvidenceStatement,
} from "./statements";
import type {
  EvidenceCard,
  EvidenceDetail,
  EvidenceListItem,
  EvidenceRevisionRow,
  EvidenceUses,
  Reading,
} from "./types";

/** The scope's organisation and reach as the first four parameters of a statement. */
export function reachValues({ orgId, reach }: Scope): unknown[] {
  if (reach === "organisation") return [orgId, true, [], []];
  return [orgId, false, reach.unitIds, reach.branchIds];
}

/** The reach, and where the actor reads restricted evidence. */
function withRestricted(actor: Actor, scope: Scope): unknown[] {
  const { unitIds, branchIds } = restrictedReach(actor, scope.orgId);
  return [...reachValues(scope), unitIds, branchIds];
}

/** The reach, and where the actor reads papers of restricted cases. */
export function withCases(actor: Actor, scope: Scope): unknown[] {
  return [...reachValues(scope), ...caseValues(actor, scope)];
}

/** What `READABLE` asks. */
export function readableValues(actor: Actor, scope: Scope): unknown[] {
  return [...withRestricted(actor, scope), ...caseValues(actor, scope)];
}

function caseValues(actor: Actor, { orgId }: Scope): unknown[] {
  const { unitIds, branchIds, everywhere } = restrictedCaseReach(actor, orgId);
  return [unitIds, branchIds, everywhere];
}

export type EvidencePage = {
  items: EvidenceListItem[];
  /** Counted up to 1,000. */
  total: number;
  nextCursor: string | null;
};

/** The gallery: by day of the fact, newest first. `unitId` null = every unit within reach. */
export async function listEvidence(
  actor: Actor,
  at: { orgId: string; unitId: string | null },
  filter: EvidenceFilter,
): Promise<Result<EvidencePage>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const filters = [...withRestricted(actor, scope), at.unitId, ...filterValues(filter)];
  const [day = null, id = null] = filter.cursor?.split("_") ?? [];
  const [found, [counted]] = await Promise.all([
    rows<EvidenceListItem>(scope, listEvidenceStatement, () => [...filters, day, id, filter.limit + 1]),
    rows<{ total: number }>(scope, countEvidenceStatement, () => filters),
  ]);
  const items = found.slice(0, filter.limit);
  const last = items.at(-1);
  const nextCursor = found.length > items.length && last ? `${last.factDate}_${last.id}` : null;
  return done({ items, total: counted?.total ?? 0, nextCursor });
}

function filterValues({ branch, q, unused, removed, ...when }: EvidenceFilter): unknown[] {
  const [from, to] = daysOf(when);
  const pattern = q ? `%${fold(q).replace(/[\\%_]/g, "\\$&")}%` : null;
  return [branch ?? null, from, to, pattern, unused === "1", removed === "1"];
}

function daysOf({
  year,
  month,
}: Pick<EvidenceFilter, "year" | "month">): [PlainDate | null, PlainDate | null] {
  if (month) {
    const [y = 0, m = 0] = month.split("-").map(Number);
    return [makeDate(y, m, 1), makeDate(y, m, daysInMonth(y, m))];
  }
  return year ? [makeDate(year, 1, 1), makeDate(year, 12, 31)] : [null, null];
}

const NOWHERE: EvidenceUses = {
  activities: [],
  projects: [],
  advising: [],
  dossiers: [],
  care: [],
  directives: [],
  cases: [],
  papers: [],
  items: [],
  plans: [],
};

type ReadRow = Omit<EvidenceDetail, "revisions" | "usedIn" | "mayEdit" | "mayRestrict"> & Reading;

/** One piece of evidence with its revisions and where it is used. Removed ones only for who may take them back. */
export async function evidenceDetail(actor: Actor, id: string): Promise<Result<EvidenceDetail>> {
  const row = isId(id) ? await findRow(actor, id) : null;
  if (!row) return notFound();
  const { isReadByRecord: _, ...found } = row;
  const place = { orgId: row.orgId, unitId: row.unit.id, branchId: row.branch?.id ?? null };
  const no = readRefusal(actor, place, row);
  if (no) return no;
  const mayEdit = can.editRecords(actor, place).allowed;
  const scope = readScope(actor, row.orgId);
  if (!scope || (row.deletedAt && !mayEdit)) return notFound();
  const values = () => [row.orgId, id];
  const [revisions, [usedIn]] = await Promise.all([
    rows<EvidenceRevisionRow>(scope, evidenceRevisionsStatement, values),
    rows<EvidenceUses>(scope, evidenceUsesStatement, values),
  ]);
  const mayRestrict = can.readRestricted(actor, place).allowed && !row.isOfRestrictedRecord;
  return done({
    ...found,
    mayEdit,
    mayRestrict,
    revisions,
    usedIn: readUses(actor, place, usedIn ?? NOWHERE),
  });
}

/**
 * Plans, advice and answers are the unit's own: a branch's secretary is not told of them, and who only reads a case of
 * which it is the paper is told of nothing else.
 */
function readUses(actor: Actor, place: RecordPlace, uses: EvidenceUses) {
  if (!can.readRecords(actor, place).allowed) return NOWHERE;
  if (can.readUnitWork(actor, { orgId: place.orgId, unitId: place.unitId }).allowed) return uses;
  const papers = uses.papers.filter(({ branchId }) => branchId !== null && branchId === place.branchId);
  return { ...uses, papers, advising: [], directives: [], plans: [] };
}

async function findRow(actor: Actor, id: string): Promise<ReadRow | null> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    if (!scope) continue;
    const [row] = await rows<ReadRow>(scope, readEvidenceStatement, () => [...withCases(actor, scope), id]);
    if (row) return row;
  }
  return null;
}

/** Why somebody may not read a file that lies at a place; to who may not read its record it is not there. */
export function readRefusal(
  actor: Actor,
  place: RecordPlace,
  { restricted, isOfRestrictedRecord, isReadByRecord }: Reading,
): Refusal | null {
  if (isOfRestrictedRecord) return isReadByRecord ? null : notFound();
  if (restricted) return refusal(can.readRestricted(actor, place));
  return isReadByRecord ? null : refusal(can.readRecords(actor, place));
}

/** Cards of these pieces of evidence, as far as the actor reads them; removed ones are left out. */
export async function evidenceByIds(
  actor: Actor,
  orgId: string,
  ids: readonly string[],
): Promise<EvidenceCard[]> {
  const scope = readScope(actor, orgId);
  if (!scope || ids.length === 0) return [];
  return rows<EvidenceCard>(scope, evidenceByIdsStatement, () => [...readableValues(actor, scope), ids]);
}

/** What came in last at a unit. */
export async function newestEvidence(scope: Scope, unitId: string, most: number): Promise<EvidenceCard[]> {
  return rows<EvidenceCard>(scope, newestEvidenceStatement, () => [...reachValues(scope), unitId, most]);
}
