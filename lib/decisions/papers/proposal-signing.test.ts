import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { decidedFrom, laidBefore, proposalLacks } from "./proposal-signing";

test("a signed proposal was laid before the first meeting after it, a draft is for the last one that was called", () => {
  const meetings = ["2026-12-03", "2026-12-10", "2026-12-18"].map((day) => ({ heldOn: plainDate(day) }));
  expect(laidBefore(meetings, null)?.heldOn).toBe("2026-12-18");
  const signed = (day: string) => laidBefore(meetings, { signedOn: plainDate(day) })?.heldOn;
  expect(signed("2026-12-05")).toBe("2026-12-10");
  expect(signed("2026-12-10")).toBe("2026-12-10");
  expect(signed("2026-12-20")).toBeUndefined();
  expect(laidBefore([], null)).toBeUndefined();
});

test("a proposal is not signed after the last decision that it asks for, while no unit waits for another", () => {
  const decided = (kind: "recognition" | "correction", number: string, day: string) => ({
    kind,
    number,
    signedOn: plainDate(day),
  });
  const decisions = [
    decided("recognition", "61-QĐ/ĐTN", "2027-01-05"),
    decided("recognition", "58-QĐ/ĐTN", "2026-12-21"),
    decided("correction", "62-QĐ/ĐTN", "2027-02-01"),
  ];
  expect(decidedFrom([{ state: "RECOGNISED" }], decisions)).toEqual({
    day: "2027-01-05",
    of: "ngày ký Quyết định số 61-QĐ/ĐTN mà tờ trình này đề nghị",
  });
  expect(decidedFrom([{ state: "RECOGNISED" }, { state: "APPRAISED" }], decisions)).toBeNull();
  expect(decidedFrom([{ state: "APPRAISED" }], [])).toBeNull();
});

test("a proposal waits for every unit until the day of handing in, and then for those that did", () => {
  const lacks = (isDue: boolean, ...states: Parameters<typeof proposalLacks>[0][number]["state"][]) =>
    proposalLacks(
      states.map((state) => ({ state })),
      isDue,
    );
  expect(lacks(false, "APPRAISED", "RECOGNISED", "NOT_PARTICIPATING")).toBeNull();
  expect(lacks(false, "APPRAISED", "NOT_REGISTERED", "RETURNED")).toContain(
    "Còn 2 đơn vị chưa thẩm định xong",
  );
  expect(lacks(true, "APPRAISED", "NOT_REGISTERED", "RETURNED")).toBeNull();
  expect(lacks(true, "APPRAISED", "NOT_REGISTERED", "SUBMITTED")).toContain(
    "Còn 1 đơn vị chưa thẩm định xong",
  );
  expect(lacks(true, "NOT_REGISTERED")).toContain("Chưa thẩm định xong đơn vị nào");
});
