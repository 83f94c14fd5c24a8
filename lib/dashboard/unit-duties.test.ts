import { describe, expect, test } from "vitest";
import type { QuarterState } from "@/lib/members/snapshots/types";
import { plainDate } from "@/lib/platform/dates";
import { COMMITTEE, CYCLE, progress, READER, SECRETARY, unitFacts } from "@/tests/helpers/dashboard-facts";
import type { Duty } from "./types";
import { unitDuties } from "./unit-duties";

const only = (duties: Duty[], id: string) => duties.find((duty) => duty.id === id);
const ids = (duties: Duty[]) => duties.map(({ id }) => id);

const late: QuarterState = { quarter: 3, state: "late", deadline: plainDate("2026-09-30"), confirmed: null };
const open: QuarterState = { quarter: 4, state: "open", deadline: plainDate("2026-12-31"), confirmed: null };
const early: QuarterState = { ...open, state: "not_due" };

describe("a new unit", () => {
  test("imports its roster before anything else, and is not asked to confirm an empty list", () => {
    const facts = unitFacts({ members: 0, activities: 0, cycle: null, progress: null, quarters: [late] });
    const [first, ...others] = unitDuties(facts, SECRETARY);
    expect(first).toMatchObject({ id: "roster", first: true, mend: { path: "/members/import" } });
    expect(others).toEqual([]);
  });

  test("with members, its first activity is asked for", () => {
    const duties = unitDuties(unitFacts({ activities: 0, cycle: null, progress: null }), SECRETARY);
    expect(duties).toMatchObject([{ id: "activity", mend: { path: "/plans/new" } }]);
  });

  test("an uploaded sheet is confirmed, not uploaded again", () => {
    const imports = [{ id: "i1", fileName: "ds.xlsx", expiresOn: plainDate("2026-11-26") }];
    const duties = unitDuties(unitFacts({ members: 0, imports, cycle: null, progress: null }), SECRETARY);
    expect(duties).toMatchObject([
      { id: "import-i1", due: "2026-11-26", mend: { path: "/members/import/i1" } },
    ]);
  });
});

describe("a unit's year", () => {
  test("is registered first, late or not", () => {
    const duties = unitDuties(unitFacts({ progress: progress("NOT_REGISTERED") }), SECRETARY);
    expect(only(duties, "register")).toMatchObject({
      due: CYCLE.registrationDue,
      mend: { label: "Đăng ký" },
    });
  });

  test("asks for a plan of what last year's result brought, whoever may write it", () => {
    const lacks = ["2.1", "3.4"].map((code) => ({
      code,
      sentence: `${code} Việc (năm 2025 chưa đạt): ghi giải pháp.`,
    }));
    const facts = unitFacts({ progress: progress("REGISTERED"), unplanned: lacks });
    expect(only(unitDuties(facts, SECRETARY), "carried")).toMatchObject({
      title: "Lập kế hoạch khắc phục 2 điều năm 2025 nêu ra",
      detail: "2.1 Việc (năm 2025 chưa đạt): ghi giải pháp. 3.4 Việc (năm 2025 chưa đạt): ghi giải pháp.",
      mend: { path: "/assessment/registration", query: { item: "2.1" } },
    });
    expect(only(unitDuties(facts, READER), "carried")).toMatchObject({ mend: null });
    const closed = { ...facts, cycle: { ...CYCLE, state: "closed" as const } };
    expect(unitDuties(closed, SECRETARY)).toEqual([]);
  });

  test("is begun, then handed in with what it lacks", () => {
    const start = unitDuties(unitFacts({ progress: progress("REGISTERED") }), SECRETARY);
    expect(only(start, "start")).toMatchObject({ due: CYCLE.selfAssessmentDue, mend: { label: "Bắt đầu" } });
    const lacking = unitFacts({ progress: progress("ASSESSING", { lacking: ["1.2", "3.1"] }) });
    expect(only(unitDuties(lacking, SECRETARY), "submit")).toMatchObject({
      detail: "2 trong 6 nội dung chưa đủ: 1.2, 3.1.",
      mend: { label: "Xem còn thiếu", query: { item: "1.2" } },
    });
    const full = unitFacts({ progress: progress("ASSESSING") });
    expect(only(unitDuties(full, SECRETARY), "submit")).toMatchObject({ mend: { label: "Kiểm tra và nộp" } });
  });

  test("what was returned is due by its own day, then handed in again", () => {
    const supplementDue = plainDate("2026-12-06");
    const returned = progress("RETURNED", { lacking: ["2.1"], supplementDue });
    expect(unitDuties(unitFacts({ progress: returned }), SECRETARY)).toMatchObject([
      { id: "supplement", due: supplementDue, detail: "2.1 Nội dung 2.1", mend: { query: { item: "2.1" } } },
    ]);
    const mended = unitFacts({ progress: progress("RETURNED", { supplementDue }) });
    expect(unitDuties(mended, SECRETARY)).toMatchObject([
      { id: "submit", due: supplementDue, title: "Nộp lại tự đánh giá năm 2026" },
    ]);
  });

  test.each(["SUBMITTED", "APPRAISED", "RECOGNISED", "NOT_RECOGNISED", "NOT_PARTICIPATING"] as const)(
    "%s asks nothing of the unit",
    (state) => {
      expect(unitDuties(unitFacts({ progress: progress(state) }), SECRETARY)).toEqual([]);
    },
  );

  test("a closed year asks nothing, nor its quarters", () => {
    const closed = unitFacts({ cycle: { ...CYCLE, state: "closed" }, quarters: [late], activities: 0 });
    expect(unitDuties(closed, SECRETARY)).toEqual([]);
  });
});

describe("quarters", () => {
  test("late and open ones are confirmed, the late one first; none before its time", () => {
    const duties = unitDuties(
      unitFacts({ quarters: [open, late], progress: progress("SUBMITTED") }),
      SECRETARY,
    );
    expect(ids(duties)).toEqual(["quarter-3", "quarter-4"]);
    expect(duties[0]).toMatchObject({
      due: "2026-09-30",
      title: "Chốt danh sách đoàn viên quý III",
      // Its list is that of its last day: who counts today is no number of it.
      detail: "Danh sách lập theo ngày cuối quý, 30/09/2026.",
      mend: { label: "Chốt", query: { year: 2026, quarter: 3 } },
    });
    expect(duties[1]?.detail).toBe("Danh sách đang có 46 đoàn viên.");
    expect(unitDuties(unitFacts({ quarters: [early], progress: null }), SECRETARY)).toEqual([]);
  });
});

describe("who may not mend", () => {
  test("the committee sees that its secretary registers and confirms, and drafts the plan and items itself", () => {
    const waiting = unitFacts({ progress: progress("NOT_REGISTERED"), quarters: [late] });
    const duties = unitDuties(waiting, COMMITTEE);
    for (const duty of duties) expect(duty.detail).toContain("Bí thư");
    expect(only(duties, "register")?.mend).toEqual({
      label: "Lập kế hoạch",
      path: "/assessment/registration",
    });
    expect(duties.filter(({ id }) => id !== "register").map(({ mend }) => mend)).toEqual([null]);
    const lacking = unitFacts({ progress: progress("ASSESSING", { lacking: ["1.1"] }) });
    expect(only(unitDuties(lacking, COMMITTEE), "submit")?.mend).not.toBeNull();
    expect(only(unitDuties(unitFacts(), COMMITTEE), "submit")).toMatchObject({ mend: null });
  });

  test("a reader gets no button and hears nothing of uploaded sheets", () => {
    const imports = [{ id: "i1", fileName: "ds.xlsx", expiresOn: plainDate("2026-11-26") }];
    const facts = unitFacts({ imports, quarters: [late], activities: 0 });
    const duties = unitDuties(facts, READER);
    expect(ids(duties)).toEqual(["quarter-3", "submit", "activity"]);
    expect(duties.every(({ mend }) => mend === null)).toBe(true);
  });
});
