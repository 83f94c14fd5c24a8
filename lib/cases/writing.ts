import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { termsIn } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { TAKE_BACK } from "./machine";
import { caseDetail } from "./queries";
import { isRestricted } from "./restricted";
import { type Heard, isHeard } from "./software/rules";
import { nextNumber } from "./step-id";
import type {
  CaseDetail,
  CaseEntry,
  CaseOutcome,
  CaseStep,
  Procedure,
  StandingCase,
  StepInput,
} from "./types";

/** Who writes a case down; the installation itself never does. */
export type Recorder = { userId: string; name: string };

export type NewCase = {
  id: string;
  orgId: string;
  unitId: string;
  branchId: string | null;
  otherUnitId?: string | null;
  otherBranchId?: string | null;
  memberId: string | null;
  personName: string;
  procedure: Procedure;
  entry: CaseEntry;
  state: string;
  /** Unless it was chosen, the one in force on the day of opening. */
  charterVersion?: string;
  openedOn: PlainDate;
  dueOn?: PlainDate | null;
  closed?: { on: PlainDate; outcome: CaseOutcome } | null;
};

/** The rows of new cases, in one statement. */
export async function insertCases(db: Writer, cases: readonly NewCase[], by: Recorder): Promise<void> {
  const [createdAt, terms] = [await now(), await termsIn(db)];
  await db.memberCase.createMany({
    data: cases.map(({ openedOn, dueOn, closed, ...row }) => ({
      charterVersion: charterOn(openedOn, terms),
      ...row,
      openedOn: fromDay(openedOn),
      dueOn: dueOn ? fromDay(dueOn) : null,
      ...(closed ? { closedOn: fromDay(closed.on), outcome: closed.outcome } : {}),
      createdById: by.userId,
      createdBy: by.name,
      createdAt,
    })),
  });
}

export type NewStep = StepInput & {
  caseId: string;
  number: number;
  act: string;
  fromState: string;
  toState: string;
  takesBack?: number;
  /** When it counts as told, where that was before now: as what it puts right. */
  at?: Date;
};

/** The rows of new steps, in one statement. */
export async function insertSteps(
  db: Writer,
  orgId: string,
  steps: readonly NewStep[],
  by: Recorder,
): Promise<void> {
  const at = await now();
  await db.memberCaseStep.createMany({
    data: steps.map(({ day, ...step }) => ({
      at,
      ...step,
      orgId,
      day: fromDay(day),
      byId: by.userId,
      by: by.name,
    })),
  });
}

/** A step of which nothing but day and paper is told. */
export function plainStep(day: PlainDate, more: Partial<StepInput> = {}): StepInput {
  const nobody = { entitled: null, present: null, votesFor: null, votesAgainst: null };
  return { day, docNumber: "", person: "", note: "", ...nobody, ...more };
}

/** The step that takes the last one that stands back. */
export function takingBack(
  was: { id: string; state: string; steps: readonly CaseStep[] },
  last: CaseStep,
  step: StepInput,
): NewStep {
  return {
    caseId: was.id,
    number: nextNumber(was),
    act: TAKE_BACK,
    fromState: was.state,
    toState: last.fromState,
    takesBack: last.number,
    ...step,
  };
}

type Event = Pick<AuditEvent, "type" | "before" | "after" | "detail">;
export type RecordEvent = (event: AuditEvent) => void;

/** What the log keeps of a case: of a restricted one neither a person nor a word, and its subject is the case. */
export function caseEvent(
  {
    id,
    orgId,
    unitId,
    memberId,
    procedure,
  }: Pick<NewCase, "id" | "orgId" | "unitId" | "memberId" | "procedure">,
  event: Event,
): AuditEvent {
  const where = { orgId, unitId };
  if (!isRestricted(procedure)) return { ...event, ...where, subjectId: memberId ?? id };
  const { type, detail = {} } = event;
  return { type, detail, ...where, subjectId: id };
}

/** $1 organisation, $2 ids of its members' rows. */
const foldedStatement = {
  name: "cases_members_folded",
  text: `SELECT m.id, m.merged_into_id AS kept FROM members m
    WHERE m.org_id = $1 AND m.id = ANY($2::uuid[]) AND m.merged_into_id IS NOT NULL`,
};

/** What the log says of cases once they are written: a merge since they were read may have folded the row of a member into the one that stands. */
export async function caseEvents(
  db: Writer,
  told: readonly { was: StandingCase; event: Event }[],
): Promise<AuditEvent[]> {
  const ids = told.flatMap(({ was }) => was.memberId ?? []);
  const values = [told[0]?.was.orgId, ids];
  const folded =
    ids.length > 0 ? await rowsWithin<{ id: string; kept: string }>(db, foldedStatement, values) : [];
  const kept = new Map<string | null, string>(folded.map(({ id, kept }) => [id, kept]));
  return told.map(({ was, event }) => {
    const memberId = kept.get(was.memberId) ?? was.memberId;
    return caseEvent({ ...was, memberId, unitId: was.unit.id }, event);
  });
}

/** Takes a case back that was recorded at once: what is to be written, and what the log says of it. */
export type Drop = {
  was: CaseDetail;
  statements: (db: Writer, record: RecordEvent) => Promise<boolean | Refusal>;
  event: Event;
};

/**
 * A guarded write of one case with its event. `statements` answers false where somebody was faster, or a refusal
 * that rolls everything back; `detailOf` reads what stands there then.
 */
export async function writeCase(
  actor: Actor,
  was: CaseDetail,
  statements: (db: Writer, record: RecordEvent) => Promise<boolean | Refusal>,
  event: Event,
  detailOf: (actor: Actor, id: string) => Promise<Result<CaseDetail>> = caseDetail,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, was.orgId);
  if (!scope) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const written = await statements(db, record);
    if (written === false) return async () => staleCase(await detailOf(actor, was.id));
    if (written !== true) return written;
    for (const one of await caseEvents(db, [{ was, event }])) record(one);
    return done({ id: was.id });
  });
}

/** Of who acted on an older version: what stands there now. */
export function staleCase(now: Result<CaseDetail>): Refusal {
  if (!now.ok) return now;
  return refused("stale", "Có người vừa ghi hồ sơ này. So hai bản rồi làm tiếp.", { current: now.value });
}

type Moving = Pick<StandingCase, "id" | "orgId" | "version" | "procedure" | "state" | "outcome">;
type MovedTo = {
  state: string;
  closed: { on: PlainDate; outcome: CaseOutcome } | null;
  isTakenBack?: boolean;
};

/** Moves the case itself, where its version still stands. `isTakenBack`: what it says is said otherwise from now on. */
export function moveRow(db: Writer, was: Moving, { closed, ...to }: MovedTo): Promise<boolean> {
  const moving = [{ ...was, closedOn: closed?.on ?? null }];
  return moveRows(db, moving, { ...to, outcome: closed?.outcome ?? null });
}

/** $1 organisation, $2 `[{ id, version, closedOn }]`, $3 the state, $4 the outcome. */
const moveStatement = {
  name: "cases_move",
  text: `UPDATE member_cases c SET state = $3, outcome = $4, closed_on = t."closedOn", version = c.version + 1
    FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, version int, "closedOn" date)
    WHERE c.org_id = $1 AND c.id = t.id AND c.version = t.version RETURNING c.id`,
};

/** The same of several of one organisation at once: false where the version of one no longer stands. */
export async function moveRows(
  db: Writer,
  all: readonly (Moving & { closedOn: PlainDate | null })[],
  { state, outcome, isTakenBack = false }: Pick<MovedTo, "state" | "isTakenBack"> & Pick<Heard, "outcome">,
): Promise<boolean> {
  const told = all.map(({ id, version, closedOn }) => ({ id, version, closedOn }));
  const values = [all[0]?.orgId, JSON.stringify(told), state, outcome];
  const moved = await rowsWithin(db, moveStatement, values);
  if (moved.length < all.length) return false;
  await keepMarks(db, all, { state, outcome, isTakenBack });
  return true;
}

/** $1 organisation, $2 ids of cases that this table keeps. */
const holdIn = (table: string) => ({
  name: `${table}_hold`,
  text: `SELECT c.id, c.version FROM ${table} c WHERE c.org_id = $1 AND c.id = ANY($2::uuid[])
    ORDER BY c.id FOR NO KEY UPDATE`,
});

/**
 * Holds cases that are then moved one after another: two who move the same ones never wait for each other. Answers which
 * somebody wrote since they were read.
 */
export async function holdCases<Held extends { id: string; version: number }>(
  db: Writer,
  orgId: string,
  cases: readonly Held[],
  table: "member_cases" | "organisation_discipline_cases" = "member_cases",
): Promise<Held[]> {
  const held = await rowsWithin<Pick<Held, "id" | "version">>(db, holdIn(table), [orgId, idsOf(cases)]);
  const versions = new Map(held.map(({ id, version }) => [id, version]));
  return cases.filter(({ id, version }) => versions.get(id) !== version);
}

/** The national software has what is no more so here: it stands in the list until somebody marks it again. */
export async function typeAgain(db: Writer, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.memberCase.updateMany({
    where: { id: { in: ids }, typedOn: { not: null } },
    data: { wasTyped: true, typedOn: null, typedBy: null },
  });
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/**
 * With every move: what was marked and is taken back, or comes to something else, is told to the national software; and
 * what comes to hold once more after it was taken back there too is new to it.
 */
async function keepMarks(
  db: Writer,
  all: readonly (Heard & { id: string })[],
  to: Omit<Heard, "procedure"> & { isTakenBack: boolean },
): Promise<void> {
  const isToHear = ({ procedure }: Heard) => isHeard({ ...to, procedure });
  const again = all.filter((was) => isHeard(was) && (to.isTakenBack || !isToHear(was)));
  const anew = all.filter((was) => !isHeard(was) && isToHear(was));
  await typeAgain(db, idsOf(again));
  if (anew.length === 0) return;
  await db.memberCase.updateMany({
    where: { id: { in: idsOf(anew) }, typedOn: { not: null } },
    data: { wasTyped: false, typedOn: null, typedBy: null },
  });
}
