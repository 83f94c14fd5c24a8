import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { changeAdvising, createAdvising, removeAdvising, restoreAdvising } from "@/lib/advising/commands";
import { advisingDetail, advisingOfYear } from "@/lib/advising/queries";
import { advisingFilterSchema } from "@/lib/advising/schema";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import type { CheckKey } from "@/lib/criteria/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceDetail } from "@/lib/evidence/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { createProject } from "@/lib/projects/commands";
import { takeStep } from "@/lib/projects/steps";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: string;
let secretary: Actor;
let branchSecretary: Actor;
let observer: Actor;
let sister: Actor;
let staff: Actor;
let stranger: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  const [own, other] = bloc.units;
  unit = own?.id ?? "";
  const at = (unitId: string | undefined) => ({ orgId: bloc.orgId, unitId: unitId ?? "" });
  secretary = await makeActor("bithu", "UNIT_SECRETARY", at(unit));
  branchSecretary = await makeActor("bithu.cd1", "BRANCH_SECRETARY", at(own?.branches[0]?.id));
  observer = await makeActor("quansat", "OBSERVER", at(unit));
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(other?.id));
  staff = await makeActor("vanphong", "UPPER_STAFF", at(bloc.rootId));
  const away = await makeBloc("khac", 1, 1);
  stranger = await makeActor("vanphong.xa", "UPPER_STAFF", { orgId: away.orgId, unitId: away.rootId });
});

const advice = (more: object = {}) => ({
  unit,
  kind: "advising",
  title: "Nghị quyết về công tác thanh niên",
  day: "2021-02-10",
  subject: "union_work",
  form: "draft_resolution",
  outcome: "accepted",
  resultKind: "Nghị quyết",
  resultNumber: "07-NQ/ĐU",
  resultOn: "2021-03-01",
  ...more,
});

const programme = (more: object = {}) => ({
  unit,
  kind: "coordination",
  title: "Chương trình phối hợp với Công đoàn",
  partner: "Công đoàn cơ sở",
  docNumber: "02-CTPH",
  day: "2021-03-05",
  until: "2021-12-31",
  ...more,
});

const assignment = (more: object = {}) => ({
  unit,
  kind: "assigned_task",
  title: "Phục vụ bầu cử",
  giver: "party_committee",
  day: "2021-04-01",
  until: "2021-05-23",
  doneOn: "2021-05-23",
  result: "Hai tổ phục vụ ba điểm bầu cử.",
  ...more,
});

const edit = ({ unit: _, ...fields }: Record<string, unknown>, version: number) => ({ ...fields, version });

describe("recording", () => {
  test("advice with its result, a programme, a task; each with what its kind knows", async () => {
    const file = must(await receiveFile(Readable.from([pdf("tờ trình")]), "to-trinh.pdf"));
    const place = { orgId: bloc.orgId, unitId: unit, branchId: null };
    const proof = must(await uploadEvidence(secretary, place, file, {})).id;
    const { id } = must(await createAdvising(secretary, advice({ evidence: [proof] })));
    expect(must(await advisingDetail(observer, id))).toMatchObject({
      kind: "advising",
      subject: "union_work",
      outcome: "accepted",
      resultNumber: "07-NQ/ĐU",
      resultOn: "2021-03-01",
      until: null,
      evidence: [{ id: proof }],
      mayEdit: false,
    });
    expect(must(await evidenceDetail(observer, proof)).usedIn.advising).toMatchObject([{ id }]);
    const other = must(await createAdvising(secretary, programme()));
    expect(must(await advisingDetail(staff, other.id))).toMatchObject({
      partner: "Công đoàn cơ sở",
      subject: null,
    });
    const third = must(await createAdvising(secretary, assignment()));
    expect(must(await advisingDetail(staff, third.id))).toMatchObject({
      giver: "party_committee",
      until: "2021-05-23",
    });
  });

  test("what is wrong is named; a field of another kind is refused", async () => {
    expect(await createAdvising(secretary, assignment({ until: "2021-03-31", doneOn: null }))).toMatchObject({
      reason: "invalid",
      message: "Hạn hoàn thành 31/03/2021 đứng trước ngày giao 01/04/2021. Sửa một trong hai ngày.",
      fields: [{ path: "until" }],
    });
    const wrong = await createAdvising(secretary, advice({ subject: "", form: "", title: " " }));
    expect(wrong.ok ? [] : wrong.fields?.map(({ path }) => path)).toEqual(["title", "subject", "form"]);
    expect(await createAdvising(secretary, programme({ partner: "" }))).toMatchObject({
      message: "Ghi phối hợp với đơn vị nào.",
    });
    expect(await createAdvising(secretary, { ...advice(), giver: "party_committee" })).toMatchObject({
      reason: "invalid",
    });
    expect(await createAdvising(secretary, { unit, kind: "khác" })).toMatchObject({
      message: "Chọn tham mưu, phối hợp hay nhiệm vụ.",
    });
    expect(await createAdvising(secretary, assignment({ until: "" }))).toMatchObject({
      message: "Ghi ngày.",
    });
  });

  test("by the unit's secretary and BCH alone", async () => {
    expect(await createAdvising(observer, advice())).toMatchObject({ reason: "forbidden" });
    expect(await createAdvising(staff, advice())).toMatchObject({ reason: "forbidden" });
    for (const actor of [branchSecretary, sister, stranger])
      expect(await createAdvising(actor, advice())).toMatchObject({ reason: "not_found" });
  });

  test("changed, stale, removed and taken back; the kind stays", async () => {
    const { id } = must(await createAdvising(secretary, advice({ outcome: "sent" })));
    const next = edit(advice({ outcome: "accepted" }), 1);
    expect(must(await changeAdvising(secretary, id, next))).toMatchObject({
      outcome: "accepted",
      version: 2,
    });
    expect(await changeAdvising(secretary, id, next)).toMatchObject({
      reason: "stale",
      current: { outcome: "accepted", version: 2 },
    });
    expect(await changeAdvising(secretary, id, edit(programme(), 2))).toMatchObject({
      fields: [{ path: "kind" }],
    });
    expect(await changeAdvising(staff, id, next)).toMatchObject({ reason: "forbidden" });
    expect(await changeAdvising(sister, id, next)).toMatchObject({ reason: "not_found" });
    expect(await advisingDetail(branchSecretary, id)).toMatchObject({ reason: "not_found" });
    const on = <T>(day: string, act: () => Promise<T>) => onDay(plainDate(day), act);
    must(await on("2026-10-01", () => removeAdvising(secretary, id, { version: 2 })));
    expect(await advisingDetail(observer, id)).toMatchObject({ reason: "not_found" });
    expect(await on("2026-11-01", () => restoreAdvising(secretary, id))).toMatchObject({
      reason: "conflict",
    });
    must(await on("2026-10-31", () => restoreAdvising(secretary, id)));
    const events = await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [
      id,
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      "advising.created",
      "advising.changed",
      "advising.removed",
      "advising.restored",
    ]);
  });
});

test("the year's list: what was done in it and what still runs in it, by kind, subject and outcome", async () => {
  const theirs = bloc.units[1]?.id ?? "";
  const at = { orgId: bloc.orgId, unitId: theirs };
  for (const made of [
    advice({ title: "Một", day: "2020-01-05", resultOn: null }),
    advice({ title: "Hai", day: "2020-06-05", resultOn: null, subject: "policy", outcome: "sent" }),
    programme({ title: "Ba", day: "2019-06-01", until: "2020-06-01" }),
    assignment({ title: "Bốn", day: "2020-09-01", until: "2021-01-15", doneOn: null }),
  ])
    must(await createAdvising(sister, { ...made, unit: theirs }));
  const titles = async (year: number, filter: object = {}) =>
    must(await advisingOfYear(staff, { ...at, year }, advisingFilterSchema.parse(filter))).items.map(
      ({ title }) => title,
    );
  expect(await titles(2020)).toEqual(["Bốn", "Hai", "Một", "Ba"]);
  expect(await titles(2021)).toEqual(["Bốn"]);
  expect(await titles(2020, { kind: "advising" })).toEqual(["Hai", "Một"]);
  expect(await titles(2020, { subject: "policy" })).toEqual(["Hai"]);
  expect(await titles(2020, { outcome: "accepted" })).toEqual(["Một"]);
  expect(await titles(2020, { giver: "party_committee" })).toEqual(["Bốn"]);
  const own = await advisingOfYear(secretary, { ...at, year: 2020 }, advisingFilterSchema.parse({}));
  expect(must(own).items).toEqual([]);
});

test("the checks find it in the facts, removed records left out", async () => {
  const { id: project } = must(
    await createProject(secretary, {
      unit,
      kind: "youth_task",
      level: "base",
      name: "Vườn hoa thanh niên",
      plannedFrom: "2021-03-01",
    }),
  );
  must(await takeStep(secretary, project, { act: "start", day: "2021-03-01", version: 1 }));
  must(await takeStep(secretary, project, { act: "finish", day: "2021-03-20", version: 2 }));
  const gone = must(await createAdvising(secretary, advice({ subject: "policy", title: "Bỏ" })));
  must(await removeAdvising(secretary, gone.id, { version: 1 }));
  must(await createAdvising(secretary, programme({ day: "2019-03-05", until: "2023-12-31" })));
  must(await createAdvising(secretary, programme({ day: "2019-03-05", until: "2020-12-31" })));
  const scope = readScope(staff, bloc.orgId);
  if (!scope) throw new Error("staff reads its organisation");
  const [year, cutOff, today] = [2021, plainDate("2021-11-30"), plainDate("2021-12-31")];
  const facts = await factsOfUnits(scope, [unit], { year, cutOff, today });
  const ofUnit = facts.get(unit);
  if (!ofUnit) throw new Error("the unit has facts");
  const value = (key: CheckKey) => {
    const result = measure({ check: { key, threshold: 1, exclusions: [] }, period: "unit" }, ofUnit);
    return [result?.outcome, result?.figures.value];
  };
  expect(value("projects_carried_out")).toEqual(["met", 1]);
  expect(value("advice_on_work")).toEqual(["met", 2]);
  expect(value("advice_on_coordination")).toEqual(["met", 2]);
  expect(value("assigned_tasks_done")).toEqual(["met", 1]);
  expect(value("advice_on_policy")).toEqual(["no_data", 0]);
});
