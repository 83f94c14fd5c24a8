import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  docNumberOf,
  formatDocNumber,
  headNumber,
  issuerCodeOf,
  parseDocNumber,
  whyNotOf,
} from "@/lib/papers/doc-number";
import { numberLine } from "@/lib/papers/wording";

describe("document numbers", () => {
  test("are read as people type them", () => {
    expect(parseDocNumber("58-QĐ/ĐTN")).toEqual({ number: 58, type: "QĐ", issuer: "ĐTN" });
    expect(parseDocNumber(" Số: 05 - QĐ / ĐTN ")).toEqual({ number: 5, type: "QĐ", issuer: "ĐTN" });
    expect(parseDocNumber("367-QĐ/TWĐTN-VP")?.issuer).toBe("TWĐTN-VP");
    expect(parseDocNumber("12-TTr/ĐTN")?.type).toBe("TTr");
    for (const dash of ["\u2010", "\u2011", "–", "—", "\u2212"])
      expect(parseDocNumber(`367 ${dash} QĐ/TWĐTN${dash}VP`), dash).toEqual({
        number: 367,
        type: "QĐ",
        issuer: "TWĐTN-VP",
      });
    expect(parseDocNumber("58-QĐ/ĐTN".normalize("NFD"))?.issuer).toBe("ĐTN");
  });

  test("of the state's form, without a figure or without an issuer are refused", () => {
    for (const typed of [
      "58/QĐ-ĐTN",
      "QĐ/ĐTN",
      "58-QĐ",
      "58-QĐ/",
      "0-QĐ/ĐTN",
      "58QĐ/ĐTN",
      "",
      "58-QĐ/ĐTN;",
    ]) {
      expect(parseDocNumber(typed), typed).toBeNull();
    }
  });

  test("of a decision may be typed as the bare figure", () => {
    const decision = { type: "QĐ", issuer: "ĐTN" };
    expect(docNumberOf("58", decision)).toBe("58-QĐ/ĐTN");
    expect(docNumberOf(" 05 ", decision)).toBe("05-QĐ/ĐTN");
    expect(docNumberOf("58-QĐ/ĐTN", decision)).toBe("58-QĐ/ĐTN");
    for (const typed of ["58-KH/ĐTN", "0", "năm mươi tám"]) expect(docNumberOf(typed, decision)).toBeNull();
  });

  test("bear the code of their own issuer, behind which an advisory body may stand", () => {
    const decision = { type: "QĐ", issuer: "ĐTN" };
    expect(docNumberOf("58-QĐ/ĐTN-VP", decision)).toBe("58-QĐ/ĐTN-VP");
    for (const typed of ["58-QĐ/TĐTN", "58-QĐ/ĐTNX", "58-QĐ/TĐTN-VP"]) {
      expect(docNumberOf(typed, decision), typed).toBeNull();
      expect(whyNotOf(typed, decision), typed).toMatch(/không phải ký hiệu.*Số viết là 58-QĐ\/ĐTN\./);
    }
    expect(docNumberOf("9-TTr/ĐTN", { type: "TTr", issuer: "ĐTN-VP" })).toBeNull();
    for (const typed of ["58", "58-KH/TĐTN", "58-QĐ/ĐTN", "58-QĐ/ĐTN-VP", "QĐ"])
      expect(whyNotOf(typed, decision), typed).toBeNull();
    expect(issuerCodeOf("58-QĐ/ĐTN-VP")).toBe("ĐTN-VP");
    expect(issuerCodeOf("58")).toBeNull();
  });

  test("written as the state writes its own are refused with the way the Union writes them", () => {
    const report = { type: "BC", issuer: "ĐTN" };
    for (const [typed, own] of [
      ["12/BC-ĐTN", "12-BC/ĐTN"],
      [" Số: 5/BC – ĐTN-VP", "05-BC/ĐTN-VP"],
    ] as const) {
      expect(docNumberOf(typed, report)).toBeNull();
      const why = whyNotOf(typed, report);
      expect(why).toContain(`“${typed.trim()}” là cách viết của cơ quan nhà nước.`);
      expect(why).toContain(`viết là ${own}.`);
      expect(docNumberOf(own, report)).toBe(own);
    }
    expect(whyNotOf("12/BC-TĐTN", report)).toMatch(/^“TĐTN” không phải ký hiệu.*Số viết là 12-BC\/ĐTN\.$/);
    for (const typed of ["12/QĐ-ĐTN", "0/BC-ĐTN", "12/BC"]) expect(whyNotOf(typed, report), typed).toBeNull();
  });

  test("stand in a paper's head as they were recorded, completed where a part was left out", () => {
    const line = (recorded: string | null) =>
      numberLine(headNumber(recorded, { kind: "QĐ", issuerCode: "ĐTN" }));
    expect(line("11a-NQ/ĐTN")).toBe("Số: 11a-NQ/ĐTN");
    expect(line("12a-QĐ/ĐTN")).toBe("Số: 12a-QĐ/ĐTN");
    expect(line("92/QĐ-ĐTN")).toBe("Số: 92/QĐ-ĐTN");
    expect(line("58-QĐ/ĐTN-VP")).toBe("Số: 58-QĐ/ĐTN-VP");
    expect(line(" Số: 05 - QĐ / TĐTN ")).toBe("Số: 05-QĐ/TĐTN");
    expect(["7", "7a", "7-QĐ"].map(line)).toEqual(["Số: 7-QĐ/ĐTN", "Số: 7a-QĐ/ĐTN", "Số: 7-QĐ/ĐTN"]);
    expect(line(null)).toMatch(/^Số:\s+-QĐ\/ĐTN$/);
  });

  test("survive being written and read again", () => {
    const parts = fc.record({
      number: fc.integer({ min: 1, max: 99999 }),
      type: fc.constantFrom("QĐ", "KH", "TTr", "BC"),
      issuer: fc.constantFrom("ĐTN", "TĐTN", "TWĐTN-BTC"),
    });
    fc.assert(
      fc.property(parts, (doc) => {
        expect(parseDocNumber(formatDocNumber(doc))).toEqual(doc);
      }),
    );
  });
});
