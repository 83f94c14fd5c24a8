import fc from "fast-check";
import { expect, test } from "vitest";
import { isResult } from "@/lib/assessments/moves";
import { AMENDING, OF_ANOTHER_YEAR } from "@/lib/cycles/messages";
import { ASSESSMENT_STATES, type AssessmentState } from "../types";
import { planIsShut } from "./locks";
import { acceptsPlan, frozenPlans, lackingPlans } from "./rules";
import { GENERAL, type Plan, type PlannedItem } from "./types";

const planned = (plan: Partial<Plan> | null, carried: PlannedItem["carried"] = null): PlannedItem => ({
  criteriaItemId: "i",
  code: "1.3",
  title: "Nhận xét, xếp loại",
  statement: "",
  groupNumber: 1,
  plan: plan && { solution: "", due: "", person: "", isHard: false, version: 1, updatedBy: "", ...plan },
  carried,
});
const whole = { solution: "Mỗi quý một lần", due: "quý II", person: "Lê Thu Hà" };
const lastYear = { year: 2025, reason: "Thiếu biên bản" };

test("an item that is neither hard nor failed last year needs no plan", () => {
  expect(lackingPlans([planned(null), planned({}), planned({ solution: "Chỉ một câu" })])).toEqual([]);
});

test("a hard one and one that failed need solution, day and person, and the sentence names what lacks", () => {
  expect(lackingPlans([planned({ isHard: true, ...whole }), planned(whole, lastYear)])).toEqual([]);
  expect(lackingPlans([planned({ isHard: true, ...whole, person: " " })])).toEqual([
    { code: "1.3", sentence: "1.3 Nhận xét, xếp loại (đã đánh dấu khó): ghi người phụ trách." },
  ]);
  expect(lackingPlans([planned(null, lastYear)])).toEqual([
    {
      code: "1.3",
      sentence: "1.3 Nhận xét, xếp loại (năm 2025 chưa đạt): ghi giải pháp, thời hạn, người phụ trách.",
    },
  ]);
});

test("what the decision said of the unit as a whole is answered before it registers", () => {
  const general = {
    ...planned(null, lastYear),
    code: GENERAL,
    title: "Biện pháp chung",
    criteriaItemId: null,
  };
  expect(lackingPlans([general])).toEqual([
    {
      code: GENERAL,
      sentence: "Biện pháp chung (năm 2025 chưa được công nhận): ghi giải pháp, thời hạn, người phụ trách.",
    },
  ]);
  const answered = { ...general, plan: planned(whole).plan };
  expect(lackingPlans([answered])).toEqual([]);
  expect(frozenPlans([answered])).toMatchObject([{ code: GENERAL, groupNumber: 1, ...whole }]);
});

test("what is registered are the items of which something is said", () => {
  const items = [
    planned(null),
    planned({}),
    planned(whole),
    planned(null, lastYear),
    planned({ isHard: true }),
  ];
  expect(frozenPlans(items).map(({ solution, carried, isHard }) => [solution, carried, isHard])).toEqual([
    ["Mỗi quý một lần", null, false],
    ["", lastYear, false],
    ["", null, true],
  ]);
});

test("whoever lacks nothing has everything that is asked for written down", () => {
  const text = fc.constantFrom("", " ", "quý I");
  const any = fc.record({ solution: text, due: text, person: text, isHard: fc.boolean() });
  fc.assert(
    fc.property(any, fc.constantFrom(null, lastYear), (plan, carried) => {
      const complete = [plan.solution, plan.due, plan.person].every((part) => part.trim() !== "");
      const asked = plan.isHard || carried !== null;
      expect(lackingPlans([planned(plan, carried)]).length).toBe(asked && !complete ? 1 : 0);
    }),
  );
});

test("a plan is written until the self-assessment is handed in", () => {
  expect(ASSESSMENT_STATES.filter(acceptsPlan)).toEqual(["NOT_REGISTERED", "REGISTERED", "ASSESSING"]);
});

test("whoever can't write the plan any more is told why", () => {
  const why = (cycleState: "open" | "closed", state: AssessmentState) =>
    planIsShut({ cycleState, state, year: 2026 })?.message ?? null;
  expect(ASSESSMENT_STATES.filter((state) => why("open", state) === null)).toEqual(
    ASSESSMENT_STATES.filter(acceptsPlan),
  );
  expect(ASSESSMENT_STATES.map((state) => why("closed", state))).toEqual(
    ASSESSMENT_STATES.map((state) => {
      const instead = isResult(state) ? AMENDING : OF_ANOTHER_YEAR;
      return `Năm đánh giá 2026 đã đóng, chỉ còn xem được. ${instead}`;
    }),
  );
  expect(why("open", "SUBMITTED")).toMatch(
    /^Kế hoạch đang khóa vì đơn vị ở bước “đã nộp”\. Cần sửa thì rút lại bản tự đánh giá/,
  );
  expect(why("open", "RECOGNISED")).toBe(`Đơn vị đã có quyết định năm 2026, chỉ còn xem được. ${AMENDING}`);
  expect(why("open", "NOT_PARTICIPATING")).toMatch(
    /^Đơn vị không tham gia năm 2026, kế hoạch chỉ còn xem được\. Muốn tham gia thì/,
  );
});
