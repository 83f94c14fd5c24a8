import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceDetail } from "@/lib/evidence/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { changeProject, createProject, removeProject, restoreProject } from "@/lib/projects/commands";
import { projectDetail, projectsOfYear } from "@/lib/projects/queries";
import { projectFilterSchema } from "@/lib/projects/schema";
import { takeStep } from "@/lib/projects/steps";
import type { RecordPlace } from "@/lib/units/record-place";
import { withClient } from "@/scripts/database/connection";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";

const database = await freshDatabase();

let bloc: TestBloc;
let here: RecordPlace;
let branchId: string;
let secretary: Actor;
let branchSecretary: Actor;
let observer: Actor;
let sister: Actor;
let staff: Actor;
let recused: Actor;
let stranger: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  const [unit, other] = bloc.units;
  here = { orgId: bloc.orgId, unitId: unit?.id ?? "", branchId: null };
  branchId = unit?.branches[0]?.id ?? "";
  const at = (unitId: string | undefined) => ({ orgId: bloc.orgId, unitId: unitId ?? "" });
  secretary = await makeActor("bithu", "UNIT_SECRETARY", here);
  branchSecretary = await makeActor("bithu.cd1", "BRANCH_SECRETARY", at(branchId));
  observer = await makeActor("quansat", "OBSERVER", here);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(other?.id));
  staff = await makeActor("vanphong", "UPPER_STAFF", at(bloc.rootId));
  await makeActor("kiem.nhiem", "UPPER_STAFF", at(bloc.rootId));
  recused = await makeActor("kiem.nhiem", "BRANCH_SECRETARY", at(branchId));
  const away = await makeBloc("khac", 1, 1);
  stranger = await makeActor("vanphong.xa", "UPPER_STAFF", { orgId: away.orgId, unitId: away.rootId });
});

const work = (more: object = {}) => ({
  unit: here.unitId,
  kind: "youth_project",
  level: "base",
  name: "Thắp sáng đường quê",
  plannedFrom: "2021-03-01",
  plannedTo: "2021-06-30",
  volume: "2,4 km",
  valueVnd: "45.000.000",
  fundSource: "Đoàn viên đóng góp",
  participants: "60",
  partners: ["Công đoàn cơ sở", "Công đoàn cơ sở"],
  ...more,
});

const edit = (more: object = {}) => {
  const { unit, kind, ...fields } = work(more);
  return fields;
};

async function evidenceAt(actor: Actor, place: RecordPlace, text: string): Promise<string> {
  const file = must(await receiveFile(Readable.from([pdf(text)]), `${text}.pdf`));
  return must(await uploadEvidence(actor, place, file, { factDate: "2021-03-25", caption: text })).id;
}

async function step(actor: Actor, id: string, act: string, more: object = {}) {
  const { version } = must(await projectDetail(staff, id));
  return takeStep(actor, id, { act, day: "2021-04-01", version, ...more });
}

const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );

describe("recording a project", () => {
  test("with its figures as typed, partners once and its proofs", async () => {
    const photo = await evidenceAt(secretary, here, "trước khi làm");
    const { id } = must(await createProject(secretary, work({ evidence: [photo] })));
    expect(must(await projectDetail(observer, id))).toMatchObject({
      name: "Thắp sáng đường quê",
      kind: "youth_project",
      state: "draft",
      valueVnd: 45_000_000,
      participants: 60,
      partners: ["Công đoàn cơ sở"],
      evidence: [{ id: photo }],
      mayEdit: false,
      mayReview: false,
    });
    expect(must(await evidenceDetail(observer, photo)).usedIn.projects).toEqual([
      { id, title: "Thắp sáng đường quê", day: "2021-03-01" },
    ]);
    expect(await eventsOf(id)).toEqual(["project.created"]);
  });

  test("words where figures belong, an end before the start and a name too long are told one by one", async () => {
    const wrong = work({
      name: "Rất dài ".repeat(40),
      valueVnd: "nhiều tiền",
      participants: "đông",
      plannedFrom: "31/02/2021",
    });
    const result = await createProject(secretary, wrong);
    expect(result.ok ? [] : result.fields).toEqual([
      {
        path: "name",
        message: "Tên công trình, phần việc dài quá 200 ký tự. Rút gọn, chi tiết ghi ở Nội dung.",
      },
      { path: "plannedFrom", message: "31/02/2021 không có trong lịch. Ghi ngày/tháng/năm." },
      { path: "valueVnd", message: "Giá trị (đồng) là một số nguyên, ví dụ 12.500.000." },
      { path: "participants", message: "Số người tham gia là một số nguyên, ví dụ 35." },
    ]);
    expect(await createProject(secretary, work({ plannedTo: "2021-02-28" }))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "plannedTo" }],
    });
    expect(await createProject(secretary, work({ khac: 1 }))).toMatchObject({ reason: "invalid" });
  });

  test("a branch's secretary for the own branch; onlookers and strangers not", async () => {
    must(await createProject(branchSecretary, work({ branch: branchId, level: "branch" })));
    expect(await createProject(branchSecretary, work())).toMatchObject({ reason: "not_found" });
    expect(await createProject(observer, work())).toMatchObject({ reason: "forbidden" });
    expect(await createProject(staff, work())).toMatchObject({ reason: "forbidden" });
    expect(await createProject(sister, work())).toMatchObject({ reason: "not_found" });
    expect(await createProject(stranger, work())).toMatchObject({ reason: "not_found" });
    const theirs = { ...here, unitId: bloc.units[1]?.id ?? "" };
    const foreign = await evidenceAt(sister, theirs, "của đơn vị khác");
    expect(await createProject(secretary, work({ evidence: [foreign] }))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "evidence" }],
    });
  });

  test("a stale save is told what stands there; strangers do not find it", async () => {
    const { id } = must(await createProject(secretary, work()));
    const next = { ...edit({ name: "Sân chơi thiếu nhi", valueVnd: null }), version: 1 };
    expect(must(await changeProject(secretary, id, next))).toMatchObject({
      name: "Sân chơi thiếu nhi",
      valueVnd: null,
      version: 2,
    });
    expect(await changeProject(secretary, id, next)).toMatchObject({
      reason: "stale",
      current: { name: "Sân chơi thiếu nhi", version: 2 },
    });
    expect(await changeProject(observer, id, next)).toMatchObject({ reason: "forbidden" });
    expect(await changeProject(sister, id, next)).toMatchObject({ reason: "not_found" });
    expect(await projectDetail(stranger, id)).toMatchObject({ reason: "not_found" });
    expect(await projectDetail(branchSecretary, id)).toMatchObject({ reason: "not_found" });
  });

  test("removed it is gone from the list, and can be taken back for 30 days", async () => {
    const { id } = must(await createProject(secretary, work({ name: "Xóa nhầm" })));
    const on = <T>(day: string, act: () => Promise<T>) => onDay(plainDate(day), act);
    must(await on("2026-10-01", () => removeProject(secretary, id, { version: 1 })));
    expect(await projectDetail(observer, id)).toMatchObject({ reason: "not_found" });
    expect(await changeProject(secretary, id, { ...edit(), version: 2 })).toMatchObject({
      reason: "conflict",
    });
    expect(await on("2026-11-01", () => restoreProject(secretary, id))).toMatchObject({ reason: "conflict" });
    must(await on("2026-10-31", () => restoreProject(secretary, id)));
    expect(await eventsOf(id)).toEqual(["project.created", "project.removed", "project.restored"]);
  });
});

describe("the steps of a project", () => {
  test("planned, approved, begun, finished, inspected and recognised, each by its own people", async () => {
    const { id } = must(await createProject(secretary, work()));
    expect(await step(observer, id, "submit_plan")).toMatchObject({ reason: "forbidden" });
    expect(await step(staff, id, "submit_plan")).toMatchObject({ reason: "forbidden" });
    must(await step(secretary, id, "submit_plan"));
    expect(await step(secretary, id, "approve_plan", { docNumber: "1" })).toMatchObject({
      reason: "forbidden",
    });
    expect(await step(sister, id, "approve_plan", { docNumber: "1" })).toMatchObject({ reason: "not_found" });
    expect(await step(stranger, id, "approve_plan", { docNumber: "1" })).toMatchObject({
      reason: "not_found",
    });
    expect(await step(staff, id, "approve_plan")).toMatchObject({ fields: [{ path: "docNumber" }] });
    must(await step(staff, id, "approve_plan", { docNumber: "15-CV/ĐTN" }));
    expect(await removeProject(secretary, id, { version: 3 })).toMatchObject({ reason: "conflict" });
    must(await step(secretary, id, "start", { day: "2021-04-02" }));
    must(await step(secretary, id, "finish", { day: "2021-06-20" }));
    must(
      await step(staff, id, "inspect", { day: "2021-06-25", person: "Tổ kiểm tra", note: "Đủ khối lượng." }),
    );
    expect(await changeProject(secretary, id, { ...edit(), version: 6 })).toMatchObject({
      reason: "conflict",
    });
    must(await step(staff, id, "recognise", { day: "2021-07-01", docNumber: "31-QĐ/ĐTN" }));
    expect(must(await projectDetail(secretary, id))).toMatchObject({
      state: "recognised",
      approvedOn: "2021-04-01",
      startedOn: "2021-04-02",
      finishedOn: "2021-06-20",
      steps: [
        { act: "submit_plan", toState: "plan_submitted" },
        { act: "approve_plan", docNumber: "15-CV/ĐTN", by: staff.name },
        { act: "start" },
        { act: "finish" },
        { act: "inspect", person: "Tổ kiểm tra", note: "Đủ khối lượng." },
        { act: "recognise", docNumber: "31-QĐ/ĐTN", day: "2021-07-01" },
      ],
    });
    expect(await eventsOf(id)).toEqual(["project.created", ...Array(6).fill("project.moved")]);
  });

  test("an approved one is given up by its unit with a reason, is taken up again, and rests on no start", async () => {
    const { id } = must(await createProject(secretary, work()));
    must(await step(secretary, id, "submit_plan"));
    must(await step(staff, id, "approve_plan", { docNumber: "16-CV/ĐTN" }));
    const note = "Không còn kinh phí.";
    expect(await step(staff, id, "abandon", { note })).toMatchObject({ reason: "forbidden" });
    expect(await step(secretary, id, "abandon")).toMatchObject({ fields: [{ path: "note" }] });
    must(await step(secretary, id, "abandon", { note }));
    expect(must(await projectDetail(observer, id))).toMatchObject({ state: "abandoned", startedOn: null });
    expect(await step(secretary, id, "start")).toMatchObject({ reason: "conflict" });
    must(await step(secretary, id, "resume"));
    must(await step(secretary, id, "start"));
    must(await step(secretary, id, "abandon", { note }));
    expect(must(await projectDetail(secretary, id)).steps.map(({ toState }) => toState)).toEqual([
      "plan_submitted",
      "plan_approved",
      "abandoned",
      "plan_approved",
      "started",
      "abandoned",
    ]);
    const { id: task } = must(await createProject(secretary, work({ kind: "youth_task" })));
    must(await step(secretary, task, "start"));
    must(await step(secretary, task, "abandon", { note }));
  });

  test("a refused plan goes back with its reason; begun unapproved is allowed, marked and approved afterwards", async () => {
    const { id } = must(await createProject(secretary, work({ name: "Khởi công sớm" })));
    must(await step(secretary, id, "submit_plan"));
    must(await step(staff, id, "refuse_plan", { note: "Chưa rõ nguồn kinh phí." }));
    must(await step(secretary, id, "start", { day: "2021-03-15" }));
    const early = async () =>
      must(
        await projectsOfYear(staff, { ...here, year: 2021 }, projectFilterSchema.parse({ early: "1" })),
      ).items.map(({ name }) => name);
    expect(await early()).toEqual(["Khởi công sớm"]);
    must(await step(staff, id, "approve_plan", { docNumber: "16-CV/ĐTN", day: "2021-03-10" }));
    expect(must(await projectDetail(secretary, id)).state).toBe("started");
    expect(await early()).toEqual([]);
  });

  test("nobody reviews a unit in which he or she holds a role, and the branch keeps its own", async () => {
    const { id } = must(await createProject(branchSecretary, work({ branch: branchId })));
    must(await step(branchSecretary, id, "submit_plan"));
    expect(await step(recused, id, "approve_plan", { docNumber: "1" })).toMatchObject({
      reason: "forbidden",
    });
    const { id: other } = must(await createProject(sister, work({ unit: bloc.units[1]?.id })));
    must(await step(sister, other, "submit_plan"));
    must(await step(recused, other, "approve_plan", { docNumber: "17-CV/ĐTN" }));
  });

  test("two people at one step: one takes it, the other is told", async () => {
    const { id } = must(await createProject(secretary, work({ kind: "youth_task" })));
    const both = await Promise.all([
      takeStep(secretary, id, { act: "start", day: "2021-04-01", version: 1 }),
      takeStep(secretary, id, { act: "start", day: "2021-04-02", version: 1 }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "stale", current: { version: 2 } });
    const later = { act: "start", day: "2021-04-02", version: 1 };
    expect(await takeStep(secretary, id, later)).toMatchObject({ reason: "stale" });
    expect(await step(staff, id, "approve_plan", { docNumber: "1" })).toMatchObject({ reason: "conflict" });
  });

  test("what was done stays as it was written: the serving role may only add steps", async () => {
    const change = withClient(database.url, (client) =>
      client.query("UPDATE youth_project_steps SET note = ''"),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

test("the year's list: by kind, state, branch; what touches the year by plan or by deed", async () => {
  const unit = bloc.units[1];
  const at = { orgId: bloc.orgId, unitId: unit?.id ?? "" };
  const theirs = (more: object) => createProject(sister, work({ unit: at.unitId, plannedTo: null, ...more }));
  must(await theirs({ name: "Một", plannedFrom: "2020-01-15" }));
  must(await theirs({ name: "Hai", plannedFrom: "2020-12-01", plannedTo: "2021-02-01", kind: "youth_task" }));
  must(await theirs({ name: "Ba", plannedFrom: "2020-05-01", branch: unit?.branches[0]?.id }));
  const names = async (year: number, filter: object = {}) =>
    must(await projectsOfYear(staff, { ...at, year }, projectFilterSchema.parse(filter))).items.map(
      ({ name }) => name,
    );
  expect(await names(2020)).toEqual(["Hai", "Ba", "Một"]);
  expect(await names(2019)).toEqual([]);
  expect((await names(2021)).includes("Hai")).toBe(true);
  expect(await names(2020, { kind: "youth_task" })).toEqual(["Hai"]);
  expect(await names(2020, { branch: unit?.branches[0]?.id })).toEqual(["Ba"]);
  expect(await names(2020, { state: "recognised" })).toEqual([]);
  expect(
    must(await projectsOfYear(secretary, { ...at, year: 2020 }, projectFilterSchema.parse({}))).items,
  ).toEqual([]);
  expect(await allOf(bloc.orgId).youthProject.count({ where: { unitId: at.unitId } })).toBeGreaterThan(2);
});
