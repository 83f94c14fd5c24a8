import { expect, test } from "vitest";
import { ACT_KINDS } from "@/lib/committees/types";
import { PROPOSAL_KINDS } from "@/lib/imports/proposed/types";
import { BULK_KINDS, PASTED_KINDS } from "@/lib/members/bulk-changes/types";
import type { LogEvent } from "@/lib/system-log/queries";
import { TRANSFER_KINDS } from "@/lib/transfers/types";
import { eventDetail, eventTitle, valueChanges } from "./event-words";

const event = (more: Partial<LogEvent>): LogEvent => ({
  id: "1",
  at: new Date(0),
  type: "role.given",
  actorName: "Trần Văn Bình",
  address: null,
  unitName: null,
  subjectName: null,
  detail: {},
  before: null,
  after: null,
  ...more,
});

test("an event reads as a sentence in a secretary's words", () => {
  const given = event({
    subjectName: "Lê Thu An",
    detail: {
      role: "UNIT_SECRETARY",
      unit: "Đoàn Sở số 2",
      fromDay: "2026-01-05",
      toDay: null,
      needsSecond: false,
    },
  });
  expect(eventTitle(given)).toBe("Giao vai trò: Lê Thu An");
  expect(eventDetail(given)).toBe("Bí thư, Phó Bí thư đơn vị · Đoàn Sở số 2 · từ ngày 05/01/2026");
});

test("states are named, unknown particulars stay unsaid", () => {
  const moved = event({
    type: "assessment.moved",
    detail: { year: 2026, from: "ASSESSING", to: "SUBMITTED", sha256: "ab" },
  });
  expect(eventDetail(moved)).toBe("năm 2026 · từ “Đang tự đánh giá” · thành “Đã nộp”");
});

test.each([
  ...[...BULK_KINDS, ...PASTED_KINDS].map((kind) => ["members.bulk_changed", kind] as const),
  ...ACT_KINDS.map((kind) => ["committee.recorded", kind] as const),
  ...PROPOSAL_KINDS.map((kind) => ["proposal.dismissed", kind] as const),
  ...PROPOSAL_KINDS.map((kind) => ["proposal.restored", kind] as const),
  ...(["upper_org", "base_union", "base_branch", "branch"] as const).map(
    (kind) => ["unit.created", kind] as const,
  ),
  ...TRANSFER_KINDS.map((kind) => ["case.opened", kind] as const),
])("of what kind it was is said in words: %s, %s", (type, kind) => {
  const said = eventDetail(event({ type, detail: { kind } }));
  expect(said).not.toBe("");
  expect(said).not.toBe(kind);
});

test("a kind is named as its own event names it", () => {
  expect(eventDetail(event({ type: "unit.created", detail: { kind: "branch" } }))).toBe("Chi đoàn");
  const many = event({ type: "members.bulk_changed", detail: { kind: "branch", count: 3 } });
  expect(eventDetail(many)).toBe("Chuyển chi đoàn · 3 người");
});

test("what may be of people or of organisations is counted in lines", () => {
  const restricted = event({ type: "members.bulk_changed", detail: { count: 3 } });
  const undone = event({ type: "organisation_rating.save_undone", detail: { count: 3 } });
  expect([restricted, undone].map(eventDetail)).toEqual(["3 dòng", "3 dòng"]);
  expect(eventDetail(event({ type: "rating.save_undone", detail: { count: 3 } }))).toBe("3 người");
});

test("a table of rewards is counted in them", () => {
  const pasted = event({ type: "members.bulk_changed", detail: { kind: "reward", count: 3 } });
  expect(eventDetail(pasted)).toBe("Ghi khen thưởng · 3 lượt khen");
});

test("of which record a file became the paper is said in words", () => {
  const tied = event({ type: "evidence.tied", detail: { paperOf: "case", record: "c1" } });
  expect(eventDetail(tied)).toBe("giấy tờ của thủ tục đoàn viên");
});

test("values stand side by side, an empty one as a dash", () => {
  const changed = event({
    before: { phone: "0912", email: null },
    after: { phone: "0913", email: "a@example.vn" },
  });
  expect(valueChanges(changed)).toEqual([
    { field: "điện thoại", before: "0912", after: "0913" },
    { field: "email", before: "–", after: "a@example.vn" },
  ]);
});
