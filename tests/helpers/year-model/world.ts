import { actorOfUsername } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { openCycle } from "@/lib/cycles/commands";
import { proposedDates } from "@/lib/cycles/rules";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { allOf, makeActor, makeBloc, must } from "../bloc";
import { type FreshDatabase, sql } from "../database";
import { cookieOfActor } from "../requests";
import { CODES, type Walker } from "./model";

export type ModelWorld = {
  people: Record<Walker, { actor: Actor; cookie: string }>;
  /** A unit's year that nobody has touched. */
  fresh(): Promise<string>;
  /** Untouched years of as many units in one cycle. */
  together(count: number): Promise<string[]>;
};

const FIRST_YEAR = 2023;

/** One bloc whose years come as they are needed; people of the unit hold their role at every unit of it. */
export async function makeModelWorld(database: FreshDatabase, unitCount: number): Promise<ModelWorld> {
  const bloc = await makeBloc("khoi", unitCount + 1, 0);
  const { orgId } = bloc;
  const units = bloc.units.slice(0, unitCount).map((unit) => unit.id);
  const setId = await smallSet(database, orgId);
  const root = { orgId, unitId: bloc.rootId };
  const stranger = bloc.units.at(-1)?.id ?? "";
  const actors: Record<Walker, Actor> = {
    secretary: await everywhere("bithu", "UNIT_SECRETARY", orgId, units),
    committee: await everywhere("bch", "UNIT_COMMITTEE", orgId, units),
    observer: await everywhere("xem", "OBSERVER", orgId, units),
    staff: await makeActor("vanphong", "UPPER_STAFF", root),
    leader: await makeActor("bithu.khoi", "UPPER_SECRETARY", root),
    voter: await makeActor("btv", "STANDING_COMMITTEE", root),
    stranger: await makeActor("la", "UNIT_SECRETARY", { orgId, unitId: stranger }),
  };
  const people = {} as ModelWorld["people"];
  for (const [walker, actor] of Object.entries(actors))
    people[walker as Walker] = { actor, cookie: await cookieOfActor(actor) };
  let year = FIRST_YEAR;
  const pool: string[] = [];
  const openAnother = async () => {
    // Every other year: what a year left unmet asks the next one for a plan.
    year += 2;
    const excluded = [{ unitId: stranger, reason: "Không thử" }];
    must(await openCycle(actors.staff, orgId, { year, setId, ...proposedDates(year), excluded }));
    const rows = await allOf(orgId).assessment.findMany({
      where: { cycle: { year }, unitId: { in: units } },
      select: { id: true },
    });
    return rows.map((row) => row.id);
  };
  let opening: Promise<void> | null = null;
  const fresh = async () => {
    while (pool.length === 0) {
      opening ??= openAnother().then((ids) => void pool.push(...ids));
      await opening;
      opening = null;
    }
    return pool.pop() ?? "";
  };
  return { people, fresh, together: async (count) => (await openAnother()).slice(0, count) };
}

async function everywhere(
  name: string,
  role: "UNIT_SECRETARY" | "UNIT_COMMITTEE" | "OBSERVER",
  orgId: string,
  units: string[],
) {
  const [first = "", ...rest] = units;
  const { userId } = await makeActor(name, role, { orgId, unitId: first });
  const fromDay_ = fromDay(plainDate("2018-01-01"));
  await system("a test's accounts").roleAssignment.createMany({
    data: rest.map((unitId) => ({ userId: userId ?? "", role, orgId, unitId, fromDay: fromDay_ })),
  });
  return actorOfUsername(name);
}

/** Three items without checks: what the records say has tests of its own. */
async function smallSet(database: FreshDatabase, orgId: string): Promise<string> {
  const [set] = await sql<{ id: string }>(
    database,
    `INSERT INTO criteria_sets (org_id, code, title, guideline_number, guideline_issued_on, guideline_issuer, unit_kinds,
        from_year, to_year, published_at)
      VALUES ($1, 'thu', 'Bộ thử', '1', '2018-01-01', 'Đoàn', '{base_union}', 2018, 2999, now()) RETURNING id`,
    [orgId],
  );
  for (const [at, code] of CODES.entries())
    await sql(
      database,
      `WITH g AS (INSERT INTO criteria_groups (org_id, set_id, number, title, short_title)
          VALUES ($1, $2, $3, 'Nhóm', 'Nhóm') RETURNING id)
        INSERT INTO criteria_items (org_id, set_id, group_id, code, sort_order, title, statement, guidance,
          evidence_expected, legal_basis, result_phrase, period)
        SELECT $1, $2, g.id, $4, $3, 'Nội dung', '', '', '', '', '', 'calendar_year' FROM g`,
      [orgId, set?.id, at + 1, code],
    );
  return set?.id ?? "";
}
