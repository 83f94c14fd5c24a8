import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { Stuck } from "@/lib/cases/kind";
import type { Subject } from "@/lib/cases/opening";
import type { StandingCase } from "@/lib/cases/types";
import { type Corrected, correctMembers, type Within } from "@/lib/members/within";
import { today } from "@/lib/platform/clock";
import { reader, rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { notFound, type Refusal, refused, refusedAt } from "@/lib/platform/result";
import { inPartyProblem, partyDateProblem } from "./rules";
import { rememberPartyDateStatement } from "./statements";

const CHANGED = refused("conflict", "Danh sách đoàn viên vừa được sửa. Tải lại trang rồi làm lại.");
const RESTS = refused(
  "conflict",
  "Ngày vào Đảng trong danh sách đoàn viên đã được sửa sau bước này nên không lùi được. Xem lại danh sách trước.",
);

const select = {
  id: true,
  unitId: true,
  version: true,
  fullName: true,
  code: true,
  sensitive: { select: { partyJoinedOn: true } },
} as const;

type Row = Omit<Corrected, "was" | "changes"> & { sensitive: { partyJoinedOn: string | null } | null };

/** Whose party date a case writes. */
export type Admitted = { caseId: string; memberId: string | null; admittedOn: PlainDate | null };

type Case = Pick<StandingCase, "id" | "orgId" | "memberId">;

/** Since when members are in the Party, as the roster says; of whom it says nothing there is none. */
async function partyDatesOf(
  db: Writer,
  of: { memberId: string } | { member: { unitId: string } },
): Promise<Map<string, string | null>> {
  const found = await db.memberSensitive.findMany({
    where: { ...of, partyJoinedOn: { not: null } },
    select: { memberId: true, partyJoinedOn: true },
  });
  return new Map(found.map(({ memberId, partyJoinedOn }) => [memberId, partyJoinedOn]));
}

/** Refuses, at the name, whoever is in the Party by the day of the proposal; null where there is no such day. */
export async function inParty(
  db: Writer,
  memberId: string,
  proposedOn: PlainDate | null,
): Promise<Refusal | null> {
  return refusalAt("member", await partyDatesOf(db, { memberId }), memberId, proposedOn);
}

/** The same of the lines of a table: their unit's roster is read once. */
export function partyMembers(actor: Actor) {
  let dates: Promise<Map<string, string | null>> | undefined;
  return async ({ memberId, place }: Subject, proposedOn: PlainDate | null): Promise<Refusal | null> => {
    const scope = readScope(actor, place.orgId);
    if (!scope) return notFound();
    dates ??= partyDatesOf(reader(scope), { member: { unitId: place.unitId } });
    return refusalAt("fullName", await dates, memberId, proposedOn);
  };
}

async function refusalAt(
  path: string,
  dates: Map<string, string | null>,
  memberId: string,
  proposedOn: PlainDate | null,
): Promise<Refusal | null> {
  const known = dates.get(memberId) ?? null;
  const message = proposedOn && inPartyProblem(known, proposedOn, await today());
  return message ? refusedAt(path, message, "conflict") : null;
}

/** Writes into the roster when members came into the Party; each case keeps what stood there before. */
export async function writePartyDates(
  within: Within,
  orgId: string,
  admitted: readonly Admitted[],
): Promise<Refusal | null> {
  const due = admitted.flatMap(({ caseId, memberId, admittedOn }) =>
    memberId && admittedOn ? [{ caseId, memberId, admittedOn }] : [],
  );
  if (due.length === 0) return null;
  const found = await membersOf(
    within,
    due.map(({ memberId }) => memberId),
  );
  const changes: Corrected[] = [];
  for (const { memberId, admittedOn } of due) {
    const row = found.get(memberId);
    if (!row) return CHANGED;
    const was = row.sensitive?.partyJoinedOn ?? null;
    const problem = partyDateProblem(was, admittedOn);
    if (problem) return refused("conflict", `${row.fullName}: ${problem.message}`, { fields: [problem] });
    if (was !== admittedOn) changes.push(changed(row, was, admittedOn));
  }
  await rowsWithin(within.db, rememberPartyDateStatement, [orgId, due.map(({ caseId }) => caseId)]);
  return correct(within, orgId, changes);
}

/** Gives the roster back what stood there before the case, where nobody has changed it since. */
export async function restorePartyDate(within: Within, found: Case): Promise<Refusal | null> {
  const [stuck] = await restorePartyDates(within, [found]);
  return stuck?.why ?? null;
}

/** The same of several cases, each of another member; answers which of them something rests on. */
export async function restorePartyDates(within: Within, cases: readonly Case[]): Promise<Stuck[]> {
  const { db } = within;
  const whose = new Map(cases.map(({ id, memberId }) => [id, memberId]));
  const written = await db.outstandingCase.findMany({
    where: { caseId: { in: [...whose.keys()] }, partyDate: { not: null } },
    select: { caseId: true, partyDate: true, priorPartyDate: true },
  });
  const kept = written.flatMap(({ caseId, ...dates }) => {
    const memberId = whose.get(caseId);
    return memberId ? [{ caseId, memberId, ...dates }] : [];
  });
  const [first] = cases;
  if (!first || kept.length === 0) return [];
  const found = await membersOf(
    within,
    kept.map(({ memberId }) => memberId),
  );
  const stuck: Stuck[] = [];
  const changes: Corrected[] = [];
  for (const { caseId, memberId, partyDate, priorPartyDate } of kept) {
    const row = found.get(memberId);
    if (!row || row.sensitive?.partyJoinedOn !== partyDate) stuck.push({ id: caseId, why: RESTS });
    else if (partyDate !== priorPartyDate) changes.push(changed(row, partyDate, priorPartyDate));
  }
  await db.outstandingCase.updateMany({
    where: { caseId: { in: kept.map(({ caseId }) => caseId) } },
    data: { partyDate: null, priorPartyDate: null },
  });
  const no = await correct(within, first.orgId, changes);
  return no ? kept.map(({ caseId }) => ({ id: caseId, why: no })) : stuck;
}

async function membersOf({ db }: Within, ids: string[]): Promise<Map<string, Row>> {
  const found = await db.member.findMany({ where: { id: { in: ids }, status: { not: "merged" } }, select });
  return new Map(found.map((row) => [row.id, row]));
}

function changed({ sensitive: _, ...row }: Row, was: string | null, to: string | null): Corrected {
  return { ...row, was: { partyJoinedOn: was }, changes: { partyJoinedOn: to } };
}

async function correct(
  within: Within,
  orgId: string,
  changes: readonly Corrected[],
): Promise<Refusal | null> {
  const written = changes.length > 0 ? await correctMembers(within, orgId, changes) : [];
  return written.length === changes.length ? null : CHANGED;
}
