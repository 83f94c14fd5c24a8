import { beforeAll, expect, test } from "vitest";
import { installationScope, readScope } from "@/lib/access/scopes";
import { unitsInYear } from "@/lib/assessments/queries";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { createMember } from "@/lib/members/commands";
import { approveProgram, saveProgram } from "@/lib/plans/commands";
import { createItem } from "@/lib/plans/items/commands";
import { programsOfYear } from "@/lib/plans/queries";
import { setProgramRule } from "@/lib/plans/settings/commands";
import { plainDate } from "@/lib/platform/dates";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { addProgress, removeProgress } from "@/lib/targets/progress/commands";
import { targetDetail, targetTable } from "@/lib/targets/queries";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { makePeople, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

const YEAR = { year: 2026, cutOff: plainDate("2026-11-30"), today: plainDate("2026-11-24") };

let bloc: TestBloc;
let people: TestPeople;
let unitId: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  unitId = bloc.units[0]?.id ?? "";
  await openYear(bloc, people.staff);
});

const scope = () => installationScope(bloc.orgId, "a test reads facts");
const planOf = async (id: string) => (await factsOfUnits(scope(), [id], YEAR)).get(id)?.plan;

test("without any record the facts are empty, with the default days", async () => {
  expect(await planOf(unitId)).toEqual({
    programDue: { calendar: "01-31", school: "09-30" },
    program: null,
    targets: [],
    hasRoster: false,
    aged: [],
  });
});

test("programme, targets and members of age are read as they stand; what was taken away is not", async () => {
  must(
    await setProgramRule(people.staff, bloc.orgId, { calendar: "15/02", school: "30/09", votePercent: 50 }),
  );
  const resolutions = [{ kind: "congress", title: "Nghị quyết Đại hội" }];
  const head = { unit: unitId, year: 2026, number: "05-CTr/ĐTN", issuedOn: "2026-01-20", resolutions };
  const program = must(await saveProgram(people.secretary, head));
  const meeting = { heldOn: "2026-01-18", present: 9, inFavour: 9, version: 1 };
  must(await approveProgram(people.secretary, program.id, meeting));
  const work = { program: program.id, title: "Ra quân", dueOn: "2026-03-31", state: "todo" };
  must(await createItem(people.secretary, work));
  const goal = { year: 2026, name: "Cây xanh", measure: "cây", value: 5 };
  const target = must(await createTarget(people.staff, bloc.orgId, goal));
  const values = bloc.units.map(({ id }, at) => ({ unit: id, value: at === 0 ? 5 : 0 }));
  must(await allocateTarget(people.staff, target.id, { values, version: 1 }));
  const detail = must(await targetDetail(people.staff, target.id));
  const allocation = detail.units[0]?.given?.allocationId ?? "";
  must(await addProgress(people.secretary, { allocation, factOn: "2026-03-01", amount: "1,5" }));
  const two = must(await addProgress(people.secretary, { allocation, factOn: "2026-03-02", amount: 2 }));
  must(await removeProgress(people.secretary, two.progress[0]?.id ?? "", { version: 1 }));
  const member = (birthDate: string, more: object = {}) =>
    createMember(people.secretary, {
      unit: unitId,
      fullName: "Vũ Thị Lan",
      birthDate,
      gender: "female",
      ...more,
    });
  must(await member("1995-01-01"));
  must(await member("1994-02-01", { position: "Bí thư chi đoàn", fullName: "Lê Khôi" }));
  must(await member("2000-01-01", { fullName: "Trần An" }));
  const plan = await planOf(unitId);
  expect(plan).toMatchObject({
    programDue: { calendar: "02-15", school: "09-30" },
    program: {
      number: "05-CTr/ĐTN",
      issuedOn: "2026-01-20",
      approvedOn: "2026-01-18",
      resolutions: 1,
      items: [{ dueOn: "2026-03-31", state: "todo", doneOn: null }],
    },
    targets: [
      { allocationId: allocation, name: "Cây xanh", value: 5, results: [{ on: "2026-03-01", amount: 1.5 }] },
    ],
    hasRoster: true,
  });
  expect(plan?.aged.map(({ birthDate, leads }) => [birthDate, leads]).sort()).toEqual([
    ["1994-02-01", true],
    ["1995-01-01", false],
  ]);
  expect((await planOf(bloc.units[1]?.id ?? ""))?.targets).toEqual([]);
  const own = readScope(people.sister, bloc.orgId);
  expect(own && (await factsOfUnits(own, [unitId], YEAR)).size).toBe(0);
});

test("the year's items follow the facts", async () => {
  const [unit] = (await unitsInYear(people.staff, scope(), [unitId], 2026)).progress;
  const outcome = (code: string) => unit?.items.find((item) => item.code === code)?.outcome;
  expect([outcome("2.1"), outcome("2.2"), outcome("1.4d")]).toEqual(["met", "figures_only", "figures_only"]);
});

test("the same number of statements for 11 units as for 1,000", async () => {
  const counted = async (units: number) => {
    await sql(
      database,
      `INSERT INTO units (org_id, parent_id, kind, code, name, sector, opened_on)
        SELECT $1, $2, 'base_union', 'R' || n, 'Đoàn Sở ' || n, 'agency', '2018-01-01' FROM generate_series(1, $3::int) n
        ON CONFLICT DO NOTHING`,
      [bloc.orgId, bloc.rootId, units],
    );
    const ids = (
      await sql<{ id: string }>(database, "SELECT id FROM units WHERE org_id = $1 AND kind = 'base_union'", [
        bloc.orgId,
      ])
    ).map(({ id }) => id);
    const facts = await statementsOf(async () => {
      expect((await factsOfUnits(scope(), ids, YEAR)).size).toBe(ids.length);
    });
    const programs = await statementsOf(() => programsOfYear(people.staff, bloc.orgId, 2026));
    const targets = await statementsOf(() => targetTable(people.staff, bloc.orgId, 2026));
    return [facts.length, programs.length, targets.length];
  };
  const few = await counted(9);
  expect(few).toEqual([1, 1, 2]);
  expect(await counted(998)).toEqual(few);
});
