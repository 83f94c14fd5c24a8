import { z } from "zod";
import { anId, aVersion, dayOf, MOST_CHOSEN, manyIds } from "@/lib/platform/schema";
import { VOTE_BASES } from "./types";

const day = dayOf("Ghi ngày.");

const dates = {
  cutOff: day,
  registrationDue: day,
  inspectionOn: day.nullable().default(null),
  selfAssessmentDue: day,
  appraisalDue: day,
  decisionDue: day,
  votePercent: z
    .int("Ghi số từ 1 đến 99.")
    .min(1, "Ghi số từ 1 đến 99.")
    .max(99, "Ghi số từ 1 đến 99.")
    .default(50),
  voteBase: z.enum(VOTE_BASES, "Chọn tỷ lệ tính trên số nào.").default("members"),
  adoptionPercent: z
    .int("Ghi số từ 50 đến 99.")
    .min(50, "Ghi số từ 50 đến 99.")
    .max(99, "Ghi số từ 50 đến 99.")
    .default(50),
  lateSubmissionAllowed: z.boolean().default(true),
};

const FOUR_DIGITS = "Ghi năm bằng bốn chữ số.";
const FIRST_YEAR = 2010;

export const openCycleSchema = z.strictObject({
  year: z
    .int(FOUR_DIGITS)
    .min(1000, { message: FOUR_DIGITS, abort: true })
    .max(9999, FOUR_DIGITS)
    .min(FIRST_YEAR, `Năm đánh giá mở được từ ${FIRST_YEAR}. Sửa lại năm.`),
  setId: anId("Chọn bộ tiêu chí."),
  ...dates,
  /** Units that take part; where nobody names them, all that may and are not left out. */
  participants: manyIds.optional(),
  /** Units that do not take part, each with its reason; one that lacks is asked for by the unit's name. */
  excluded: z
    .array(
      z.strictObject({
        unitId: anId(),
        reason: z.string().trim().normalize("NFC").max(500),
      }),
    )
    .max(MOST_CHOSEN)
    .default([]),
  /** Whoever opens it has looked at the year again, which lies outside the phase of the set. */
  confirmed: z.boolean().default(false),
});

export const changeCycleSchema = z.strictObject({ ...dates, version: aVersion() });

export const addUnitsSchema = z.strictObject({
  unitIds: manyIds.min(1, "Chọn ít nhất một đơn vị."),
});
