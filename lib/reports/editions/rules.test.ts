import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import type { EditionRow } from "../types";
import { editionName, publishedEdition, standingOf, undecidedWarning } from "./rules";

describe("how far a report has come", () => {
  const edition: EditionRow = {
    id: "e",
    sequence: 1,
    number: "12-BC/ĐTN",
    signedOn: plainDate("2026-12-21"),
    signerName: "Lê Minh Khôi",
    signerTitle: "BÍ THƯ",
    recordedBy: "Bí thư",
    published: null,
    withdrawn: null,
  };
  const published = { on: plainDate("2026-12-24"), by: "Bí thư" };
  const withdrawn = { ...published, reason: "Sai số liệu" };

  test("is told by its last signed version", () => {
    const step = (...editions: EditionRow[]) => standingOf({ editions, isOpen: false }).step;
    expect(standingOf(null).step).toBe("writing");
    expect(step()).toBe("writing");
    expect(step(edition)).toBe("signed");
    expect(step({ ...edition, published })).toBe("published");
    expect(step({ ...edition, published, withdrawn })).toBe("withdrawn");
    expect(step({ ...edition, published }, { ...edition, sequence: 2 })).toBe("signed");
  });

  test("the last publication speaks, unless it was withdrawn", () => {
    const first = { ...edition, published };
    const second = { ...edition, id: "f", sequence: 2 };
    expect(publishedEdition({ editions: [first, second] })?.id).toBe("e");
    expect(publishedEdition({ editions: [{ ...first, withdrawn }, second] })).toBeNull();
    expect(publishedEdition({ editions: [first, { ...second, published, withdrawn }] })).toBeNull();
    expect(publishedEdition(null)).toBeNull();
  });

  test("a page from before signatures has no number to be called by", () => {
    expect(editionName(edition)).toBe("Báo cáo số 12-BC/ĐTN ngày 21/12/2026");
    expect(editionName({ ...edition, number: null, signedOn: null, published })).toBe(
      "Bản công bố ngày 24/12/2026, không có số",
    );
  });
});

describe("before a report is signed", () => {
  const unit = (name: string, step?: "NOT_REGISTERED" | "SUBMITTED") => ({
    code: name,
    name,
    result: null,
    step,
  });

  test("units without a result are named with how far they came, and nothing is asked of those that never handed in", () => {
    expect(undecidedWarning([{ ...unit("Đoàn Y tế"), result: "RECOGNISED" }])).toBeNull();
    expect(undecidedWarning([unit("Đoàn Than", "NOT_REGISTERED")])).toBe(
      "Còn 1 đơn vị tham gia mà chưa có kết quả: Đoàn Than (chưa đăng ký). Báo cáo tính là chưa được công nhận.",
    );
  });

  test("one under way is said to come to a result yet", () => {
    const said = undecidedWarning([unit("Đoàn Than", "NOT_REGISTERED"), unit("Đoàn Mỏ", "SUBMITTED")]);
    expect(said).toContain("Đoàn Than (chưa đăng ký); Đoàn Mỏ (đã nộp).");
    expect(said).toContain(
      "Muốn báo cáo có kết quả của Đoàn Mỏ thì thẩm định xong, ghi quyết định rồi mới ký.",
    );
  });
});
