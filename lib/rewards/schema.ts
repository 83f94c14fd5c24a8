import { z } from "zod";
import { caseText, MOST_ROWS, versionSchema } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { formNamed } from "./messages";
import { OTHER_FORM, REWARD_FORMS, REWARD_LEVELS } from "./types";

/** A whole paste may tell of one decision. Nowhere are fewer of them read: a form that held a part would lose the rest. */
export const MOST_MEMBERS = MOST_ROWS;

const codesOf = <Code extends string>(list: readonly { code: Code }[]) => list.map(({ code }) => code);

const granted = {
  level: z.enum(codesOf(REWARD_LEVELS), "Chọn cấp khen."),
  form: caseText(100, "Hình thức khen")
    .min(1, "Chọn hình thức khen; hình thức khác thì ghi tên.")
    .transform(formNamed)
    .refine((form) => form !== OTHER_FORM, "Ghi tên của hình thức khác."),
  content: caseText(2000, "Nội dung").min(1, "Ghi nội dung khen."),
};

/** What one decision says; of whom, beside. */
export const decisionSchema = z.strictObject({
  decisionNumber: caseText(60, "Số quyết định").min(1, "Ghi số quyết định."),
  decidedOn: daySchema,
  signer: caseText(150, "Người ký").default(""),
  ...granted,
});

const honoured = {
  isCollective: z.boolean().default(false),
  members: z
    .array(anId())
    .max(MOST_MEMBERS, `Tối đa ${MOST_MEMBERS} người trong một lần khen.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

const placed = { unit: anId("Chọn đơn vị."), branch: anId("Chọn chi đoàn.").nullable().default(null) };

/** `confirmed`: also beside a proposal that waits for a decision. */
export const createRewardSchema = decisionSchema.extend({
  ...placed,
  ...honoured,
  ...papersField,
  confirmed: z.boolean("Chọn có hoặc không.").default(false),
});
/** What is proposed before anybody has decided, and on which day. */
export const proposeRewardSchema = z.strictObject({ ...placed, ...granted, ...honoured, day: daySchema });
export const changeProposalSchema = z.strictObject({ ...granted, ...honoured, version: versionSchema });
export const changeRewardSchema = decisionSchema.extend({ ...honoured, version: versionSchema });
export const rewardVersionSchema = z.strictObject({ version: versionSchema });
export type RewardFields = Omit<z.output<typeof changeRewardSchema>, "version">;

/** Filters of the list; what is no filter in the address is not looked at. */
export const rewardFilterSchema = z.object({
  level: z.enum(codesOf(REWARD_LEVELS)).optional().catch(undefined),
  form: z.enum(codesOf(REWARD_FORMS)).optional().catch(undefined),
  whom: z.enum(["persons", "collective"]).optional().catch(undefined),
  branch: anId().optional().catch(undefined),
  removed: z.literal("1").optional().catch(undefined),
});
export type RewardFilter = z.output<typeof rewardFilterSchema>;
