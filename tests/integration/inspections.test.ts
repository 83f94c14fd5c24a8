import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { saveInspection } from "@/lib/inspections/commands";
import { findInspection, remindedItems } from "@/lib/inspections/queries";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import { makePeople, openYear, type TestPeople, wholeYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let inspector: Actor;
let id: string;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  const root = { orgId: bloc.orgId, unitId: bloc.rootId };
  inspector = await makeActor("khoi.kiemtra", "INSPECTION_COMMITTEE", root);
  await openYear(bloc, people.staff, 2026);
  id = (await wholeYear(people.secretary, unitOf(bloc))).id;
});

const found = {
  day: "2026-06-16",
  inspectors: "Tổ kiểm tra số 1",
  conclusion: "Hồ sơ đầy đủ.",
  findings: [
    { code: "1.1", state: "good", text: "" },
    { code: "2.4", state: "attention", text: "Chọn công trình trong tháng 7." },
  ],
};
const save = async (more: object = {}, actor = inspector) => {
  const version = must(await findInspection(people.staff, id)).sheet.inspection?.version ?? 0;
  return saveInspection(actor, id, { ...found, version, ...more });
};

describe("the mid-year inspection", () => {
  test("is written by the office and the inspection committee", async () => {
    for (const who of ["voter", "secretary", "committee", "observer"] as const)
      expect(await save({}, people[who]), who).toMatchObject({ reason: "forbidden" });
    for (const who of ["sister", "branch", "admin"] as const)
      expect(await save({}, people[who]), who).toMatchObject({ reason: "not_found" });
    const sheet = must(await save());
    expect(sheet.inspection).toMatchObject({ day: "2026-06-16", version: 1, updatedBy: inspector.name });
    const [event] = await sql<{ detail: object }>(
      database,
      "select detail from audit_events where type = 'inspection.saved'",
    );
    expect(event?.detail).toEqual({ year: 2026, on: "2026-06-16", items: ["2.4"] });
  });

  test("is read by the unit, and its reminders stand at their items", async () => {
    const { sheet } = must(await findInspection(people.committee, id));
    expect([...remindedItems(sheet)]).toEqual([
      ["2.4", { state: "attention", text: "Chọn công trình trong tháng 7.", day: "2026-06-16" }],
    ]);
    expect(await findInspection(people.sister, id)).toMatchObject({ reason: "not_found" });
    expect(await findInspection(people.secretary, "x")).toMatchObject({ reason: "not_found" });
  });

  test("is saved whole: an item that is not named any more was not looked at", async () => {
    const findings = [{ code: "1.2", state: "not_done", text: "Lập tủ hồ sơ." }];
    const { items, inspection } = must(await save({ findings }, people.staff));
    expect(inspection?.version).toBe(2);
    expect(items.flatMap(({ code, finding }) => (finding ? [code] : []))).toEqual(["1.2"]);
  });

  test("names what is wrong, and tells of what was saved in between", async () => {
    expect(await save({ day: "x", inspectors: "" })).toMatchObject({
      fields: [{ path: "day" }, { path: "inspectors" }],
    });
    expect(await save({ day: "2206-06-16" })).toMatchObject({
      fields: [{ path: "day", message: expect.stringContaining("chưa đến") }],
    });
    expect(await save({ findings: [{ code: "9.9", state: "good", text: "" }] })).toMatchObject({
      fields: [{ path: "text.9.9" }],
    });
    expect(await save({ findings: [{ code: "1.1", state: "not_done", text: "" }] })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "text.1.1" }],
    });
    expect(await save({ version: 1 })).toMatchObject({
      reason: "stale",
      current: { inspection: { version: 2 } },
    });
    const two = await Promise.all([
      save({ conclusion: "Một", version: 2 }),
      save({ conclusion: "Hai", version: 2 }, people.staff),
    ]);
    expect(two.map((one) => (one.ok ? "ok" : one.reason)).sort()).toEqual(["ok", "stale"]);
  });
});
