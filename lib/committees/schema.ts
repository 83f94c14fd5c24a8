import { z } from "zod";
import { username } from "@/lib/accounts/schema";
import { caseText, countSchema, versionSchema } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { ACT_KINDS, LEAVING_REASONS, PASTED_KINDS, POSTS, TERM_MONTHS, UNSAID } from "./types";

/** That come, and that leave, by one act. */
export const MOST_SEATS = 60;
export const TOO_MANY = "Nhiều người quá. Xem lại danh sách.";

const votes = countSchema("Số phiếu");
const post = z.enum(POSTS, "Chọn chức vụ.");
export const REASON_UNSAID = "Chọn lý do thôi.";
const leavingReason = z.enum(LEAVING_REASONS, REASON_UNSAID);
/** Of what stands already also that it stays unsaid. */
const standingReason = z.enum([...LEAVING_REASONS, UNSAID], REASON_UNSAID);
const KIND_UNSAID = "Chọn việc cần ghi.";

const seat = z.strictObject({
  member: anId().nullable().default(null),
  name: caseText(100, "Họ và tên").min(1, "Ghi họ và tên."),
  post,
  votes,
});

const facts = {
  heldOn: daySchema,
  place: caseText(200, "Địa điểm").default(""),
  entitled: countSchema("Số được triệu tập"),
  present: countSchema("Số có mặt"),
  documentNumber: caseText(60, "Số nghị quyết, biên bản").min(1, "Ghi số nghị quyết, biên bản hoặc văn bản."),
  reason: caseText(1000, "Lý do").default(""),
  termFrom: daySchema.nullable().default(null),
  termTo: daySchema.nullable().default(null),
};

const fields = {
  ...facts,
  termMonths: z
    .literal([...TERM_MONTHS], "Chọn nhiệm kỳ.")
    .nullable()
    .default(null),
  seats: z.array(seat).max(MOST_SEATS, TOO_MANY),
  leavings: leavingsOf(leavingReason),
};

function leavingsOf<Reason extends z.ZodType>(reason: Reason) {
  return z
    .array(z.strictObject({ seat: anId(), reason }))
    .max(MOST_SEATS, TOO_MANY)
    .default([]);
}

const decision = {
  decisionNumber: caseText(60, "Số quyết định").min(1, "Ghi số quyết định."),
  decisionOn: daySchema,
};

/** With number and day of the decision it is recorded as approved at once. */
export const recordActSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: anId("Chọn chi đoàn.").nullable().default(null),
  kind: z.enum(ACT_KINDS, KIND_UNSAID),
  ...fields,
  decision: z.strictObject(decision).nullable().default(null),
  ...papersField,
});

/** A line of a pasted table: the act, and one person who comes to a post or leaves it by it. */
export const actLineSchema = z.strictObject({
  kind: z.enum(PASTED_KINDS, KIND_UNSAID),
  ...facts,
  post: post.nullable(),
  leaves: leavingReason.nullable(),
  votes,
  decisionNumber: caseText(60, "Số quyết định"),
  decisionOn: daySchema.nullable(),
});
export type ActLine = z.output<typeof actLineSchema>;

const mended = { ...fields, leavings: leavingsOf(standingReason) };
export const changeActSchema = z.strictObject({ ...mended, version: versionSchema });
export const actVersionSchema = z.strictObject({ version: versionSchema });
export const refuseActSchema = z.strictObject({
  reason: caseText(1000, "Lý do").min(1, "Ghi lý do không chuẩn y."),
  version: versionSchema,
});

export const withdrawActSchema = z.strictObject({
  reason: caseText(1000, "Lý do").min(1, "Ghi lý do."),
  version: versionSchema,
});

const roles = {
  accounts: z
    .array(z.strictObject({ seat: anId(), username }))
    .max(MOST_SEATS)
    .default([]),
  endRoles: z.array(anId()).max(MOST_SEATS).default([]),
  noSecretary: z.boolean().default(false),
};

export const approveActSchema = z.strictObject({ ...decision, ...roles, version: versionSchema });
export const settleRolesSchema = z.strictObject({ ...roles, version: versionSchema });

export type ActFields = z.output<z.ZodObject<typeof fields>>;
export type MendedFields = z.output<z.ZodObject<typeof mended>>;
export type RolesInput = z.output<z.ZodObject<typeof roles>>;
