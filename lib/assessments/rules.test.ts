import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptsAnswer, acceptsVerdicts, answering } from "@/lib/assessments/locks";
import { movesFrom } from "@/lib/assessments/moves";
import { applyDecision, type TransitionContext, transition } from "@/lib/assessments/rules";
import {
  ASSESSMENT_STATES,
  type AssessedItem,
  type AssessmentState,
  CLAIMS,
  REQUESTABLE_STATES,
  VERDICTS,
} from "@/lib/assessments/types";
import { AMENDING } from "@/lib/cycles/messages";
import { plainDate } from "@/lib/platform/dates";

/** The moves of the product, written down a second time on purpose. */
const ALLOWED: Record<AssessmentState, AssessmentState[]> = {
  NOT_REGISTERED: ["REGISTERED", "NOT_PARTICIPATING"],
  REGISTERED: ["ASSESSING", "NOT_PARTICIPATING"],
  ASSESSING: ["SUBMITTED", "NOT_PARTICIPATING"],
  SUBMITTED: ["ASSESSING", "RETURNED", "APPRAISED", "NOT_PARTICIPATING"],
  RETURNED: ["SUBMITTED", "NOT_PARTICIPATING"],
  APPRAISED: ["RETURNED", "SUBMITTED", "NOT_PARTICIPATING"],
  RECOGNISED: [],
  NOT_RECOGNISED: [],
  NOT_PARTICIPATING: ["NOT_REGISTERED"],
};

function item(code: string, more: Partial<AssessedItem> = {}): AssessedItem {
  return {
    code,
    title: "Danh sách cập nhật theo quý",
    claim: "met",
    explanation: "Đã chốt đủ các quý.",
    evidenceCount: 1,
    measured: null,
    verdict: "met",
    verdictComment: "",
    returned: null,
    ...more,
  };
}

const EVERYTHING: TransitionContext = {
  can: { speakForUnit: true, appraise: true, reopen: true, leadCycle: true },
  cycleOpen: true,
  year: 2026,
  today: plainDate("2026-11-24"),
  items: [item("1.1"), item("1.2")],
  meeting: { present: 7, inFavour: 7 },
  adoptionPercent: 50,
  appraisalOpened: false,
  reason: "Bổ sung biên bản",
  dueDate: plainDate("2026-12-05"),
  returnedItems: [{ code: "1.2", reason: "Thêm ảnh tủ hồ sơ" }],
};

const ask = (
  from: AssessmentState,
  to: (typeof REQUESTABLE_STATES)[number],
  more: Partial<TransitionContext> = {},
) => transition(from, to, { ...EVERYTHING, ...more });

describe("the moves", () => {
  test.each(ASSESSMENT_STATES)("from %s are those of the product", (from) => {
    expect(REQUESTABLE_STATES.filter((to) => ask(from, to).ok).toSorted()).toEqual(ALLOWED[from].toSorted());
  });

  test("an impossible one is a conflict that says where the unit stands", () => {
    expect(ask("SUBMITTED", "SUBMITTED")).toMatchObject({
      reason: "conflict",
      message: "Đơn vị đang ở bước “đã nộp” rồi. Tải lại trang để xem.",
    });
    expect(ask("REGISTERED", "SUBMITTED")).toMatchObject({
      reason: "conflict",
      message:
        "Đơn vị đang ở bước “đã đăng ký”, không chuyển thẳng sang “đã nộp” được. Tải lại trang để xem việc làm được ở bước này.",
    });
    expect(ask("RECOGNISED", "RETURNED")).toMatchObject({
      reason: "conflict",
      message: `Kết quả năm của đơn vị là “được công nhận”, không thay đổi được nữa. ${AMENDING}`,
    });
  });

  test("each asks its own capability, before anything else", () => {
    const needed = REQUESTABLE_STATES.flatMap((to) =>
      ASSESSMENT_STATES.flatMap((from) => {
        const keys = ["speakForUnit", "appraise", "reopen", "leadCycle"] as const;
        const without = keys.filter((key) => {
          const result = ask(from, to, { can: { ...EVERYTHING.can, [key]: false }, cycleOpen: false });
          return !result.ok && result.reason === "forbidden";
        });
        return ask(from, to).ok ? [[from, to, ...without].join(" ")] : [];
      }),
    );
    expect(needed.filter((line) => !line.includes("NOT_PARTICIPATING"))).toEqual([
      "NOT_REGISTERED REGISTERED speakForUnit",
      "REGISTERED ASSESSING speakForUnit",
      "SUBMITTED ASSESSING speakForUnit",
      "ASSESSING SUBMITTED speakForUnit",
      "RETURNED SUBMITTED speakForUnit",
      "APPRAISED SUBMITTED reopen",
      "SUBMITTED RETURNED appraise",
      "APPRAISED RETURNED reopen",
      "SUBMITTED APPRAISED appraise",
    ]);
    expect(needed).toContain("NOT_PARTICIPATING NOT_REGISTERED leadCycle");
    expect(needed.filter((line) => line.includes("NOT_PARTICIPATING"))).toHaveLength(7);
    expect(needed.filter((line) => line.endsWith("NOT_PARTICIPATING leadCycle"))).toHaveLength(6);
  });

  test("whom nothing leads there is told whose act it is from where the unit stands", () => {
    const staff = { speakForUnit: false, appraise: true, reopen: false, leadCycle: true };
    const said = (from: AssessmentState, to: "SUBMITTED" | "RETURNED", can: typeof staff) => {
      const result = ask(from, to, { can });
      return result.ok ? null : `${result.reason}: ${result.message}`;
    };
    const secretary = "forbidden: Chỉ Bí thư, Phó Bí thư cấp trên được mở lại sau thẩm định.";
    const unit = "forbidden: Chỉ Bí thư, Phó Bí thư của đơn vị được làm việc này.";
    expect(said("APPRAISED", "SUBMITTED", staff)).toBe(secretary);
    expect(said("ASSESSING", "SUBMITTED", staff)).toBe(unit);
    // Nothing leads from there: whose act it ever is.
    expect(said("RECOGNISED", "SUBMITTED", staff)).toBe(unit);
    const outside = { ...staff, appraise: false, leadCycle: false };
    expect(said("APPRAISED", "RETURNED", outside)).toBe(secretary);
    expect(said("SUBMITTED", "RETURNED", outside)).toBe("forbidden: Bạn không thẩm định đơn vị này.");
  });

  test("buttons are offered to those who may press them", () => {
    const unitSecretary = { speakForUnit: true, appraise: false, reopen: false, leadCycle: false };
    expect(movesFrom("SUBMITTED", unitSecretary).map((move) => move.act)).toEqual(["withdraw"]);
    expect(movesFrom("RECOGNISED", EVERYTHING.can)).toEqual([]);
  });

  test("none in a closed year", () => {
    expect(ask("NOT_REGISTERED", "REGISTERED", { cycleOpen: false })).toMatchObject({ reason: "conflict" });
  });
});

describe("conditions", () => {
  test("going back and leaving the year need a reason", () => {
    for (const [from, to] of [
      ["SUBMITTED", "ASSESSING"],
      ["APPRAISED", "SUBMITTED"],
      ["REGISTERED", "NOT_PARTICIPATING"],
      ["NOT_PARTICIPATING", "NOT_REGISTERED"],
    ] as const) {
      expect(ask(from, to, { reason: "  " })).toMatchObject({
        reason: "invalid",
        fields: [{ path: "reason" }],
      });
    }
  });

  test("a unit takes its answers back only while nobody has opened them", () => {
    expect(ask("SUBMITTED", "ASSESSING", { appraisalOpened: true })).toMatchObject({ reason: "conflict" });
  });

  test("registering asks for the plan of what is hard or failed, item by item", () => {
    const plan = { solution: "", due: "quý II", person: "An", isHard: true, version: 1, updatedBy: "An" };
    const planned = { criteriaItemId: "i", title: "Hồ sơ", statement: "", groupNumber: 1, carried: null };
    const plans = [
      { ...planned, code: "1.1", plan: null },
      { ...planned, code: "1.2", plan },
    ];
    expect(ask("NOT_REGISTERED", "REGISTERED", { plans })).toMatchObject({
      reason: "conflict",
      fields: [{ path: "items.1", message: "1.2 Hồ sơ (đã đánh dấu khó): ghi giải pháp." }],
    });
    expect(ask("NOT_REGISTERED", "REGISTERED", { plans: plans.slice(0, 1) }).ok).toBe(true);
  });

  test("where nothing is taken late, the day itself is in time, the next is not; a supplement has its own", () => {
    const lastDay = plainDate("2026-11-24");
    const dayAfter = plainDate("2026-11-25");
    expect(ask("ASSESSING", "SUBMITTED", { lastDay }).ok).toBe(true);
    expect(ask("ASSESSING", "SUBMITTED", { lastDay: null, today: dayAfter }).ok).toBe(true);
    expect(ask("ASSESSING", "SUBMITTED", { lastDay, today: dayAfter })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Hạn nộp là 24/11/2026"),
    });
    expect(ask("RETURNED", "SUBMITTED", { lastDay, today: dayAfter }).ok).toBe(true);
    const items = [item("1.1", { returned: { reason: "Thêm ảnh", answered: true } })];
    expect(ask("ASSESSING", "SUBMITTED", { lastDay, today: dayAfter, items }).ok).toBe(true);
  });

  test("submitting asks for every answer and names the gaps", () => {
    const items = [item("1.1"), item("1.2", { claim: null }), item("1.3", { evidenceCount: 0 })];
    expect(ask("ASSESSING", "SUBMITTED", { items })).toMatchObject({
      reason: "conflict",
      message: "Chưa nộp được: còn 1 chỗ cần hoàn thiện.",
      fields: [{ path: "items.1" }],
    });
  });

  test("after a return only the returned items are asked again", () => {
    const returned = { reason: "Thêm ảnh", answered: true };
    const locked = item("1.1", { explanation: "", evidenceCount: 0 });
    expect(ask("RETURNED", "SUBMITTED", { items: [locked, item("1.2", { returned })] }).ok).toBe(true);
    expect(ask("RETURNED", "SUBMITTED", { items: [locked, item("1.2", { returned, claim: null })] }).ok).toBe(
      false,
    );
  });

  test("a return names items with reasons and a day that is still to come", () => {
    const fieldsOf = (more: Partial<TransitionContext>) => {
      const result = ask("SUBMITTED", "RETURNED", more);
      return result.ok ? [] : result.fields?.map((field) => field.path);
    };
    expect(fieldsOf({ dueDate: plainDate("2026-11-24") })).toEqual([]);
    expect(fieldsOf({ dueDate: plainDate("2026-11-23") })).toEqual(["dueDate"]);
    expect(fieldsOf({ dueDate: undefined, returnedItems: [] })).toEqual(["dueDate", "items"]);
    const returnedItems = [
      { code: "1.2", reason: "Thiếu ảnh" },
      { code: "1.2", reason: " " },
      { code: "9.9", reason: "Thiếu" },
    ];
    expect(fieldsOf({ returnedItems })).toEqual(["items.1.code", "items.1.reason", "items.2.code"]);
  });

  test("an appraisal is complete when each item is judged, and a refusal explained", () => {
    const items = [
      item("1.1", { verdict: null }),
      item("1.2", { verdict: "supplement", verdictComment: "Thêm ảnh" }),
      item("1.3", { verdict: "not_met" }),
      item("1.4a", { verdict: "not_met", verdictComment: "Thiếu quyết định chuẩn y" }),
    ];
    const result = ask("SUBMITTED", "APPRAISED", { items });
    expect(result).toMatchObject({ message: "Chưa hoàn thành thẩm định được: còn 3 nội dung." });
    expect(ask("SUBMITTED", "APPRAISED", { items: items.slice(3) }).ok).toBe(true);
  });
});

describe("locks", () => {
  test("answers are open while assessing, and for what was returned", () => {
    const returned = { reason: "Thêm ảnh", answered: false };
    const open = (item: Pick<AssessedItem, "returned">) =>
      ASSESSMENT_STATES.filter((state) => acceptsAnswer(state, item));
    expect(open({ returned: null })).toEqual(["ASSESSING"]);
    expect(open({ returned })).toEqual(["ASSESSING", "RETURNED"]);
    expect(ASSESSMENT_STATES.filter(acceptsVerdicts)).toEqual(["SUBMITTED"]);
  });
});

describe("the BCH's meeting", () => {
  const handIn = (meeting: TransitionContext["meeting"], from: AssessmentState = "ASSESSING") =>
    ask(from, "SUBMITTED", { meeting });

  test("stands before every hand-in, and the sentence says that it lacks", () => {
    for (const from of ["ASSESSING", "RETURNED"] as const)
      expect(handIn(null, from)).toMatchObject({
        reason: "conflict",
        message: expect.stringContaining("cuộc họp Ban Chấp hành"),
        fields: [{ path: "meeting" }],
      });
  });

  test("needs more than half of those present in favour", () => {
    expect(handIn({ present: 8, inFavour: 4 })).toMatchObject({ message: expect.stringContaining("4/8") });
    expect(handIn({ present: 8, inFavour: 5 }).ok).toBe(true);
    expect(handIn({ present: 7, inFavour: 3 }).ok).toBe(false);
    expect(handIn({ present: 1, inFavour: 1 }).ok).toBe(true);
  });

  test("needs more than the share that the year names", () => {
    const handIn = (inFavour: number) =>
      ask("ASSESSING", "SUBMITTED", { meeting: { present: 9, inFavour }, adoptionPercent: 66 });
    expect(handIn(5)).toMatchObject({ message: expect.stringContaining("cần quá 66%") });
    expect(handIn(6).ok).toBe(true);
  });
});

describe("two appraisers", () => {
  test("one alone gives nothing back", () => {
    expect(ask("SUBMITTED", "RETURNED", { pairIsOpen: true })).toMatchObject({ reason: "conflict" });
    expect(ask("SUBMITTED", "RETURNED", { pairIsOpen: false }).ok).toBe(true);
  });
});

describe("how the answers are open", () => {
  test("a supplement that was taken back is still a supplement", () => {
    const items = [{ isReturned: false }, { isReturned: true }];
    expect(answering("ASSESSING", items)).toBe("RETURNED");
    expect(answering("ASSESSING", [{ isReturned: false }])).toBe("ASSESSING");
    expect(answering("SUBMITTED", items)).toBe("SUBMITTED");
  });
});

describe("results", () => {
  test("come from a decision over an appraised unit only", () => {
    for (const from of ASSESSMENT_STATES) expect(applyDecision(from, true).ok).toBe(from === "APPRAISED");
    expect(applyDecision("APPRAISED", true)).toEqual({ ok: true, value: "RECOGNISED" });
    expect(applyDecision("APPRAISED", false)).toEqual({ ok: true, value: "NOT_RECOGNISED" });
  });

  const anyItem = fc.record({
    code: fc.constantFrom("1.1", "1.2"),
    title: fc.constant("Danh sách"),
    claim: fc.constantFrom(...CLAIMS, null),
    explanation: fc.constantFrom("", "Đã làm"),
    evidenceCount: fc.nat({ max: 2 }),
    measured: fc.constant(null),
    verdict: fc.constantFrom(...VERDICTS, null),
    verdictComment: fc.constantFrom("", "Thiếu"),
    returned: fc.constantFrom(null, { reason: "Thêm ảnh", answered: false }),
  });
  const anyContext: fc.Arbitrary<TransitionContext> = fc.record({
    can: fc.record({
      speakForUnit: fc.boolean(),
      appraise: fc.boolean(),
      reopen: fc.boolean(),
      leadCycle: fc.boolean(),
    }),
    cycleOpen: fc.boolean(),
    year: fc.constant(2026),
    today: fc.constant(plainDate("2026-11-24")),
    items: fc.array(anyItem, { maxLength: 2 }),
    meeting: fc.constantFrom(null, { present: 3, inFavour: 1 }, { present: 3, inFavour: 2 }),
    adoptionPercent: fc.integer({ min: 50, max: 99 }),
    pairIsOpen: fc.boolean(),
    appraisalOpened: fc.boolean(),
    reason: fc.constantFrom(undefined, "", "Lý do"),
    dueDate: fc.constantFrom(undefined, plainDate("2026-11-01"), plainDate("2026-12-01")),
    returnedItems: fc.array(fc.constantFrom({ code: "1.1", reason: "Thêm ảnh" }), { maxLength: 1 }),
  });

  test("no path of requests leads out of the allowed moves, and an end stays an end", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...REQUESTABLE_STATES), anyContext), { maxLength: 25 });
    fc.assert(
      fc.property(fc.constantFrom(...ASSESSMENT_STATES), steps, (start, path) => {
        let state = start;
        for (const [to, context] of path) {
          const result = transition(state, to, context);
          if (!result.ok) continue;
          expect(ALLOWED[state]).toContain(result.value.to);
          expect(result.value).toMatchObject({ from: state, to });
          state = result.value.to;
        }
        if (start === "RECOGNISED" || start === "NOT_RECOGNISED") expect(state).toBe(start);
        else expect(["RECOGNISED", "NOT_RECOGNISED"]).not.toContain(state);
      }),
      { numRuns: 500 },
    );
  });
});
