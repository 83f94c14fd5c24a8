import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { receiveNewcomer, requestTransfer } from "@/lib/transfers/commands";
import { dropRecorded } from "@/lib/transfers/correcting";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { DIRECTIONS, type Direction, TRANSFER_KINDS, type TransferKind } from "@/lib/transfers/types";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

/*
 * Whatever is asked, done, recorded, taken back and dropped in whatever order: the people of that name and birth date in
 * all rosters together are counted, so that a second row of one person is seen, and a person who stands in none.
 */

const database = await freshDatabase();
const onToday = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let people = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", at);
});

/** `isLetGo`: who arrives has been let go by the other unit before, and is known by a code. */
type Way = { direction: Direction; kind: TransferKind; isRecorded: boolean; isLetGo: boolean };
type Person = { name: string; id: string | null; code?: string };

const BORN = "1999-05-04";
const WORDS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
function nextName(): string {
  people += 1;
  return `Đinh ${[...`${people}`].map((digit) => WORDS[Number(digit)]).join(" ")}`;
}

async function personOf({ direction, isLetGo }: Way): Promise<Person> {
  const name = nextName();
  if (direction === "in" && isLetGo) return letGo(name);
  if (direction === "in") return { name, id: null };
  return { name, id: (await makeMember(cast.secretary, unitOf(bloc), name, { birthDate: BORN })).id };
}

async function letGo(name: string): Promise<Person> {
  const code = `HN-${people}`;
  const { id } = await makeMember(receiver, unitOf(bloc, 1), name, { birthDate: BORN, code });
  const unit = unitOf(bloc, 1).id;
  const out = { unit, member: id, direction: "out", day: "2026-10-01", outsideName: "Đơn vị khác" };
  must(await onToday(() => recordTransfer(receiver, out)));
  return { name, id, code };
}

/** The unit that let the person go takes that back, as far as it still can. */
async function keepAfterAll({ id }: Person): Promise<void> {
  const [left] = await sql<{ id: string; version: number }>(
    database,
    `SELECT c.id, c.version FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.member_id = $1 AND c.unit_id = $2 AND t.direction = 'out' AND c.outcome = 'done'`,
    [id, unitOf(bloc, 1).id],
  );
  if (left) await onToday(() => dropRecorded(receiver, left.id, { note: "Ghi nhầm", version: left.version }));
}

/** The case's id, where it could be opened or recorded. */
async function begin(
  { direction, kind, isRecorded }: Way,
  { name, id, code }: Person,
): Promise<string | null> {
  const unit = unitOf(bloc);
  const until = kind === "temporary" ? { until: "2027-03-31" } : {};
  const outside = { outsideName: "Đoàn phường", introNumber: "3" };
  const newcomer = { unit: unit.id, fullName: name, birthDate: BORN, gender: "female", code, ...outside };
  const toBranch = branchOf(unit, 1).id;
  const said = { ...until, kind, day: "2026-11-01", reason: "Đổi nơi làm việc" };
  const place = {
    inside: { toBranch },
    within: { toUnit: unitOf(bloc, 1).id },
    out: outside,
    in: { ...newcomer, toBranch },
  }[direction];
  const member = direction === "in" ? null : id;
  const made = await onToday((): Promise<Result<unknown>> => {
    if (isRecorded)
      return recordTransfer(cast.secretary, { unit: unit.id, member, direction, ...said, ...place });
    if (direction === "in") return receiveNewcomer(cast.secretary, { ...newcomer, ...said });
    return requestTransfer(cast.secretary, { member, direction, ...said, ...place });
  });
  if (!made.ok) return null;
  const [found] = await sql<{ id: string }>(
    database,
    `SELECT c.id FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.person_name = $1 AND t.direction = $2::"TransferDirection" ORDER BY c.created_at DESC LIMIT 1`,
    [name, direction],
  );
  return found?.id ?? null;
}

const STEPS = [
  "comment",
  "introduce",
  "accept",
  "confirm",
  "decide",
  "assign",
  "refuse",
  "withdraw",
  "return",
];
const ACTS = [...STEPS, ...STEPS, "back", "back", "drop", "inside", "again", "keep"];

async function attempt(act: string, way: Way, person: Person, id: string): Promise<void> {
  const { version } = await onToday(() => transferDetail(cast.staff, id)).then((found) =>
    found.ok ? found.value : { version: 0 },
  );
  const branch = branchOf(unitOf(bloc, way.direction === "within" ? 1 : 0)).id;
  const said = { docNumber: "1", note: "Lời", branch, feePaidUntil: "11/2026", day: "2026-11-10" };
  for (const actor of [cast.secretary, receiver])
    await onToday(async () => {
      if (act === "back") await takeTransferBack(actor, id, { note: "Ghi nhầm", version });
      else if (act === "drop") await dropRecorded(actor, id, { note: "Ghi nhầm", version });
      else if (act === "keep") await keepAfterAll(person);
      else if (act === "inside") await moveInside(actor, insideOf(person));
      else if (act === "again") await begin(way, person);
      else await takeTransferStep(actor, id, { act, version, ...said });
    });
}

const insideOf = ({ id }: Person) => ({
  ...{ unit: unitOf(bloc).id, members: [id ?? bloc.orgId], toBranch: branchOf(unitOf(bloc), 1).id },
  day: "2026-11-01",
});

/** In how many rosters the person should stand: by what was done for good and stands. */
async function dueOf({ name, id }: Person): Promise<number> {
  const [{ came, left } = { came: 0, left: 0 }] = await sql<{ came: number; left: number }>(
    database,
    `SELECT count(*) FILTER (WHERE direction = 'in')::int AS came, count(*) FILTER (WHERE direction = 'out')::int AS left
      FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.person_name = $1 AND t.kind = 'permanent' AND c.outcome = 'done'`,
    [name],
  );
  return (id === null ? 0 : 1) + came - left;
}

async function rostersOf({ name }: Person): Promise<number> {
  const [found] = await sql<{ rows: number; active: number }>(
    database,
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE status = 'active')::int AS active FROM members
      WHERE full_name = $1 AND birth_date = $2`,
    [name, BORN],
  );
  expect([0, 1], "one person has one row").toContain(found?.rows ?? 0);
  return found?.active ?? 0;
}

test("nobody ever stands in two rosters, and in none only who left for good or has not come yet", async () => {
  const way = fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    kind: fc.constantFrom(...TRANSFER_KINDS),
    isRecorded: fc.boolean(),
    isLetGo: fc.boolean(),
  });
  const comes: Way = { direction: "in", kind: "permanent", isRecorded: true, isLetGo: false };
  const leaves: Way = { ...comes, direction: "out" };
  const returns: Way = { ...comes, isLetGo: true };
  const [ended, taken] = [new Set<string>(), new Set<string>()];
  await fc.assert(
    fc.asyncProperty(
      way,
      fc.array(fc.constantFrom(...ACTS), { minLength: 5, maxLength: 12 }),
      async (one, acts) => {
        const person = await personOf(one);
        const id = await begin(one, person);
        if (!id) return;
        for (const act of ["begun", ...acts]) {
          if (act !== "begun") await attempt(act, one, person, id);
          const [rosters, due] = [await rostersOf(person), await dueOf(person)];
          expect(rosters, act).toBe(due);
          expect([0, 1]).toContain(rosters);
          if (person.code && rosters === 1) taken.add(one.isRecorded ? "recorded" : "stepwise");
          else if (rosters !== (person.id === null ? 0 : 1)) ended.add(one.direction);
        }
      },
    ),
    {
      numRuns: 50,
      examples: [
        [comes, ["back", "again"]],
        [leaves, ["drop", "back"]],
        [returns, ["keep", "inside", "drop", "keep", "again"]],
        [{ ...returns, isRecorded: false }, ["assign", "keep", "back", "assign", "inside", "back", "keep"]],
      ],
    },
  );
  expect([...ended].sort(), "somebody left and somebody came").toEqual(["in", "out"]);
  expect([...taken].sort(), "somebody was taken up in each way").toEqual(["recorded", "stepwise"]);
}, 120_000);
