import { describe, expect, test } from "vitest";
import { checkSigning, type SigningContext } from "@/lib/decisions/signing";
import { plainDate } from "@/lib/platform/dates";

const signer = { id: "s1", name: "Lê Minh Khôi", title: "BÍ THƯ" };

describe("the signing of a decision", () => {
  const context: SigningContext = {
    issuerCode: "ĐTN",
    today: plainDate("2026-12-21"),
    notBefore: { day: plainDate("2026-12-10"), of: "ngày họp Ban Thường vụ" },
    listed: ["APPRAISED", "APPRAISED"],
    signers: [signer],
  };
  const sign = (number: string, signedOn: string | null, more: Partial<SigningContext> = {}) =>
    checkSigning(
      { number, signedOn: signedOn === null ? null : plainDate(signedOn), signerId: signer.id },
      { ...context, ...more },
    );

  test("is recorded with number and date", () => {
    expect(sign("58", "2026-12-20")).toEqual({
      ok: true,
      value: { number: "58-QĐ/ĐTN", signedOn: "2026-12-20", signer },
    });
  });

  test("needs both, and says what is missing", () => {
    expect(sign(" ", null)).toMatchObject({
      reason: "invalid",
      fields: [
        { path: "number", message: "Ghi số quyết định, ví dụ 58-QĐ/ĐTN." },
        { path: "signedOn", message: "Ghi ngày ký quyết định." },
      ],
    });
    expect(sign("58/QĐ-ĐTN", "2026-12-20")).toMatchObject({ fields: [{ path: "number" }] });
  });

  test("bears the organisation's own code, and no other's", () => {
    expect(sign("58-QĐ/TĐTN", "2026-12-20")).toMatchObject({
      fields: [{ path: "number", message: expect.stringContaining("Số viết là 58-QĐ/ĐTN.") }],
    });
    expect(sign("58-QĐ/ĐTN-VP", "2026-12-20")).toMatchObject({ value: { number: "58-QĐ/ĐTN-VP" } });
  });

  test("lies between the day that it follows and today, both included", () => {
    expect(sign("58", "2026-12-10").ok).toBe(true);
    expect(sign("58", "2026-12-21").ok).toBe(true);
    expect(sign("58", "2026-12-09")).toMatchObject({
      fields: [
        {
          path: "signedOn",
          message: "Ngày ký không thể trước ngày họp Ban Thường vụ, 10/12/2026. Ghi ngày trên văn bản đã ký.",
        },
      ],
    });
    expect(sign("58", "2026-12-22")).toMatchObject({ fields: [{ path: "signedOn" }] });
  });

  test("covers appraised units only, and at least one", () => {
    expect(sign("58", "2026-12-20", { listed: ["APPRAISED", "SUBMITTED"] })).toMatchObject({
      reason: "conflict",
    });
    expect(sign("58", "2026-12-20", { listed: ["RECOGNISED"] })).toMatchObject({ reason: "conflict" });
    expect(sign("58", "2026-12-20", { listed: [] })).toMatchObject({ reason: "conflict" });
  });

  test("is by one who may sign on that day", () => {
    expect(sign("58", "2026-12-20", { signers: [] })).toMatchObject({ fields: [{ path: "signerId" }] });
  });
});
