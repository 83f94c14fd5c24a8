import { z } from "zod";
import { caseText } from "@/lib/cases/schema";
import { typedNumber, typedVersion } from "@/lib/platform/schema";
import { moneySchema, monthSchema } from "../schema";

const MOST_FEE = 1_000_000;
const parts = (what: string, least: number) => typedNumber(100, least, what);

export const feeRateSchema = z
  .strictObject({
    fromMonth: monthSchema,
    unsalaried: moneySchema(MOST_FEE),
    salaried: moneySchema(MOST_FEE),
    sentParts: parts("số phần trích nộp", 0),
    ofParts: parts("tổng số phần", 1),
    branchDays: parts("số ngày sau tháng", 0),
    unitDays: parts("số ngày sau quý", 0),
    source: caseText(120, "Văn bản quy định").default(""),
    version: typedVersion().positive().nullable().default(null),
  })
  .refine(({ sentParts, ofParts }) => sentParts <= ofParts, {
    path: ["sentParts"],
    message: "Phần trích nộp không lớn hơn tổng số phần.",
  });
