import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { cellsOf, heatLines } from "@/lib/dashboard/heat";
import { blocDashboard, unitDashboard } from "@/lib/dashboard/queries";
import { sumFigures } from "@/lib/figures/sum-figures";
import { onDay } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { addProgress } from "@/lib/targets/progress/commands";
import { targetTable } from "@/lib/targets/queries";
import * as targetStatements from "@/lib/targets/statements";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import { statementsOf } from "@/tests/helpers/statements";
import { makePeople, openYear, type TestPeople } from "@/tests/helpers/year";

await freshDatabase();

const YEAR = 2026;
const november = <T>(work: () => Promise<T>) => onDay(plainDate("2026-11-24"), work);

let bloc: TestBloc;
let people: TestPeople;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  people = await makePeople(bloc);
  await november(async () => {
    await openYear(bloc, people.staff, YEAR);
    for (const [n, actor] of [people.secretary, people.sister].entries())
      await fill(actor, unitOf(bloc, n).id, n);
    await target();
  });
});

async function fill(actor: Actor, unit: string, n: number) {
  const bare = { unit, place: "", partners: [], evidence: [], kind: "education", participants: 10 + n };
  const days = ["2026-01-05", "2026-03-26", "2026-03-27"].slice(n);
  for (const startsOn of days)
    must(
      await createActivity(actor, { ...bare, title: `Ra quân ${startsOn}`, startsOn, occasion: "union_day" }),
    );
}

async function target() {
  const goal = { year: YEAR, name: "Cây xanh", measure: "cây", value: 10, note: "" };
  const { id } = must(await createTarget(people.staff, bloc.orgId, goal));
  const [first, second] = [unitOf(bloc).id, unitOf(bloc, 1).id];
  const values = [
    { unit: first, value: 6 },
    { unit: second, value: 4 },
  ];
  const { units } = must(await allocateTarget(people.staff, id, { values, version: 1 }));
  const part = (unit: string) => units.find((one) => one.id === unit)?.given?.allocationId ?? "";
  const result = { factOn: "2026-05-01", note: "" };
  must(await addProgress(people.secretary, { ...result, allocation: part(first), amount: 2.1 }));
  must(await addProgress(people.sister, { ...result, allocation: part(second), amount: 4 }));
}

test("the bloc's figures are the sum of what each unit's own page shows", async () => {
  const { facts } = must(await november(() => blocDashboard(people.staff, bloc.orgId, YEAR)));
  const own = [];
  for (const { id } of bloc.units) {
    const at = { orgId: bloc.orgId, unitId: id, year: YEAR };
    own.push(must(await november(() => unitDashboard(people.staff, at))).facts);
  }
  expect(facts.figures).toEqual(sumFigures(own.map(({ figures }) => figures)));
  expect(facts.figures.months.map(({ activities }) => activities)).toEqual([1, 0, 4, ...Array(9).fill(0)]);
  expect(facts.figures.held.union_day).toEqual({ activities: 5, participants: 52 });
  const table = must(await november(() => targetTable(people.staff, bloc.orgId, YEAR)));
  expect(table.targets).toMatchObject(
    facts.figures.targets.map(({ name, value, done, units }) => ({ name, allocated: value, done, units })),
  );
  for (const { name, text } of Object.values(targetStatements))
    expect(text, `${name} counts by itself`).not.toMatch(/\b(sum|avg|max)\((p|a)\.(amount|value)/i);
  expect(facts.figures.targets).toMatchObject([{ name: "Cây xanh", value: 10, done: 6.1, units: 2, met: 1 }]);
  expect(own[0]).toMatchObject({ activities: 3, targets: [{ done: 2.1, pace: "behind" }] });
  expect(facts.years).toEqual([{ year: YEAR, state: "open", tally: { NOT_REGISTERED: 3 } }]);
});

test("a unit's page tells its branches that record nothing this quarter", async () => {
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, year: YEAR };
  const { facts } = must(await november(() => unitDashboard(people.secretary, at)));
  expect(facts.branches).toEqual([
    expect.objectContaining({ members: 0, activitiesOfQuarter: 0, withoutPhotoCount: 0 }),
  ]);
});

async function wide(code: string, count: number): Promise<{ orgId: string; staff: Actor }> {
  const made = await makeBloc(code, 1, 0);
  const more = Array.from({ length: count - 1 }, (_, n) => ({
    orgId: made.orgId,
    parentId: made.rootId,
    kind: "base_union" as const,
    code: `R${String(n).padStart(4, "0")}`,
    name: `Đoàn Sở Nông nghiệp và Môi trường số ${n}`,
    sector: "agency" as const,
    openedOn: fromDay(plainDate("2018-01-01")),
  }));
  await allOf(made.orgId).unit.createMany({ data: more });
  const staff = await makeActor(`${code}.vp`, "UPPER_STAFF", { orgId: made.orgId, unitId: made.rootId });
  await november(() => openYear(made, staff, YEAR));
  return { orgId: made.orgId, staff };
}

test("all facts of a thousand units take the statements of eleven, and give every cell of their heat map", async () => {
  const read = async ({ orgId, staff }: { orgId: string; staff: Actor }) => {
    const sent = await statementsOf(() => november(() => blocDashboard(staff, orgId, YEAR)));
    const { facts } = must(await november(() => blocDashboard(staff, orgId, YEAR)));
    return { sent: sent.length, progress: facts.progress };
  };
  const few = await read(await wide("muoimot", 11));
  const many = await read(await wide("nghin", 1000));
  expect(few.progress).toHaveLength(11);
  expect(many.progress).toHaveLength(1000);
  expect(many.sent).toBe(few.sent);
  const items = few.progress[0]?.items.length ?? 0;
  expect(items).toBeGreaterThan(20);
  expect(heatLines(many.progress).flatMap(cellsOf)).toHaveLength(1000 * items);
}, 240_000);
