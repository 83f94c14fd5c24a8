import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { checkReportSigning, reportNumber } from "./signing";

const signer = { id: "s", name: "Lê Minh Khôi", title: "BÍ THƯ" };
const context = {
  issuerCode: "ĐTN",
  signers: [signer],
  today: plainDate("2026-12-21"),
  decidedOn: plainDate("2026-12-20"),
};
const typed = { number: "12", signedOn: plainDate("2026-12-21"), signerId: "s" };
const fieldsOf = (more: Partial<typeof typed>) => {
  const result = checkReportSigning({ ...typed, ...more }, context);
  return result.ok ? [] : result.fields?.map(({ path }) => path);
};

test("a report's number is a figure or the whole, of a report alone", () => {
  expect(reportNumber("5", "ĐTN")).toBe("05-BC/ĐTN");
  expect(reportNumber("Số: 12 - BC / ĐTN", "ĐTN")).toBe("12-BC/ĐTN");
  for (const wrong of ["", "0", "12-QĐ/ĐTN", "12-BC/TĐTN", "mười hai"])
    expect(reportNumber(wrong, "ĐTN")).toBeNull();
});

describe("a signature", () => {
  test("is between the decision and today, of somebody who may sign", () => {
    expect(checkReportSigning(typed, context)).toMatchObject({ value: { number: "12-BC/ĐTN", signer } });
    expect(fieldsOf({ signedOn: plainDate("2026-12-20") })).toEqual([]);
    expect(fieldsOf({ signedOn: plainDate("2026-12-19") })).toEqual(["signedOn"]);
    expect(fieldsOf({ signedOn: plainDate("2026-12-22") })).toEqual(["signedOn"]);
    expect(fieldsOf({ number: "", signerId: "x" })).toEqual(["number", "signerId"]);
  });

  test("takes the number as the Union writes it, and says so of the state's way", () => {
    for (const number of ["12-BC/ĐTN", "12 – BC/ĐTN", "12"])
      expect(checkReportSigning({ ...typed, number }, context)).toMatchObject({
        value: { number: "12-BC/ĐTN" },
      });
    expect(checkReportSigning({ ...typed, number: "12/BC-ĐTN" }, context)).toMatchObject({
      fields: [{ path: "number", message: expect.stringMatching(/nhà nước\. .* viết là 12-BC\/ĐTN\./) }],
    });
  });
});
