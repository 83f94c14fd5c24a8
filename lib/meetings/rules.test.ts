import { describe, expect, test } from "vitest";
import { ASSESSMENT_STATES, type AssessmentState } from "@/lib/assessments/types";
import { AMENDING } from "@/lib/cycles/messages";
import { plainDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import {
  attendanceErrors,
  closingRefused,
  countError,
  notYetHeld,
  outcomeOf,
  putOffRefused,
  seatErrors,
  supplementRefused,
  usualChair,
} from "./rules";
import type { SeatHolder } from "./types";

const seat = (id: string, more: Partial<SeatHolder> = {}): SeatHolder => ({
  id,
  name: id,
  leads: false,
  mayChair: false,
  ...more,
});

test("the chair leads the committee or the organisation; who writes works at the upper level", () => {
  const seats = [seat("secretary", { mayChair: true }), seat("office")];
  expect(seatErrors({ chairId: "secretary", minuteTakerId: "office" }, seats)).toEqual([]);
  expect(seatErrors({ chairId: "office", minuteTakerId: "stranger" }, seats).map(({ path }) => path)).toEqual(
    ["chairId", "minuteTakerId"],
  );
  const deputy = seat("deputy", { mayChair: true });
  expect(usualChair([seat("a"), deputy, seat("head", { mayChair: true, leads: true })])?.id).toBe("head");
  expect(usualChair([seat("a"), deputy])?.id).toBe("deputy");
});

test("a meeting is held from its day on, and one with a roll is not put off", () => {
  const heldOn = plainDate("2026-12-15");
  expect(notYetHeld({ heldOn }, plainDate("2026-12-14"))?.message).toContain("Phiên họp ghi ngày 15/12/2026");
  for (const day of ["2026-12-15", "2026-12-16"]) expect(notYetHeld({ heldOn }, plainDate(day))).toBeNull();
  expect(putOffRefused(heldOn, true, plainDate("2026-12-14"))).toMatchObject({
    reason: "invalid",
    fields: [{ path: "heldOn", message: expect.stringContaining("14/12/2026") }],
  });
  expect(putOffRefused(heldOn, true, plainDate("2026-12-15"))).toBeNull();
  expect(putOffRefused(heldOn, false, plainDate("2026-12-14"))).toBeNull();
});

describe("the roll", () => {
  const committee = [{ memberId: "a" }, { memberId: "b" }];
  const came = (memberId: string, isPresent = true, reason = "") => ({ memberId, isPresent, reason });

  test("names the whole committee, each once, absence with its reason", () => {
    expect(attendanceErrors([came("a"), came("b", false, "Ốm")], committee)).toEqual([]);
    expect(attendanceErrors([came("a"), came("b", false)], committee)).toMatchObject([{ path: "reason.b" }]);
    expect(attendanceErrors([came("a")], committee)).toMatchObject([
      { message: "Điểm danh đủ mọi ủy viên Ban Thường vụ." },
    ]);
    for (const strange of [
      [came("a"), came("a")],
      [came("a"), came("b"), came("z")],
    ])
      expect(attendanceErrors(strange, committee)[0]?.message).toContain("Danh sách ủy viên vừa thay đổi");
  });
});

test("a supplement is asked of an appraised unit alone", () => {
  for (const state of ASSESSMENT_STATES)
    expect(supplementRefused({ state }) === null).toBe(state === "APPRAISED");
  expect(supplementRefused({ state: "SUBMITTED" })).toMatchObject({
    reason: "conflict",
    message:
      "Chỉ yêu cầu bổ sung khi đơn vị đã thẩm định xong. Đơn vị đang ở bước “đã nộp”: cần bổ sung thì trả lại ở trang Thẩm định.",
  });
  // Nothing else is given back there.
  const message = (state: AssessmentState) => supplementRefused({ state })?.message;
  for (const state of ["NOT_REGISTERED", "REGISTERED", "ASSESSING", "RETURNED", "NOT_PARTICIPATING"] as const)
    expect(message(state)).toMatch(/: tải lại trang để xem\.$/);
  for (const state of ["RECOGNISED", "NOT_RECOGNISED"] as const)
    expect(message(state)).toContain(`: ${lowerFirst(AMENDING)}`);
});

test("a secret count sums up to those who took part: below, at, above", () => {
  const count = { inFavour: 3, against: 1, invalid: 1 };
  expect(countError(count, 5)).toBeNull();
  expect(countError(count, 6)).toMatchObject({ reason: "invalid", fields: [{ path: "inFavour" }] });
  expect(countError(count, 4)?.message).toContain("Tổng số phiếu là 5, trong khi 4 ủy viên có mặt");
});

describe("the end of a meeting", () => {
  const on = (outcome: "recognise" | "not_recognise" | "pending" | "nobody", state = "APPRAISED") => ({
    unit: { name: "Đoàn A" },
    state,
    outcome: null,
    proposal: { outcome, notVoted: 0 },
    isProposed: true,
  });
  const roll = { attendances: [{ memberId: "a", name: "A", isPresent: true, reason: "" }] };

  test("waits for roll, votes and conclusion", () => {
    expect(closingRefused({ attendances: [] }, "Thống nhất.", [])?.message).toContain("chưa điểm danh");
    for (const open of ["pending", "nobody"] as const)
      expect(closingRefused(roll, "Thống nhất.", [on(open)])?.message).toContain("Đoàn A");
    expect(closingRefused(roll, "Thống nhất.", [on("nobody")])?.message).toMatch(
      /được biểu quyết về Đoàn A\. Đưa ra khỏi chương trình/,
    );
    expect(closingRefused(roll, " ", [on("recognise")])).toMatchObject({ fields: [{ path: "conclusion" }] });
    expect(closingRefused(roll, "Thống nhất.", [on("recognise"), on("not_recognise")])).toBeNull();
  });

  test("does not wait for a unit that was returned or moved on", () => {
    expect(closingRefused(roll, "Thống nhất.", [on("pending", "RETURNED")])).toBeNull();
    expect(
      closingRefused(roll, "Thống nhất.", [{ ...on("pending"), outcome: "returned" as const }]),
    ).toBeNull();
  });

  test("concludes by votes and verdicts together", () => {
    expect(outcomeOf({ state: "APPRAISED", outcome: null, isProposed: true })).toBe("recognise");
    expect(outcomeOf({ state: "APPRAISED", outcome: null, isProposed: false })).toBe("not_recognise");
    expect(outcomeOf({ state: "SUBMITTED", outcome: null, isProposed: true })).toBe("moved");
    expect(outcomeOf({ state: "RETURNED", outcome: "returned", isProposed: false })).toBe("returned");
  });
});
