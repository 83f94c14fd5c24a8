import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { overruleNil } from "@/lib/cases/nil/overruling";
import { signedNils, standingYears } from "@/lib/cases/nil/queries";
import { conflictsAt, type ReadLine } from "@/lib/cases/pasted/lines";
import { dueAfter } from "@/lib/cases/terms";
import type { CaseEntry, CaseOutcome, StepInput } from "@/lib/cases/types";
import type { NewStep } from "@/lib/cases/writing";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { termsIn } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { RECORDED_TWICE, recordedTwice } from "./once";
import { organisationDisciplineDetail } from "./queries";
import { deciderOf, ORGANISATION_DISCIPLINE } from "./rules";
import type { KeptBallot, Measures, OrganisationDisciplineState } from "./types";

/** What the log keeps: neither the matter nor a person; its subject is the case. */
type Event = { type: AuditEvent["type"]; detail?: AuditEvent["detail"] };

type RecordEvent = (event: AuditEvent) => void;

/** Writes in one transaction. That an organisation is dissolved once is held by the database. */
async function writeWithin<T>(
  actor: Actor,
  orgId: string,
  work: (db: Writer, record: RecordEvent) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  try {
    return await change<T>(whoIs(actor), (tx, record) => work(writer(scope, tx), record));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return DISSOLVED_ALREADY;
  }
}

export const DISSOLVED_ALREADY = refused(
  "conflict",
  "Tổ chức này đã có quyết định giải tán. Một tổ chức chỉ giải tán một lần.",
);

/** One guarded write of a case with its event. `statements` answers false where somebody was faster, or a refusal. */
export function writeCase(
  actor: Actor,
  { id, place }: { id: string; place: RecordPlace },
  statements: (db: Writer, record: RecordEvent) => Promise<boolean | Refusal>,
  event: Event,
): Promise<Result<{ id: string }>> {
  return writeWithin(actor, place.orgId, async (db, record) => {
    const written = await statements(db, record);
    if (written === false) return () => stale(actor, id);
    if (written !== true) return written;
    record({ ...event, orgId: place.orgId, unitId: place.unitId, subjectId: id });
    return done({ id });
  });
}

/** A case as it begins: with a step and papers of its own where a decision was recorded. */
export type NewCase = {
  place: RecordPlace;
  entry: CaseEntry;
  state: OrganisationDisciplineState;
  openedOn: PlainDate;
  closed?: Standing["closed"];
  measure: Pick<Measures, "proposedForm"> & Partial<Measures> & { about: string };
  /** By which its ballot was counted, where one was told. */
  ballot?: KeptBallot;
  step?: StepInput & { act: string };
  evidence?: readonly string[] | undefined;
  /** Names a cell of the line of a table that it stands in. */
  say?: ReadLine<unknown, unknown>["say"] | undefined;
  event: Event;
};

type Opened = { db: Writer; record: RecordEvent; ids: string[] };

/** Writes one new case. */
export async function openCase(actor: Actor, opening: NewCase): Promise<Result<{ id: string }>> {
  return openCasesTo(actor, [opening], async ({ ids: [id = ""] }) => done({ id }));
}

/**
 * Writes new cases of one organisation's units and branches in one transaction; `end` says what it comes to, by their ids
 * in the order given.
 */
export async function openCasesTo<T>(
  actor: Actor,
  openings: readonly NewCase[],
  end: (opened: Opened) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const [first] = openings;
  if (!first) return notFound();
  const { orgId } = first.place;
  const word = await unitsWord(
    actor,
    openings.map(({ place, openedOn, closed, say }) => ({
      place,
      say,
      stands: { from: openedOn, to: closed?.on ?? openedOn },
    })),
  );
  if (!word.ok) return word;
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  const made = openings.map((opening) => ({ id: newId(), ...opening }));
  return writeWithin(actor, orgId, async (db, record) => {
    const terms = await termsIn(db);
    const rows = [];
    for (const { id, place, entry, state, openedOn, closed, measure, ballot } of made) {
      const dueOn = await dueAfter(db, ORGANISATION_DISCIPLINE, state, openedOn);
      const days = { openedOn: fromDay(openedOn), dueOn: dueOn && fromDay(dueOn) };
      const ended = closed && { closedOn: fromDay(closed.on), outcome: closed.outcome };
      const charterVersion = charterOn(openedOn, terms);
      const decider = deciderOf(terms, place);
      const said = { entry, state, charterVersion, decider, ...measure, ...ballot };
      rows.push({ id, ...place, ...said, ...days, ...ended, ...by });
    }
    await db.organisationDisciplineCase.createMany({ data: rows });
    const steps = made.flatMap(({ id, state, step }): NewStep[] =>
      step ? [{ caseId: id, number: 1, fromState: state, toState: state, ...step }] : [],
    );
    await insertSteps(db, actor, orgId, steps);
    const twice = await recordedTwice(
      db,
      orgId,
      made.map(({ id }) => id),
    );
    const again = made.filter(({ id }) => twice.has(id));
    const no = conflictsAt(
      "docNumber",
      again.map(({ say }) => ({ say, message: RECORDED_TWICE })),
    );
    if (no) return no;
    const bearer = { kind: "organisation_discipline", isRestricted: true } as const;
    const papers = made.map(({ id, place, evidence = [] }) => ({ ...bearer, id, place, evidence }));
    const unfit = await tiePapers(actor, { db, record }, papers);
    if (unfit) return unfit;
    for (const { id, place, event } of made) record({ ...event, orgId, unitId: place.unitId, subjectId: id });
    await word.value({ db, record });
    return end({ db, record, ids: made.map(({ id }) => id) });
  });
}

const PROCEDURE = "organisation_discipline";

type StandingThere = {
  place: RecordPlace;
  stands: { from: PlainDate; to: PlainDate };
  say?: NewCase["say"];
};

/** Takes the unit's word back with what is written. */
type Overruling = (at: { db: Writer; record: RecordEvent }) => Promise<void>;

/**
 * None stands in a year of which the unit's word says that there was none. Its own people take the word back first; the
 * level above is not held up by it: what it writes takes the word back, since else a unit would bar what is decided
 * against it.
 */
export async function unitsWord(
  actor: Actor,
  standing: readonly StandingThere[],
): Promise<Result<Overruling>> {
  const overruled: Parameters<typeof overruleNil>[2][] = [];
  for (const unitId of new Set(standing.map(({ place }) => place.unitId))) {
    const here = standing.filter(({ place }) => place.unitId === unitId);
    const own = here.filter(({ place }) => can.keepCase(actor, place).allowed);
    const above = here.filter((one) => !own.includes(one)).map(({ stands }) => stands);
    const at = { orgId: here[0]?.place.orgId ?? "", unitId };
    const cases = own.map(({ stands }) => [stands]);
    const no = barred(own, await signedNils(actor, at, PROCEDURE, cases));
    if (no) return no;
    if (above.length > 0)
      overruled.push({ ...at, procedure: PROCEDURE, years: await standingYears(actor, at, above) });
  }
  return done(async (to) => {
    for (const word of overruled) await overruleNil(actor, to, word);
  });
}

/** Of the lines of a table each at its day; of one alone as it is. */
function barred(own: readonly StandingThere[], said: readonly (Refusal | null)[]): Refusal | null {
  const wrong = own.flatMap(({ say }, at) => {
    const no = said[at];
    return no ? [{ say, no, message: no.message }] : [];
  });
  const [first] = wrong;
  return first?.say ? conflictsAt("decidedOn", wrong) : (first?.no ?? null);
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await organisationDisciplineDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa ghi hồ sơ này. So hai bản rồi làm tiếp.", { current: current.value });
}

/** Where a case stands after a write. */
type Standing = Partial<Measures> &
  Partial<KeptBallot> & {
    state: OrganisationDisciplineState;
    dueOn: PlainDate | null;
    closed: { on: PlainDate; outcome: CaseOutcome } | null;
    openedOn?: PlainDate;
    reopenedFrom?: PlainDate | null;
    about?: string;
  };

/** Moves a case where its version still stands. */
export async function moveRow(
  db: Writer,
  { id, version }: { id: string; version: number },
  { closed, dueOn, openedOn, reopenedFrom, ...columns }: Standing,
): Promise<boolean> {
  const { count } = await db.organisationDisciplineCase.updateMany({
    where: { id, version },
    data: {
      ...columns,
      ...(openedOn ? { openedOn: fromDay(openedOn) } : {}),
      ...(reopenedFrom === undefined ? {} : { reopenedFrom: reopenedFrom && fromDay(reopenedFrom) }),
      dueOn: dueOn && fromDay(dueOn),
      closedOn: closed && fromDay(closed.on),
      outcome: closed?.outcome ?? null,
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** Steps are only added. */
export async function insertSteps(
  db: Writer,
  actor: Actor,
  orgId: string,
  steps: readonly NewStep[],
): Promise<void> {
  const by = { byId: personOf(actor), by: actor.name, at: await now() };
  await db.organisationDisciplineStep.createMany({
    data: steps.map(({ day, ...step }) => ({ ...step, ...by, orgId, day: fromDay(day) })),
  });
}
