import { actorOfUsername } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import { openCycle } from "@/lib/cycles/commands";
import { proposedDates } from "@/lib/cycles/rules";
import { onDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { makeDate, plainDate } from "@/lib/platform/dates";
import { makeSigner } from "../appraisal";
import { allOf, makeActor, makeBloc, must } from "../bloc";
import { type FreshDatabase, sql } from "../database";
import { cookieOfActor } from "../requests";
import { CODES, type Mode, type Walker } from "./model";

export type Person = { actor: Actor; cookie: string };
export type People = Record<Walker, Person>;

/** A unit's year that nobody has touched, with those who meet it. */
export type UnitYear = {
  id: string;
  people: People;
  orgId: string;
  cycleId: string;
  year: number;
  signerId: string;
};

export type ModelWorld = {
  fresh(mode: Mode): Promise<UnitYear>;
  /** Untouched years of as many units in one cycle. */
  together(mode: Mode, count: number): Promise<UnitYear[]>;
};

export const FIRST_YEAR = 2019;
const LAST_YEAR = 2299;
/** The day after which a unit hands in where that is allowed or it was given more time, until this one. */
export const MORE_TIME = "2300-06-01";
/** By when a supplement is asked for. */
export const SUPPLEMENT_DUE = "2300-01-01";
const first = proposedDates(FIRST_YEAR);
/** The days of every year of the model, whichever it is called: those of the units have passed, the bloc's never come. */
const DAYS = {
  registrationDue: fromDay(first.registrationDue),
  selfAssessmentDue: fromDay(first.selfAssessmentDue),
  inspectionOn: null,
  cutOff: fromDay(first.cutOff),
  appraisalDue: fromDay(plainDate("2301-01-01")),
  decisionDue: fromDay(plainDate("2301-01-02")),
};

/**
 * Units whose years come as they are needed, `unitCount` to a cycle; people of a unit hold their role at every one. A
 * bloc whose years are used up is followed by another.
 */
export function makeModelWorld(database: FreshDatabase, code: string, unitCount: number): ModelWorld {
  const pools = new Map<string, UnitYear[]>();
  let blocs = 0;
  let bloc: ReturnType<typeof modelBloc> | null = null;
  let year = LAST_YEAR;
  /** One after the other: two who need a year at once get one each. */
  let turn: Promise<unknown> = Promise.resolve();
  const open = async (mode: Mode) => {
    // Every other year: what a year left unmet asks the next one for a plan.
    year += 2;
    if (!bloc || year > LAST_YEAR) {
      blocs += 1;
      bloc = modelBloc(database, `${code}${blocs}`, unitCount);
      year = FIRST_YEAR;
    }
    return openYear(await bloc, year, mode);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => null);
    return mine;
  };
  const together = (mode: Mode, count: number) =>
    inTurn(async () => {
      const key = JSON.stringify(mode);
      let pool = pools.get(key) ?? [];
      if (pool.length < count) {
        pool = await open(mode);
        pools.set(key, pool);
      }
      return pool.splice(0, count);
    });
  const fresh = async (mode: Mode) => {
    const [taken] = await together(mode, 1);
    if (!taken) throw new Error("a cycle without units");
    return taken;
  };
  return { fresh, together };
}

type ModelBloc = {
  orgId: string;
  people: People;
  units: string[];
  strangeUnit: string;
  setId: string;
  signerId: string;
};

async function modelBloc(database: FreshDatabase, code: string, unitCount: number): Promise<ModelBloc> {
  const { orgId, rootId, units: made } = await makeBloc(code, unitCount + 1, 1);
  const strangeUnit = made.at(-1)?.id ?? "";
  const own = made.slice(0, unitCount);
  const units = own.map((unit) => unit.id);
  const root = { orgId, unitId: rootId };
  const holds = (name: string, role: HeldAt, at: string[]) => everywhere(`${code}.${name}`, role, orgId, at);
  const atRoot = (name: string, role: Role) => makeActor(`${code}.${name}`, role, root);
  await atRoot("vanphong2", "UPPER_STAFF");
  await atRoot("btv2", "STANDING_COMMITTEE");
  const actors: Record<Walker, Actor> = {
    secretary: await holds("bithu", "UNIT_SECRETARY", units),
    committee: await holds("bch", "UNIT_COMMITTEE", units),
    observer: await holds("xem", "OBSERVER", units),
    branch: await holds(
      "chidoan",
      "BRANCH_SECRETARY",
      own.flatMap(({ branches }) => branches[0]?.id ?? []),
    ),
    recused: await holds("vanphong2", "OBSERVER", units),
    recusedVoter: await holds("btv2", "OBSERVER", units),
    staff: await atRoot("vanphong", "UPPER_STAFF"),
    leader: await atRoot("bithu.khoi", "UPPER_SECRETARY"),
    voter: await atRoot("btv", "STANDING_COMMITTEE"),
    inspector: await atRoot("ubkt", "INSPECTION_COMMITTEE"),
    stranger: await makeActor(`${code}.la`, "UNIT_SECRETARY", { orgId, unitId: strangeUnit }),
    admin: await makeActor(`${code}.quantri`, "SYSTEM_ADMIN", null),
  };
  const people = {} as People;
  for (const [walker, actor] of Object.entries(actors))
    people[walker as Walker] = { actor, cookie: await cookieOfActor(actor) };
  const setId = await smallSet(database, orgId);
  return { orgId, people, units, strangeUnit, setId, signerId: await makeSigner(orgId) };
}

async function openYear(bloc: ModelBloc, year: number, { two, locked }: Mode): Promise<UnitYear[]> {
  const { orgId, people, units, strangeUnit, setId, signerId } = bloc;
  const { actor } = people.staff;
  const excluded = [{ unitId: strangeUnit, reason: "Không thử" }];
  const cycle = { year, setId, ...proposedDates(year), lateSubmissionAllowed: !locked, excluded };
  // Every year is opened in the autumn before it, the later ones ahead of their time.
  const opened = await onDay(makeDate(year - 1, 11, 1), () => openCycle(actor, orgId, cycle));
  const cycleId = must(opened).id;
  // A new year takes over from the newest one whether two appraise: here each mode is its own.
  const data = { ...DAYS, twoAppraisers: two, openedAt: new Date() };
  await allOf(orgId).cycle.update({ where: { id: cycleId }, data, select: { id: true } });
  const rows = await allOf(orgId).assessment.findMany({
    where: { cycleId, unitId: { in: units } },
    select: { id: true },
  });
  return rows.map(({ id }) => ({ id, people, orgId, cycleId, year, signerId }));
}

type HeldAt = "UNIT_SECRETARY" | "UNIT_COMMITTEE" | "OBSERVER" | "BRANCH_SECRETARY";

async function everywhere(name: string, role: HeldAt, orgId: string, places: string[]): Promise<Actor> {
  const [first = "", ...rest] = places;
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
