import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission, Place } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { notAfter } from "@/lib/evidence/rules";
import { findMember, type SeenMember } from "@/lib/members/queries";
import type { StoredStatus } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, notFound, type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { tieCasePapers } from "./new-papers";
import { type Standing, signedNil } from "./nil/queries";
import type { CaseEntry, CaseOutcome, Procedure, StepInput } from "./types";
import { caseEvent, insertCases, insertSteps, type NewCase, type NewStep, type RecordEvent } from "./writing";

/** The member a case is about, as the roster has it. */
export type Subject = { memberId: string; personName: string; status: StoredStatus; place: Place };

/** A member of the roster of whom this person may open or record a case. */
export async function findSubject(
  actor: Actor,
  memberId: string,
  mayOpen: (actor: Actor, place: Place) => Permission,
): Promise<Result<Subject>> {
  const found = await findMember(actor, memberId);
  if (!found.ok) return found;
  const subject = subjectOf(found.value);
  return refusal(mayOpen(actor, subject.place)) ?? done(subject);
}

/** Several members of one place at once, in whatever state they are; by their ids. */
export async function findSubjects(
  actor: Actor,
  { orgId, unitId, branchId }: RecordPlace,
  ids: readonly string[],
): Promise<Map<string, Subject>> {
  const scope = readScope(actor, orgId);
  if (!scope) return new Map();
  const found = await reader(scope).member.findMany({
    where: { unitId, ...(branchId ? { branchId } : {}), id: { in: [...ids] }, status: { not: "merged" } },
    select: { id: true, fullName: true, status: true, branchId: true },
  });
  return new Map(
    found.map(({ id, fullName, status, branchId }) => [
      id,
      { memberId: id, personName: fullName, status, place: { orgId, unitId, branchId } },
    ]),
  );
}

function subjectOf({ member, place }: SeenMember): Subject {
  return { memberId: member.id, personName: member.fullName, status: member.status, place };
}

type OpeningStep = StepInput & { act: string };

/** Of a reward several people or a collective, who are told beside. */
type Concerned = Omit<Subject, "memberId"> & { memberId: string | null };

/** A case as it begins: with a step of its own where something was already done. */
export type Opening = {
  subject: Concerned;
  procedure: Procedure;
  entry: CaseEntry;
  state: string;
  openedOn: PlainDate;
  dueOn?: PlainDate | null;
  closed?: { on: PlainDate; outcome: CaseOutcome } | null;
  step?: OpeningStep;
  /** The papers that came with it. */
  evidence?: readonly string[] | undefined;
};

export type Within = { db: Writer; record: RecordEvent; orgId: string; ids: string[] };
type Rest = (within: Within) => Promise<Refusal | null>;

/**
 * Writes new cases of one organisation in one transaction. `rest` writes what only the procedure knows, by the cases'
 * ids in the order given.
 */
export function openCases(
  actor: Actor,
  openings: readonly Opening[],
  rest: Rest,
): Promise<Result<{ ids: string[] }>> {
  return openCasesTo(actor, openings, rest, async ({ ids }) => done({ ids }));
}

/** The same; `end` says what the transaction comes to. */
export async function openCasesTo<T>(
  actor: Actor,
  openings: readonly Opening[],
  rest: Rest,
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const [first] = openings;
  const scope = first && readScope(actor, first.subject.place.orgId);
  if (!scope) return notFound();
  const { userId, name } = actor;
  if (userId === null) return forbidden("Thủ tục đoàn viên do người có tài khoản ghi.");
  for (const { entry, subject } of openings) {
    const gone = entry === "stepwise" ? notThere(subject, DO_INSTEAD) : null;
    if (gone) return refusedAt("member", gone, "conflict");
  }
  const { procedure, subject } = first;
  const day = await today();
  const stands = openings.flatMap((opening) => standingOf(opening, day));
  const silent = await signedNil(actor, subject.place, procedure, stands);
  if (silent) return silent;
  const rows = openings.map(rowOf);
  const steps = openings.flatMap(({ step, state }, at): NewStep[] =>
    step ? [{ caseId: rows[at]?.id ?? "", number: 1, fromState: state, toState: state, ...step }] : [],
  );
  const ids = rows.map(({ id }) => id);
  const by = { userId, name };
  return change(whoIs(actor), async (tx, record): Promise<Outcome<T>> => {
    const db = writer(scope, tx);
    await insertCases(db, rows, by);
    await insertSteps(db, scope.orgId, steps, by);
    const within = { db, record, orgId: scope.orgId, ids };
    const no = await rest(within);
    if (no) return no;
    const papers = rows.map((row, at) => ({ ...row, evidence: openings[at]?.evidence }));
    const unfit = await tieCasePapers(actor, { db, record }, papers);
    if (unfit) return unfit;
    for (const row of rows) record(caseEvent(row, openedEvent(row)));
    return end(within);
  });
}

/** A case that goes on stands today too, whatever day it is given. */
function standingOf({ openedOn, closed }: Opening, day: PlainDate): Standing[] {
  return closed ? [{ from: openedOn, to: closed.on }] : [openedOn, day];
}

const DO_INSTEAD = "Chọn người khác, hoặc ghi kết quả nếu đã làm xong.";

/** What was done with somebody who left is recorded; to begin something one must be there. `instead`: what to do. */
export function notThere(
  { personName, status }: Pick<Concerned, "personName" | "status">,
  instead: string,
): string | null {
  return status === "active" ? null : `${personName} không còn trong danh sách đang sinh hoạt. ${instead}`;
}

function rowOf({ subject, step: _, evidence: __, ...opening }: Opening): NewCase {
  const { memberId, personName, place } = subject;
  const { orgId, unitId, branchId = null } = place;
  return { id: newId(), orgId, unitId, branchId, memberId, personName, ...opening };
}

function openedEvent({ procedure, entry, openedOn }: NewCase) {
  const type = entry === "recorded" ? ("case.recorded" as const) : ("case.opened" as const);
  return { type, detail: { procedure, on: openedOn } };
}

/** Of what is told afterwards no day has yet to come. */
export async function futureDay(path: string, day: PlainDate): Promise<Refusal | null> {
  return notAfter(await today(), day, path);
}

/** Of one case that was opened its id. */
export function firstOf(opened: Result<{ ids: string[] }>): Result<{ id: string }> {
  return opened.ok ? done({ id: opened.value.ids[0] ?? "" }) : opened;
}
