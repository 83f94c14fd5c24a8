import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { basisOf, type HandoverFacts, proposedLines } from "./proposal";

const FACTS: HandoverFacts = {
  members: 1046,
  quarter: { year: 2026, quarter: 3, members: 1044 },
  cases: { admission: 2, graduation: 1 },
  items: 4,
  targets: 5,
  projects: 1,
  training: { registered: 40, evaluated: 30, forwarded: 12 },
  collected: 1_200_000,
  remitted: 400_000,
  assessment: "ASSESSING",
  stores: [{ place: "Tủ 2, phòng Đoàn", keeper: "Lê Hà" }],
};
const asked = { year: 2026, quarter: { year: 2026, quarter: 4 as const }, isBranch: false };
const textOf = (facts: HandoverFacts, key: string, isBranch = false) =>
  proposedLines(facts, { ...asked, isBranch }).find((line) => line.key === key)?.text;

test("says what the records hold, each line handed over until somebody says otherwise", () => {
  const lines = proposedLines(FACTS, asked);
  expect(lines.map(({ key }) => key)).toEqual([
    "roster",
    "cases",
    "program",
    "targets",
    "projects",
    "training",
    "fees",
    "assessment",
    "dossiers",
  ]);
  expect(lines.every(({ isHanded, missing }) => isHanded && missing === "")).toBe(true);
  expect(textOf(FACTS, "roster")).toBe(
    "Danh sách đoàn viên: 1.046 đoàn viên; đơn vị chốt gần nhất quý III năm 2026 (1.044 đoàn viên)",
  );
  expect(textOf(FACTS, "cases")).toBe("Thủ tục đoàn viên đang làm: kết nạp đoàn viên 2, trưởng thành Đoàn 1");
  expect(textOf(FACTS, "fees")).toBe(
    "Đoàn phí quý IV năm 2026: đã thu 1.200.000 đồng, đã trích nộp 400.000 đồng",
  );
  expect(textOf(FACTS, "dossiers")).toBe("Hồ sơ giấy: Tủ 2, phòng Đoàn (Lê Hà giữ)");
});

test("says so where nothing is recorded", () => {
  const none = { ...FACTS, quarter: null, cases: {}, stores: [], assessment: null };
  expect(textOf(none, "roster")).toContain("đơn vị chưa chốt quý nào");
  expect(textOf(none, "cases")).toContain("không có");
  expect(textOf(none, "dossiers")).toBe("Hồ sơ giấy: chưa ghi nơi giữ");
  expect(textOf(none, "assessment")).toBeUndefined();
});

test("of a branch what its unit alone keeps is left out", () => {
  expect(textOf(FACTS, "targets", true)).toBeUndefined();
  expect(textOf(FACTS, "assessment", true)).toBeUndefined();
  expect(textOf(FACTS, "program", true)).toContain("người bàn giao phụ trách");
});

test("rests on the decision of the act that it follows from", () => {
  expect(basisOf({ decisionNumber: "71-QĐ/ĐTN", decisionOn: plainDate("2026-11-05") })).toBe(
    "Quyết định số 71-QĐ/ĐTN ngày 05/11/2026",
  );
  expect(basisOf(undefined)).toBe("");
  expect(basisOf({ decisionNumber: null, decisionOn: null })).toBe("");
});
