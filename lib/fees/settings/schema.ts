import { z } from "zod";
import { caseText } from "@/lib/cases/schema";
import { isPlainDate } from "@/lib/platform/dates";
import { typedNumber, typedVersion } from "@/lib/platform/schema";
import { moneySchema, monthSchema } from "../schema";

const MOST_FEE = 1_000_000;
const parts = (what: string, least: number) => typedNumber(100, least, what);

/** A day that every year has, as a program (`12-30`) or a person (`30/12`) writes it. */
const officeDay = z
  .string("Ghi ngày và tháng.")
  .trim()
  .transform((typed) => {
    const parts = /^(\d{1,2})\s*\/\s*(\d{1,2})$/.exec(typed);
    return parts ? `${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : typed;
  })
  .refine((day) => isPlainDate(`2025-${day}`), "Ghi ngày/tháng có trong mọi năm, ví dụ 30/12.");

export const feeRateSchema = z
  .strictObject({
    fromMonth: monthSchema,
    unsalaried: moneySchema(MOST_FEE),
    salaried: moneySchema(MOST_FEE),
    sentParts: parts("số phần trích nộp", 0),
    ofParts: parts("tổng số phần", 1),
    branchDays: parts("số ngày sau tháng", 0),
    unitDays: parts("số ngày sau quý", 0),
    officeBy: officeDay.default("12-30"),
    source: caseText(120, "Văn bản quy định").default(""),
    version: typedVersion().positive().nullable().default(null),
  })
  .refine(({ sentParts, ofParts }) => sentParts <= ofParts, {
    path: ["sentParts"],
    message: "Phần trích nộp không lớn hơn tổng số phần.",
  });
