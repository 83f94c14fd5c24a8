import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { giveRoleSchema } from "@/lib/accounts/schema";
import { transitionSchema } from "@/lib/assessments/schema";
import { decisionSchema } from "@/lib/decisions/schema";
import { createMeetingSchema } from "@/lib/meetings/schema";
import { plainDate } from "@/lib/platform/dates";
import { signingSchema } from "@/lib/reports/editions/schema";
import { paperSigningSchema } from "./schema";
import { checkSigning, draftYear, exampleNumber, isDraft, signedHead } from "./signing";

const today = plainDate("2026-12-10");
const about = { type: "BC", issuer: "ĐTN", notBefore: null };
const messageAt = (schema: ZodType, input: object, field: string) =>
  schema.safeParse(input).error?.issues.find(({ path }) => path[0] === field)?.message;
const signing = {
  number: "05-BC/ĐTN",
  signedOn: plainDate("2026-12-08"),
  recordedBy: "Lê Thị Thu",
  recordedAt: new Date(0),
  lateAfter: null,
};

describe("a paper", () => {
  test("is a draft until number and day are recorded, and again while its words may change", () => {
    expect(isDraft(null, { lacks: null })).toBe(true);
    expect(isDraft(signing, { lacks: "Đang bổ sung." })).toBe(true);
    expect(isDraft(signing, { lacks: null })).toBe(false);
  });

  test("bears both in its head only when it is none", () => {
    expect(signedHead(signing, { lacks: null })).toEqual({
      number: "05",
      date: "2026-12-08",
      issuerCode: "ĐTN",
    });
    for (const open of [signedHead(null, { lacks: null }), signedHead(signing, { lacks: "Đang bổ sung." })])
      expect(open).toEqual({ number: null, date: null });
  });
});

test("a draft bears the year in which it can be signed: today's, or a later one of what must come first", () => {
  const meeting = (day: string) => ({ day: plainDate(day), of: "ngày họp" });
  const january = plainDate("2027-01-12");
  expect(draftYear(january, { notBefore: null })).toBe(2027);
  expect(draftYear(january, { notBefore: meeting("2026-12-20") })).toBe(2027);
  expect(draftYear(plainDate("2026-12-28"), { notBefore: meeting("2027-01-05") })).toBe(2027);
  expect(draftYear(january, { notBefore: null, notAfter: meeting("2026-12-20") })).toBe(2026);
  const about = { notBefore: meeting("2022-11-25"), signedAbout: plainDate("2022-11-25") };
  expect(draftYear(january, about)).toBe(2022);
});

describe("number and day", () => {
  test.each([
    ["5", "05-BC/ĐTN"],
    ["Số: 5-BC/ĐTN", "05-BC/ĐTN"],
  ])("%s is recorded in full", (number, full) => {
    expect(checkSigning({ number, signedOn: today }, about, today)).toMatchObject({
      value: { number: full, signedOn: today },
    });
  });

  test("the office's own number bears its body", () => {
    const office = { type: "TTr", issuer: "ĐTN", body: "VP", notBefore: null };
    expect(exampleNumber(office)).toBe("12-TTr/ĐTN-VP");
    expect(checkSigning({ number: "9", signedOn: today }, office, today)).toMatchObject({
      value: { number: "09-TTr/ĐTN-VP" },
    });
  });

  test("a year of two figures is said as such wherever a day of signing or meeting is typed", () => {
    const typed = "01/12/26";
    for (const schema of [paperSigningSchema, decisionSchema, signingSchema])
      expect(messageAt(schema, { signedOn: typed }, "signedOn")).toMatch(/^Ghi năm đủ bốn số/);
    expect(messageAt(createMeetingSchema, { heldOn: typed }, "heldOn")).toMatch(/^Ghi năm đủ bốn số/);
    expect(messageAt(createMeetingSchema, { heldOn: "" }, "heldOn")).toBe("Ghi ngày họp: ngày/tháng/năm.");
    expect(messageAt(transitionSchema, { dueDate: typed }, "dueDate")).toMatch(/^Ghi năm đủ bốn số/);
    expect(messageAt(giveRoleSchema, { fromDay: typed }, "fromDay")).toMatch(/^Ghi năm đủ bốn số/);
  });

  test("of another issuer are refused with the form that is meant", () => {
    for (const number of ["5-BC/TĐTN", "5-BC/ĐK"])
      expect(checkSigning({ number, signedOn: today }, about, today)).toMatchObject({
        fields: [{ path: "number", message: expect.stringContaining("Số viết là 05-BC/ĐTN.") }],
      });
  });

  test("are refused by field: another type, none, no day, tomorrow, before what the paper tells", () => {
    const paths = (number: string, signedOn: string | null, notBefore: string | null = null) => {
      const day = signedOn === null ? null : plainDate(signedOn);
      const told = {
        ...about,
        notBefore: notBefore === null ? null : { day: plainDate(notBefore), of: "ngày họp" },
      };
      const result = checkSigning({ number, signedOn: day }, told, today);
      return result.ok ? [] : result.fields?.map(({ path }) => path);
    };
    expect(paths("5-QĐ/ĐTN", "2026-12-08")).toEqual(["number"]);
    expect(paths("", null)).toEqual(["number", "signedOn"]);
    expect(paths("5", "2026-12-11")).toEqual(["signedOn"]);
    expect(paths("5", "2026-12-07", "2026-12-08")).toEqual(["signedOn"]);
    expect(paths("5", "2026-12-08", "2026-12-08")).toEqual([]);
  });
});
