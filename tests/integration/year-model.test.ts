import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "@/lib/assessments/canonical";
import { moveAssessment } from "@/lib/assessments/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { must } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { eventsOf, same } from "@/tests/helpers/year-model/looking";
import { isOutside, type Outcome, YearModel } from "@/tests/helpers/year-model/model";
import {
  lateSequences,
  plainSequences,
  type Sequence,
  sequences,
} from "@/tests/helpers/year-model/sequences";
import { type Begun, startsIn } from "@/tests/helpers/year-model/starting";
import { type Real, Save, type Step } from "@/tests/helpers/year-model/steps";
import { MORE_TIME, type ModelWorld, makeModelWorld, type UnitYear } from "@/tests/helpers/year-model/world";

const database = await freshDatabase();

/** Fewer for a quick look: `MODEL_RUNS=50`; the same again: `MODEL_SEED=<seed>`. */
const RUNS = Number(process.env.MODEL_RUNS ?? 1000);
const SEED = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);
const STRANDS = 4;
/** Of the sequences this part begins where an appraisal ends: each takes a cycle of its own. */
const LATE = 0.1;
const MINUTES = 60_000;
const PLAIN = { two: false, locked: false };

const world = makeModelWorld(database, "khoi", 50);
const begin = startsIn(database);
process.stdout.write(`year model: ${RUNS} sequences, seed ${SEED}\n`);

async function walk(year: UnitYear, { mode, start, steps }: Sequence): Promise<void> {
  const model = new YearModel(mode);
  const real: Real = { ...year, meetings: [] };
  for (const step of start.flat()) await step.take(model, real);
  await goOn({ model, real }, steps);
}

/**
 * Each step comes out as the model says. What stands there is looked at after every change and at the end: where a refusal
 * changed something, the next look sees it, as every change counts a version up or leaves a line.
 */
async function goOn({ model, real }: Begun, steps: readonly Step[]): Promise<void> {
  let isSeen = false;
  for (const step of steps) {
    isSeen = (await step.take(model, real)) === "done";
    if (isSeen) await same(database, model, real);
  }
  if (!isSeen) await same(database, model, real);
}

/** Four strands at once, each with a seed of its own: the database is waited for most of the time. */
async function inStrands(runs: number, among: ModelWorld, of: fc.Arbitrary<Sequence>) {
  const one = fc.asyncProperty(of, async (sequence) => goOn(await begin(among, sequence), sequence.steps));
  const strand = (at: number) => fc.assert(one, { numRuns: Math.ceil(runs / STRANDS), seed: SEED + at });
  await Promise.all(Array.from({ length: STRANDS }, (_, at) => strand(at)));
}

describe("a unit's year against its model", () => {
  test(
    "random people in random order: never apart, a line of the log for every change",
    async () => {
      await inStrands(RUNS * (1 - LATE), world, sequences);
    },
    10 * MINUTES,
  );

  test(
    "from a completed appraisal to meeting, decision and the year's end, and back for supplements",
    async () => {
      await inStrands(RUNS * LATE, makeModelWorld(database, "muon", 1), lateSequences);
      const states = await sql<{ state: string }>(
        database,
        "select distinct to_state::text as state from assessment_transitions where from_state = 'APPRAISED'",
      );
      // A quick look may not come that far.
      if (RUNS >= 1000)
        expect(states.map(({ state }) => state).toSorted()).toEqual([
          "NOT_PARTICIPATING",
          "NOT_RECOGNISED",
          "RECOGNISED",
          "RETURNED",
          "SUBMITTED",
        ]);
    },
    5 * MINUTES,
  );

  test(
    "four sequences at once in one cycle keep out of each other's way",
    async () => {
      const four = fc.tuple(plainSequences, plainSequences, plainSequences, plainSequences);
      await fc.assert(
        fc.asyncProperty(four, async (each) => {
          const years = await world.together(PLAIN, STRANDS);
          await Promise.all(years.map((year, at) => walk(year, each[at] as Sequence)));
        }),
        { numRuns: Math.max(2, RUNS / 100), seed: SEED },
      );
    },
    5 * MINUTES,
  );

  test(
    "four people at once on one unit's year: its history is one path, nothing is lost",
    async () => {
      const four = fc.tuple(plainSequences, plainSequences, plainSequences, plainSequences);
      let overtaken = 0;
      await fc.assert(
        fc.asyncProperty(four, async (each) => {
          const year = await world.fresh(PLAIN);
          const tried = await Promise.all(
            each.map(({ start, steps }) => blindly(year, [...start.flat(), ...steps])),
          );
          await isOnePath(year.id);
          await isAllThere(year, tried.flat());
          overtaken += Number(await tellsTheOvertaken(year));
        }),
        { numRuns: Math.max(2, RUNS / 50), seed: SEED },
      );
      expect(overtaken).toBeGreaterThan(0);
    },
    5 * MINUTES,
  );

  test("everything that was handed in still gives its digest", async () => {
    const rows = await sql<{ frozen: object; sha256: string }>(
      database,
      "select frozen, sha256 from assessment_submissions order by submitted_at desc limit 500",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { frozen, sha256 } of rows) expect(digestOf(frozen)).toBe(sha256);
  });
});

type Tried = { step: Step; outcome: Outcome };

const look = async ({ people, id }: UnitYear) => must(await findAssessment(people.leader.actor, id)).whole;

/** Each goes by what stood there when he or she looked; much is refused, and no refusal is a fault. */
async function blindly(year: UnitYear, steps: readonly Step[]): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const step of steps) {
    const model = new YearModel(PLAIN);
    const now = await look(year);
    const hasMoreTime = now.cycle.selfAssessmentDue === MORE_TIME;
    Object.assign(model, { version: now.version, meeting: now.meeting, hasMoreTime });
    for (const { code, version, verdict } of now.items)
      Object.assign(model.items[code as keyof typeof model.items], { version, verdict });
    const outcome = await step.tryOut(model, { ...year, meetings: [] });
    tried.push({ step, outcome });
  }
  return tried;
}

const REFUSALS: readonly Outcome[] = ["not_found", "forbidden", "invalid", "conflict", "stale"];
/** What a step leaves in the log when it is done; who opens what is open leaves nothing. */
const LEAVES: Record<string, string> = {
  Move: "assessment.moved",
  Save: "assessment.item_saved",
  Meet: "assessment.meeting_recorded",
  Judge: "appraisal.verdict_saved",
  Extend: "assessment.due_extended",
};

/** Every step that was done is in the log and nothing else is; what stands in an item is what somebody's done save said. */
async function isAllThere(year: UnitYear, tried: readonly Tried[]): Promise<void> {
  const done = tried.filter(({ outcome }) => outcome === "done");
  for (const { step, outcome } of tried) {
    if (outcome !== "done") expect(REFUSALS, step.toString()).toContain(outcome);
    expect(outcome === "not_found", step.toString()).toBe(isOutside(step.walker));
  }
  const expected: Record<string, number> = {};
  for (const { step } of done) {
    const type = LEAVES[step.constructor.name];
    if (type) expected[type] = (expected[type] ?? 0) + 1;
  }
  const { "appraisal.opened": opened = 0, ...events } = await eventsOf(database, { ...year, meetings: [] });
  expect(events).toEqual(expected);
  expect(opened).toBeLessThanOrEqual(done.filter(({ step }) => step.constructor.name === "Open").length);
  for (const { code, claim, explanation } of (await look(year)).items) {
    const saves = done.flatMap(({ step }) =>
      step instanceof Save && step.said.code === code ? step.said : [],
    );
    const said = saves.length > 0 ? saves.map((save) => [save.claim, save.text]) : [[null, ""]];
    expect(said).toContainEqual([claim, explanation]);
  }
}

/** A step that is open to the leader is told to be stale when it goes by a version that stood there before. */
async function tellsTheOvertaken(year: UnitYear): Promise<boolean> {
  const { state, version } = await look(year);
  if (version === 1 || state === "NOT_PARTICIPATING") return false;
  const late = { to: "NOT_PARTICIPATING", reason: "Không tham gia", version: version - 1 };
  expect(await moveAssessment(year.people.leader.actor, year.id, late)).toMatchObject({ reason: "stale" });
  return true;
}

const ALLOWED = new Set([
  "NOT_REGISTERED REGISTERED",
  "REGISTERED ASSESSING",
  "ASSESSING SUBMITTED",
  "SUBMITTED ASSESSING",
  "SUBMITTED RETURNED",
  "RETURNED SUBMITTED",
  "SUBMITTED APPRAISED",
  "APPRAISED RETURNED",
  "APPRAISED SUBMITTED",
  "NOT_PARTICIPATING NOT_REGISTERED",
]);

async function isOnePath(id: string): Promise<void> {
  const moves = await sql<{ from: string; to: string }>(
    database,
    `select from_state as "from", to_state as "to" from assessment_transitions where assessment_id = $1 order by id`,
    [id],
  );
  let state = "NOT_REGISTERED";
  for (const { from, to } of moves) {
    expect(from).toBe(state);
    expect(to === "NOT_PARTICIPATING" || ALLOWED.has(`${from} ${to}`)).toBe(true);
    state = to;
  }
  const [row] = await sql<{ state: string; wrong: number; round: number; handed: number }>(
    database,
    `select a.state, a.round,
        a.version - 1 - (select count(*) from audit_events e where e.subject_id = a.id::text
          and e.type in ('assessment.moved', 'appraisal.opened'))
        + (select sum(i.version - 1) from assessment_items i where i.assessment_id = a.id)
        - (select count(*) from audit_events e where e.subject_id = a.id::text and e.type = 'assessment.item_saved')
        + coalesce((select m.version from assessment_meetings m where m.assessment_id = a.id), 0)
        - (select count(*) from audit_events e where e.subject_id = a.id::text and e.type = 'assessment.meeting_recorded')
        as wrong,
        (select count(*)::int from assessment_submissions s where s.assessment_id = a.id) as handed
      from assessments a where a.id = $1`,
    [id],
  );
  expect(row).toMatchObject({ state, handed: row?.round });
  expect(Number(row?.wrong)).toBe(0);
}
