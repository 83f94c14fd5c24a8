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

export const openCycleSchema = z.strictObject({
  year: z.int("Ghi năm bằng bốn chữ số.").min(2010, "Năm quá xa.").max(2100, "Năm quá xa."),
  setId: anId("Chọn bộ tiêu chí."),
  ...dates,
  /** Units that take part; where nobody names them, all that may and are not left out. */
  participants: manyIds.optional(),
  /** Units that do not take part, each with its reason. */
  excluded: z
    .array(
      z.strictObject({
        unitId: anId(),
        reason: z.string().trim().normalize("NFC").min(1, "Ghi lý do đơn vị không tham gia.").max(500),
      }),
    )
    .max(MOST_CHOSEN)
    .default([]),
});

export const changeCycleSchema = z.strictObject({ ...dates, version: aVersion() });

export const addUnitsSchema = z.strictObject({
  unitIds: manyIds.min(1, "Chọn ít nhất một đơn vị."),
});
