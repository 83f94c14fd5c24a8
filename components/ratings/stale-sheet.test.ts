import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { STALE_APPROVAL, STALE_REOPENING, staleProposal } from "./stale-sheet";

const DRAFT = {
  ...({ state: "draft", approvedOn: null, approvalNumber: null, approvedBy: null } as const),
  reopenReason: "Sót một nhận xét.",
  version: 3,
};
const APPROVED = {
  ...({ state: "approved", approvedOn: plainDate("2026-11-12"), approvalNumber: "12-NQ/ĐTN" } as const),
  approvedBy: "Trần Văn An",
  reopenReason: null,
  version: 3,
};

test("an approval over a sheet that was opened again: what it has become, and the number and day that were typed", () => {
  expect(STALE_APPROVAL.stored(DRAFT)).toEqual({ step: "Đang soạn", approvalNumber: "", approvedOn: "" });
  expect(STALE_APPROVAL.say?.("step", "")).toBe("Ghi kết quả duyệt");
  expect(STALE_APPROVAL.say?.("approvalNumber", "13-NQ/ĐTN")).toBe("13-NQ/ĐTN");
});

test("a reopening over an approval: who approved it, when and by which paper", () => {
  expect(STALE_REOPENING.stored(APPROVED)).toEqual({
    step: "Đã duyệt ngày 12/11/2026, văn bản 12-NQ/ĐTN; Trần Văn An ghi",
    reason: "",
  });
  expect(STALE_REOPENING.stored(DRAFT)).toMatchObject({ reason: "Sót một nhận xét." });
});

test("a proposal's minutes stand beside those that are stored", () => {
  const words = staleProposal({ minutesNumber: "Số biên bản" }, () => ({ minutesNumber: "05" }));
  expect(Object.keys(words.labels)).toEqual(["step", "minutesNumber"]);
  expect(words.stored({ ...DRAFT, state: "proposed" })).toEqual({
    step: "Đã đề nghị, chờ duyệt",
    minutesNumber: "05",
  });
});
