import ExcelJS from "exceljs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { MonthPanel } from "@/components/dashboard/bloc-charts";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { activitiesOfYear } from "@/lib/activities/queries";
import { createAdvising } from "@/lib/advising/commands";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { cellsOf, heatLines } from "@/lib/dashboard/heat";
import { unitDashboard } from "@/lib/dashboard/queries";
import { resultsOfYear } from "@/lib/decisions/queries";
import { issueDirective } from "@/lib/directives/commands";
import { sumFigures } from "@/lib/figures/sum-figures";
import { programsOfYear } from "@/lib/plans/queries";
import { onDay } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/database/days";
import { plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { reportOfYear } from "@/lib/reports/queries";
import { summaryReport } from "@/lib/reports/summary";
import { summarySheets } from "@/lib/reports/summary-sheets";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { addProgress } from "@/lib/targets/progress/commands";
import { targetsOfUnit, targetTable, unitTarget } from "@/lib/targets/queries";
import * as targetStatements from "@/lib/targets/statements";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import { TRICKS, textsIn } from "@/tests/helpers/typed-texts";
import { makePeople, openYear, type TestPeople } from "@/tests/helpers/year";

await freshDatabase();

const YEAR = 2026;
const november = <T>(work: () => Promise<T>) => onDay(plainDate("2026-11-24"), work);

let bloc: TestBloc;
let people: TestPeople;
let planted = "";
beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  people = await makePeople(bloc);
  await november(async () => {
    await openYear(bloc, people.staff, YEAR);
    for (const [n, actor] of [people.secretary, people.sister].entries())
      await fill(actor, unitOf(bloc, n).id, n);
    planted = await target();
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
  return part(first);
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
  const told = { state: "open", registrationDue: "2025-11-10", isDecided: false, everPublished: false };
  expect(facts.years).toEqual([{ ...told, year: YEAR, tally: { NOT_REGISTERED: 3 } }]);
});

test("what is recorded for a day after the cut-off counts nowhere, and the target's own page says so", async () => {
  const december = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-03"), work);
  const late = { allocation: planted, factOn: "2026-12-02", amount: 9, note: "" };
  must(await december(() => addProgress(people.secretary, late)));
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, year: YEAR };
  const { facts } = must(await december(() => unitDashboard(people.secretary, at)));
  expect(facts.targets).toMatchObject([{ done: 2.1, value: 6, met: 0, pace: "behind" }]);
  const { facts: whole } = must(await december(() => blocDashboard(people.staff, bloc.orgId, YEAR)));
  expect(whole.figures.targets).toMatchObject([{ done: 6.1, met: 1 }]);
  const table = must(await december(() => targetTable(people.staff, bloc.orgId, YEAR)));
  expect(table.targets).toMatchObject([{ done: 6.1, uncounted: 9 }]);
  expect(must(await december(() => unitTarget(people.secretary, planted)))).toMatchObject({
    done: 2.1,
    uncounted: 9,
    countsUntil: "2026-11-30",
    pace: "behind",
    progress: [{ factOn: "2026-12-02", amount: 9 }, { amount: 2.1 }],
  });
  const [detail] = must(await december(() => targetsOfUnit(people.secretary, at)));
  expect(detail).toMatchObject({ done: 2.1, uncounted: 9 });
  const id = table.targets[0]?.id ?? "";
  const nothing = { values: [{ unit: unitOf(bloc).id, value: 0 }], confirmed: true, version: 2 };
  expect(await december(() => allocateTarget(people.staff, id, nothing))).toMatchObject({
    fields: [{ message: expect.stringContaining("đã ghi kết quả 11,1 cây") }],
  });
});

test("a unit's page tells its branches that record nothing this quarter", async () => {
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, year: YEAR };
  const { facts } = must(await november(() => unitDashboard(people.secretary, at)));
  expect(facts.branches).toEqual([
    expect.objectContaining({ members: 0, activitiesOfQuarter: 0, withoutPhotoCount: 0 }),
  ]);
});

const chance = fc.record({
  days: fc.array(fc.record({ month: fc.integer({ min: 1, max: 10 }), participants: fc.nat(400) }), {
    maxLength: 9,
  }),
  items: fc.array(
    fc.record({
      dueOn: fc.constantFrom("2026-03-31", "2026-06-30", "2026-12-15"),
      state: fc.constantFrom("todo", "doing", "done", "dropped"),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  advice: fc.array(fc.constantFrom("accepted", "sent"), { minLength: 1, maxLength: 4 }),
});
type Chance = ReturnType<(typeof chance)["generate"]>["value"];

/** What one unit wrote down in a year, drawn by chance. */
async function record(actor: Actor, unitId: string, orgId: string, drawn: Chance): Promise<void> {
  const bare = { unit: unitId, place: "", partners: [], evidence: [], kind: "education", occasion: null };
  for (const { month, participants } of drawn.days) {
    const startsOn = `2026-${String(month).padStart(2, "0")}-12`;
    must(await createActivity(actor, { ...bare, title: "Ra quân", startsOn, participants }));
  }
  for (const outcome of drawn.advice) {
    const advice = { kind: "advising", title: "Tờ trình", day: "2026-04-02", subject: "union_work" };
    must(await createAdvising(actor, { ...advice, unit: unitId, form: "proposal", outcome }));
  }
  const by = { createdById: actor.userId ?? "", createdBy: actor.name };
  const programId = newId();
  await allOf(orgId).annualProgram.create({ data: { id: programId, orgId, unitId, year: YEAR, ...by } });
  await allOf(orgId).programItem.createMany({
    data: drawn.items.map(({ dueOn, state }) => ({
      orgId,
      programId,
      title: "Việc",
      state,
      dueOn: fromDay(plainDate(dueOn)),
      ...by,
      ...(state === "done" ? { doneOn: fromDay(plainDate("2026-03-01")) } : {}),
      ...(state === "dropped" ? { reason: "Hoãn" } : {}),
    })),
  });
}

test("pages, charts, report, paper and annex say the same of a bloc drawn by chance, and it is what is stored", async () => {
  const made = await makeBloc("ngaunhien", 3, 1);
  const { staff, secretary, sister } = await makePeople(made);
  const { orgId } = made;
  const drawn = fc.sample(chance, { numRuns: 2, seed: 2026 });
  await november(async () => {
    const last = unitOf(made, 2).id;
    await openYear(made, staff, YEAR, [{ unitId: last, reason: "Mới thành lập." }]);
    for (const [at, actor] of [secretary, sister].entries())
      await record(actor, unitOf(made, at).id, orgId, drawn[at] as Chance);
    const directive = {
      docNumber: "5-CV/ĐTN",
      docAbstract: "Triển khai",
      issuedOn: "2026-02-01",
      answerDue: null,
    };
    must(
      await issueDirective(staff, orgId, { ...directive, recipients: [unitOf(made).id, unitOf(made, 1).id] }),
    );
  });
  const { facts } = must(await november(() => blocDashboard(staff, orgId, YEAR)));
  const { figures } = facts;

  const days = drawn.flatMap((one) => one.days);
  const months = Array.from({ length: 12 }, (_, at) => days.filter(({ month }) => month === at + 1).length);
  expect(figures.months.map(({ activities }) => activities)).toEqual(months);
  const page = must(await activitiesOfYear(staff, { orgId, unitId: null, year: YEAR }, {}));
  expect(page.months).toEqual(
    figures.months.flatMap(({ activities, participants }, at) =>
      activities > 0 ? [{ month: String(at + 1).padStart(2, "0"), count: activities, participants }] : [],
    ),
  );
  const chart = renderToStaticMarkup(createElement(MonthPanel, { months: figures.months, year: YEAR }));
  const cells = [...chart.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row.replace(/<[^>]+>/g, " "));
  for (const [at, count] of months.entries())
    if (count > 0)
      expect(cells.some((row) => row.includes(`${at + 1}`) && row.includes(` ${count} `))).toBe(true);

  const items = drawn.flatMap((one) => one.items).filter(({ state }) => state !== "dropped");
  const counted = { items: items.length, done: items.filter(({ state }) => state === "done").length };
  expect(figures.program).toMatchObject(counted);
  const standings = must(await november(() => programsOfYear(staff, orgId, YEAR)));
  for (const part of ["items", "done", "late", "due", "doneOfDue"] as const)
    expect(standings.reduce((sum, { counts }) => sum + counts[part], 0)).toBe(figures.program[part]);

  const view = must(await november(() => reportOfYear(staff, orgId, YEAR)));
  const amount = (key: string) => view.facts.find((fact) => fact.key === key)?.amount;
  const advice = drawn.flatMap((one) => one.advice);
  const accepted = advice.filter((outcome) => outcome === "accepted").length;
  const expected: [string, number][] = [
    ["total", 2],
    ["program.items", counted.items],
    ["program.done", counted.done],
    ["education.activities", days.length],
    ["advice.union_work.given", advice.length],
    ["advice.union_work.accepted", accepted],
    ["directives.issued", 1],
  ];
  expect(expected.map(([key]) => [key, amount(key)])).toEqual(expected);
  expect(must(await resultsOfYear(staff, orgId, YEAR))).toMatchObject({ total: 2, recognised: 0 });
  expect(facts.years[0]?.tally).toEqual({ NOT_REGISTERED: 2, NOT_PARTICIPATING: 1 });

  const { paper } = must(await november(() => summaryReport(staff, orgId, YEAR, "bytes")));
  const said = JSON.stringify(paper.body);
  expect(said).toContain(`${counted.done}/${counted.items} việc trong chương trình công tác năm đã xong.`);
  expect(said).toContain(`Có ${advice.length} lần tham mưu cấp ủy về công tác Đoàn`);
  expect(said).toContain("ban hành 1 văn bản chỉ đạo");
  const book = new ExcelJS.Workbook();
  const bytes = await summarySheets(view.matter, view.facts, YEAR, "DỰ THẢO");
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const cellOf = (label: string) => {
    const rows = book.getWorksheet("Số liệu")?.getRows(1, 200) ?? [];
    const row = rows.find((one) => one.getCell(1).value === label);
    return { value: row?.getCell(2).value, format: row?.getCell(2).numFmt };
  };
  for (const [key, value] of expected) {
    const label = view.facts.find((fact) => fact.key === key)?.label ?? "";
    expect(cellOf(label), key).toEqual({ value, format: "#,##0" });
  }
  const named = TRICKS.map((text) => ({ key: text, label: text, value: text }));
  const marked = await summarySheets(view.matter, named, YEAR, TRICKS[0]);
  expect(await textsIn(marked)).toEqual(expect.arrayContaining([...TRICKS]));
});

async function wide(code: string, count: number): Promise<{ orgId: string; staff: Actor; opening: number }> {
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
  const sent = await statementsOf(() => november(() => openYear(made, staff, YEAR)));
  return { orgId: made.orgId, staff, opening: sent.length };
}

test("two hundred units take the statements of eleven, to open their year and for all facts of it, and give every cell of their heat map", async () => {
  const read = async ({ orgId, staff }: { orgId: string; staff: Actor }) => {
    const sent = await statementsOf(() => november(() => blocDashboard(staff, orgId, YEAR)));
    const { facts } = must(await november(() => blocDashboard(staff, orgId, YEAR)));
    return { sent: sent.length, progress: facts.progress };
  };
  const eleven = await wide("muoimot", 11);
  const hundreds = await wide("haitram", 200);
  expect(hundreds.opening).toBe(eleven.opening);
  const few = await read(eleven);
  const many = await read(hundreds);
  expect(few.progress).toHaveLength(11);
  expect(many.progress).toHaveLength(200);
  expect(many.sent).toBe(few.sent);
  const items = few.progress[0]?.items.length ?? 0;
  expect(items).toBeGreaterThan(20);
  expect(heatLines(many.progress).flatMap(cellsOf)).toHaveLength(200 * items);
});
