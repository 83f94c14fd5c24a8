import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "@/lib/assessments/canonical";
import { moveAssessment } from "@/lib/assessments/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { must } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { YearModel } from "@/tests/helpers/year-model/model";
import { type Step, sequences } from "@/tests/helpers/year-model/steps";
import { type ModelWorld, makeModelWorld } from "@/tests/helpers/year-model/world";

const database = await freshDatabase();

/** Fewer for a quick look: `MODEL_RUNS=50`; the same again: `MODEL_SEED=<seed>`. */
const RUNS = Number(process.env.MODEL_RUNS ?? 1000);
const SEED = Number(process.env.MODEL_SEED ?? Date.now() % 2 ** 31);
const STRANDS = 4;
const MINUTES = 60_000;

let world: ModelWorld;

beforeAll(async () => {
  world = await makeModelWorld(database, 50);
  process.stdout.write(`year model: ${RUNS} sequences, seed ${SEED}\n`);
}, MINUTES);

const eventsOf = async (id: string) => {
  const [found] = await sql<{ n: number }>(
    database,
    "select count(*)::int as n from audit_events where subject_id = $1 and type not in ('assessment.created')",
    [id],
  );
  return found?.n;
};

async function walk(id: string, steps: readonly Step[]): Promise<void> {
  const model = new YearModel();
  for (const step of steps) await step.run(model, { world, id });
  expect(await eventsOf(id)).toBe(model.events);
}

describe("a unit's year against its model", () => {
  test(
    "random people in random order: never apart, a line of the log for every change",
    async () => {
      // Four strands at once, each with a seed of its own: the database is waited for most of the time.
      const strand = (at: number) =>
        fc.assert(
          fc.asyncProperty(sequences, async (steps) => walk(await world.fresh(), steps)),
          { numRuns: Math.ceil(RUNS / STRANDS), seed: SEED + at },
        );
      await Promise.all(Array.from({ length: STRANDS }, (_, at) => strand(at)));
    },
    10 * MINUTES,
  );

  test(
    "four sequences at once in one cycle keep out of each other's way",
    async () => {
      const four = fc.tuple(sequences, sequences, sequences, sequences);
      await fc.assert(
        fc.asyncProperty(four, async (each) => {
          const ids = await world.together(4);
          await Promise.all(each.map((steps, at) => walk(ids[at] ?? "", steps)));
        }),
        { numRuns: Math.max(2, RUNS / 100), seed: SEED },
      );
    },
    5 * MINUTES,
  );

  test(
    "four people at once on one unit's year: its history is one path, nothing is lost",
    async () => {
      const four = fc.tuple(sequences, sequences, sequences, sequences);
      await fc.assert(
        fc.asyncProperty(four, async (each) => {
          const id = await world.fresh();
          await Promise.all(each.map((steps) => blindly(id, steps)));
          await isOnePath(id);
        }),
        { numRuns: Math.max(2, RUNS / 50), seed: SEED },
      );
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

/** Each goes by what stood there when he or she looked; most is refused, and no refusal is a fault. */
async function blindly(id: string, steps: readonly Step[]): Promise<void> {
  const { whole } = must(await findAssessment(world.people.leader.actor, id));
  for (const step of steps) {
    const model = new YearModel();
    const now = must(await findAssessment(world.people.leader.actor, id)).whole;
    Object.assign(model, { version: now.version, meeting: now.meeting });
    for (const { code, version, verdict } of now.items)
      Object.assign(model.items[code as keyof typeof model.items], { version, verdict });
    await step.act(model, { world, id }, world.people[step.walker]);
  }
  // A move over a version from long ago is never done.
  const late = await moveAssessment(world.people.secretary.actor, id, {
    to: "ASSESSING",
    version: whole.version - 1,
  });
  expect(late.ok).toBe(false);
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
