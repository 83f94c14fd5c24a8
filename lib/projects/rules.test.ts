import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { acceptsChanges, isOpenAct, isStartedEarly, moveProject, wrongPlannedDays } from "./rules";
import { PROJECT_ACTS, PROJECT_STATES, type ProjectAct, type ProjectStanding } from "./types";

const TODAY = plainDate("2026-06-15");

const standing = (more: Partial<ProjectStanding> = {}): ProjectStanding => ({
  kind: "youth_project",
  state: "draft",
  approvedOn: null,
  startedOn: null,
  finishedOn: null,
  ...more,
});

const step = (
  act: ProjectAct,
  more: { day?: string; docNumber?: string; person?: string; note?: string } = {},
) => ({
  act,
  day: plainDate(more.day ?? "2026-06-10"),
  docNumber: more.docNumber ?? "12-KH/ĐTN",
  person: more.person ?? "Tổ kiểm tra Đoàn Khối",
  note: more.note ?? "Đúng khối lượng.",
});

const move = (from: ProjectStanding, made: ReturnType<typeof step>, inspectedOn: string | null = null) =>
  moveProject(from, made, {
    today: TODAY,
    inspectedOn: inspectedOn === null ? null : plainDate(inspectedOn),
  });

/** Written from the brief: draft → submitted → approved → started → finished → inspected → (not) recognised. */
const ALLOWED: Record<ProjectStanding["kind"], Record<string, Partial<Record<ProjectAct, string>>>> = {
  youth_project: {
    draft: { submit_plan: "plan_submitted", start: "started" },
    plan_submitted: {
      withdraw_plan: "draft",
      approve_plan: "plan_approved",
      refuse_plan: "draft",
      start: "started",
    },
    plan_approved: { start: "started", abandon: "abandoned" },
    started: { finish: "finished", approve_plan: "started", abandon: "abandoned" },
    finished: { inspect: "inspected", approve_plan: "finished" },
    inspected: { approve_plan: "inspected", not_recognise: "not_recognised" },
    recognised: {},
    not_recognised: {},
    abandoned: { resume: "started" },
  },
  youth_task: {
    draft: { start: "started" },
    started: { finish: "finished", abandon: "abandoned" },
    finished: { inspect: "inspected" },
    inspected: {},
    abandoned: { resume: "started" },
  },
};

describe("the moves of a project", () => {
  test("are exactly these, for projects and for tasks", () => {
    for (const kind of ["youth_project", "youth_task"] as const)
      for (const state of PROJECT_STATES)
        for (const act of PROJECT_ACTS) {
          const startedOn = state === "abandoned" ? plainDate("2026-06-01") : null;
          const result = move(standing({ kind, state, startedOn }), step(act));
          const to = ALLOWED[kind][state]?.[act];
          expect(result.ok ? result.value : null, `${kind} ${state} ${act}`).toBe(to ?? null);
          expect(isOpenAct(act, standing({ kind, state }))).toBe(to !== undefined);
        }
  });

  test("a decision recognises what was approved, also where the approval was written down last", () => {
    const inspected = standing({ state: "inspected" });
    expect(move(inspected, step("recognise"))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("chưa được duyệt"),
    });
    const approved = { ...inspected, approvedOn: TODAY };
    expect(move(approved, step("recognise"))).toMatchObject({ ok: true, value: "recognised" });
    expect(move(approved, step("approve_plan"))).toMatchObject({ reason: "conflict" });
  });

  test("no path of acts leads out of the states, and a task never meets approval or decision", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("youth_project" as const, "youth_task" as const),
        fc.array(fc.constantFrom(...PROJECT_ACTS), { maxLength: 30 }),
        (kind, acts) => {
          let now = standing({ kind });
          for (const act of acts) {
            const result = move(now, step(act));
            if (!result.ok) continue;
            now = { ...now, state: result.value };
            if (act === "approve_plan") now = { ...now, approvedOn: TODAY };
          }
          return PROJECT_STATES.includes(now.state) && (kind === "youth_project" || now.approvedOn === null);
        },
      ),
    );
  });

  test("a refusal says what to do: which paper, which reason, which day", () => {
    const submitted = standing({ state: "plan_submitted" });
    expect(move(submitted, step("approve_plan", { docNumber: "" }))).toMatchObject({
      message: "Ghi số văn bản duyệt kế hoạch.",
      fields: [{ path: "docNumber" }],
    });
    expect(move(submitted, step("refuse_plan", { note: "" }))).toMatchObject({
      message: "Ghi lý do chưa duyệt để đơn vị sửa.",
    });
    const inspected = standing({ state: "inspected" });
    expect(move(inspected, step("not_recognise", { note: "" }))).toMatchObject({
      message: "Ghi lý do không công nhận.",
    });
    const done = standing({
      state: "finished",
      startedOn: plainDate("2026-05-01"),
      finishedOn: plainDate("2026-06-01"),
    });
    expect(move(done, step("inspect", { person: "", note: "" }))).toMatchObject({
      fields: [{ path: "person" }, { path: "note" }],
    });
    expect(move(done, step("inspect", { day: "2026-05-31" }))).toMatchObject({ fields: [{ path: "day" }] });
    expect(
      move({ ...inspected, approvedOn: TODAY }, step("recognise", { day: "2026-06-01" }), "2026-06-02"),
    ).toMatchObject({
      fields: [{ path: "day" }],
    });
    const begun = standing({ state: "started", startedOn: plainDate("2026-06-01") });
    expect(move(begun, step("finish", { day: "2026-05-31" }))).toMatchObject({ fields: [{ path: "day" }] });
    expect(move(begun, step("finish", { day: "2026-06-01" })).ok).toBe(true);
    expect(move(standing(), step("start", { day: "2026-06-16" }))).toMatchObject({
      fields: [{ path: "day" }],
    });
  });

  test("what is given up says why, and goes on from where it stood", () => {
    const approved = standing({ state: "plan_approved", approvedOn: plainDate("2026-05-20") });
    expect(move(approved, step("abandon", { note: "" }))).toMatchObject({
      message: "Ghi lý do dừng, không làm nữa.",
      fields: [{ path: "note" }],
    });
    expect(move({ ...approved, state: "abandoned" }, step("resume"))).toMatchObject({
      value: "plan_approved",
    });
    const begun = standing({ state: "started", startedOn: plainDate("2026-06-01") });
    expect(move(begun, step("abandon", { day: "2026-05-31" }))).toMatchObject({ fields: [{ path: "day" }] });
  });

  test("a plan is approved once", () => {
    const approved = standing({ state: "started", approvedOn: plainDate("2026-05-20") });
    expect(move(approved, step("approve_plan"))).toMatchObject({
      message: "Kế hoạch đã được duyệt ngày 20/05/2026. Tải lại trang để xem bước tiếp theo.",
    });
  });
});

test("begun without approval, or before its day, is marked; on the day itself and for a task it is not", () => {
  const begun = { startedOn: plainDate("2026-03-10") };
  expect(isStartedEarly(standing(begun))).toBe(true);
  expect(isStartedEarly(standing({ ...begun, approvedOn: plainDate("2026-03-11") }))).toBe(true);
  expect(isStartedEarly(standing({ ...begun, approvedOn: plainDate("2026-03-10") }))).toBe(false);
  expect(isStartedEarly(standing({ ...begun, kind: "youth_task" }))).toBe(false);
  expect(isStartedEarly(standing())).toBe(false);
});

test("content is open but for what was inspected", () => {
  expect(PROJECT_STATES.filter(acceptsChanges)).toEqual([
    "draft",
    "plan_submitted",
    "plan_approved",
    "started",
    "finished",
    "abandoned",
  ]);
});

test("planned days: one day, an end before the start, a slip of the century", () => {
  const days = (plannedFrom: string, plannedTo: string | null) =>
    wrongPlannedDays({
      plannedFrom: plainDate(plannedFrom),
      plannedTo: plannedTo === null ? null : plainDate(plannedTo),
    });
  expect(days("2026-03-01", null)).toBeNull();
  expect(days("2026-03-01", "2026-03-01")).toBeNull();
  expect(days("2026-03-02", "2026-03-01")).toMatchObject({ fields: [{ path: "plannedTo" }] });
  expect(days("1926-03-02", "2026-03-03")).toMatchObject({ fields: [{ path: "plannedTo" }] });
});
