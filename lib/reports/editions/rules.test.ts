import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import type { EditionRow } from "../types";
import { editionName, publishedEdition, standingOf, unpublishedWords } from "./rules";

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
    const words = (...editions: EditionRow[]) => unpublishedWords({ editions }, 2026);
    expect(words({ ...edition, published })).toBeNull();
    expect(words(edition)).toContain("chưa công bố");
    expect(words({ ...edition, published, withdrawn })).toContain("đã công bố rồi thu hồi");
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
