import { describe, expect, test } from "vitest";
import { ASSESSMENT_STATES, type AssessmentState } from "@/lib/assessments/types";
import { plainDate } from "@/lib/platform/dates";
import { CYCLE, progress, TODAY, unitFacts } from "@/tests/helpers/dashboard-facts";
import { headlineOf } from "./headline";
import { ringsOf } from "./rings";
import { blocWay, unitWay } from "./year-way";

const CLOSED = { ...CYCLE, state: "closed" as const };
const states = (facts: Parameters<typeof unitWay>[0]) => unitWay(facts).map(({ state }) => state);

describe("the way of a unit's year", () => {
  test.each([
    ["NOT_REGISTERED", 0],
    ["REGISTERED", 1],
    ["ASSESSING", 2],
    ["RETURNED", 2],
    ["SUBMITTED", 3],
    ["APPRAISED", 4],
  ] as const)("%s stands at step %i of five", (state, at) => {
    const got = states(unitFacts({ progress: progress(state) }));
    expect(got).toHaveLength(5);
    expect(got.indexOf("current")).toBe(at);
    expect(got.slice(0, at).every((each) => each === "done")).toBe(true);
  });

  test("names the day on which a step was reached, and counts the days of the current one", () => {
    const reached = { REGISTERED: plainDate("2025-11-08") };
    expect(unitWay(unitFacts({ reached })).map(({ note }) => note)).toEqual([
      "08/11/2025",
      "Chốt số liệu 30/11/2026",
      "Nộp đến hết 30/11/2026 · còn 6 ngày",
      "Đến 10/12/2026",
      "Dự kiến 20/12/2026",
    ]);
  });

  test("before the mid-year inspection its day stands at the work", () => {
    const note = (day: string) =>
      unitWay(unitFacts({ progress: progress("REGISTERED"), today: plainDate(day) }))[1]?.note;
    expect(note("2026-05-26")).toBe("Kiểm tra giữa năm 26/05/2026");
    expect(note("2026-05-27")).toBe("Chốt số liệu 30/11/2026");
    const cycle = { ...CYCLE, inspectionOn: null };
    expect(unitWay(unitFacts({ cycle, today: plainDate("2026-01-05") }))[1]?.note).toContain("Chốt số liệu");
  });

  test("a returned year counts to the day of the supplement", () => {
    const returned = progress("RETURNED", { supplementDue: plainDate("2026-11-21") });
    expect(unitWay(unitFacts({ progress: returned }))[2]?.note).toBe(
      "Bổ sung đến hết 21/11/2026 · quá 3 ngày",
    );
  });

  test("ends with the decision, and does not exist for those who take no part", () => {
    const decision = { number: "58-QĐ/ĐTN", signedOn: plainDate("2026-12-20") };
    const ended = unitFacts({ progress: progress("RECOGNISED"), decision });
    expect(states(ended).every((state) => state === "done")).toBe(true);
    expect(unitWay(ended)[4]?.note).toBe("58-QĐ/ĐTN, 20/12/2026");
    expect(unitWay(unitFacts({ progress: progress("NOT_PARTICIPATING") }))).toEqual([]);
    expect(unitWay(unitFacts({ progress: null }))).toEqual([]);
  });

  test("in a closed year nothing counts days: it says where the unit stopped, and what came of it", () => {
    const way = (state: AssessmentState) => unitWay(unitFacts({ cycle: CLOSED, progress: progress(state) }));
    expect(way("NOT_REGISTERED").map(({ note, state }) => [note, state])).toEqual([
      ["Dừng ở đây khi năm đóng", "past"],
      ["", "past"],
      ["", "past"],
      ["", "past"],
      ["Chưa được công nhận", "past"],
    ]);
    expect(way("RETURNED").map(({ state }) => state)).toEqual(["done", "done", "past", "past", "past"]);
    for (const state of ASSESSMENT_STATES)
      for (const step of way(state)) {
        expect(step.note).not.toMatch(/ngày|hôm nay/);
        expect(step.state).not.toBe("current");
      }
  });

  test("all units' year stands where the next day is", () => {
    expect(blocWay(CYCLE, [progress("REGISTERED")], TODAY).map(({ state }) => state)).toEqual([
      "done",
      "current",
      "ahead",
      "ahead",
      "ahead",
    ]);
    const begun = [progress("REGISTERED"), progress("ASSESSING", { n: 2 })];
    expect(
      blocWay(CYCLE, begun, TODAY)
        .map(({ state }) => state)
        .indexOf("current"),
    ).toBe(2);
    expect(blocWay({ ...CYCLE, state: "closed" }, [], TODAY).every(({ state }) => state === "done")).toBe(
      true,
    );
  });

  test("a step whose day has gone by is done for all units only once each has taken it", () => {
    const late = plainDate("2026-12-12");
    const none = [progress("NOT_REGISTERED"), progress("NOT_REGISTERED", { n: 2 })];
    expect(blocWay(CYCLE, none, late).map(({ note, state }) => [note, state])).toEqual([
      ["Hạn 10/11/2025 · còn 2 đơn vị", "past"],
      ["Chốt số liệu 30/11/2026", "done"],
      ["Nộp đến hết 30/11/2026 · còn 2 đơn vị", "past"],
      ["Đến 10/12/2026 · còn 2 đơn vị", "past"],
      ["Dự kiến 20/12/2026 · còn 8 ngày", "current"],
    ]);
    const uneven = [progress("SUBMITTED"), progress("NOT_PARTICIPATING", { n: 2 })];
    expect(blocWay(CYCLE, uneven, late).map(({ state }) => state)).toEqual([
      "done",
      "done",
      "done",
      "past",
      "current",
    ]);
  });

  test("all units' year is over with the last decision, not with the day that was meant for it", () => {
    const late = plainDate("2026-12-22");
    const ways = blocWay(CYCLE, [progress("RECOGNISED"), progress("APPRAISED", { n: 2 })], late);
    expect(ways.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "current"]);
    expect(ways[4]?.note).toBe("Dự kiến 20/12/2026 · quá 2 ngày");
    const decided = [progress("RECOGNISED"), progress("NOT_PARTICIPATING", { n: 2 })];
    const early = blocWay(CYCLE, decided, plainDate("2026-12-18"));
    expect(early.every(({ state }) => state === "done")).toBe(true);
  });
});

describe("the three rings", () => {
  test("count what is ready, with words for what is not", () => {
    const rings = ringsOf(progress("ASSESSING", { lacking: ["1.1", "1.2", "2.1"] }), true);
    expect(rings.map(({ ring, done, total, note }) => [ring, done, total, note])).toEqual([
      [1, 0, 2, "2 nội dung chưa đủ"],
      [2, 1, 2, "1 nội dung chưa đủ"],
      [3, 2, 2, "Đủ nội dung"],
    ]);
  });

  test("are not drawn for a unit that takes no part", () => {
    expect(ringsOf(progress("NOT_PARTICIPATING", { lacking: ["1.1"] }), true)).toEqual([]);
  });

  test("wait for nothing in a closed year", () => {
    const notes = (state: AssessmentState) =>
      ringsOf(progress(state, { lacking: ["1.1"] }), false).map(({ note }) => note);
    expect(notes("NOT_REGISTERED")).toEqual(["Không tự đánh giá", "Không tự đánh giá", "Không tự đánh giá"]);
    expect(notes("RETURNED")).toEqual(["1 nội dung chưa đủ", "Đủ nội dung", "Đủ nội dung"]);
  });

  test("say of a supplement only where one was asked", () => {
    const returned = progress("RETURNED", { lacking: ["2.1"] });
    const given = ["1.1", "2.1", "2.2"];
    const items = returned.items.map((item) => ({ ...item, isReturned: given.includes(item.code) }));
    expect(ringsOf({ ...returned, items }, true).map(({ note }) => note)).toEqual([
      "Đã bổ sung",
      "1 nội dung cần bổ sung",
      "Không phải bổ sung",
    ]);
  });

  test("count the verdicts once the appraisal is over", () => {
    const judged = progress("APPRAISED");
    const items = judged.items.map((item) => ({
      ...item,
      verdict: item.code === "3.2" ? ("not_met" as const) : ("met" as const),
    }));
    expect(ringsOf({ ...judged, items }, true).map(({ done, note }) => [done, note])).toEqual([
      [2, "Đạt khi thẩm định"],
      [2, "Đạt khi thẩm định"],
      [1, "1 nội dung chưa đạt"],
    ]);
  });
});

describe("the sentence under the title", () => {
  test.each([
    [{ cycle: null }, "Cấp trên chưa mở năm đánh giá"],
    [{ progress: null }, "không có trong danh sách của năm 2026"],
    [{ progress: progress("NOT_REGISTERED") }, "Chưa đăng ký, hạn 10/11/2025 (quá 379 ngày)."],
    [{}, "Đang tự đánh giá, hạn nộp 30/11/2026 (còn 6 ngày)."],
    [
      { progress: progress("RETURNED", { supplementDue: plainDate("2026-11-28") }) },
      "Cần bổ sung, hạn 28/11/2026 (còn 4 ngày).",
    ],
    [
      {
        progress: progress("RECOGNISED"),
        decision: { number: "58-QĐ/ĐTN", signedOn: plainDate("2026-11-20") },
      },
      "Được công nhận theo Quyết định số 58-QĐ/ĐTN ngày 20/11/2026.",
    ],
    [{ cycle: CLOSED, progress: progress("NOT_REGISTERED") }, "Chưa được công nhận (chưa đăng ký)."],
    [{ cycle: CLOSED }, "Chưa được công nhận (đang tự đánh giá)."],
    [
      { progress: progress("NOT_PARTICIPATING"), leftReason: "Sáp nhập vào Đoàn Sở Y tế." },
      "Đơn vị không tham gia năm 2026: Sáp nhập vào Đoàn Sở Y tế. Danh sách, hoạt động và minh chứng vẫn ghi",
    ],
  ])("%#: %s", (more, words) => {
    expect(headlineOf(unitFacts(more))).toContain(words);
  });
});
