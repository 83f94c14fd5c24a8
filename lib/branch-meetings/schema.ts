import { z } from "zod";
import { caseText, countSchema, seenField, versionSchema } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { branchYearFields, pastedTable } from "@/lib/ratings/schema";
import { MARKS, MEETING_KINDS } from "./types";

const MOST_ROWS = 1000;
const MOST_POINTS = 30;
export const MOST_REASON = 300;
export const MOST_TEXT = 10_000;

/** `19:30`, `19h30`, `7h`; kept as `07:00`. */
const timeSchema = z
  .string()
  .default("")
  .transform((given, context): string => {
    const typed = given.trim();
    if (typed === "") return "";
    const [, hour = "", minute = "0"] = /^(\d{1,2})(?:[:hg](\d{2})?)?$/i.exec(typed) ?? [];
    if (hour !== "" && Number(hour) < 24 && Number(minute) < 60)
      return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
    context.addIssue({ code: "custom", message: "Ghi giờ như 19:30." });
    return z.NEVER;
  });

/** One point a line. */
const agendaSchema = z
  .array(caseText(300, "Mỗi nội dung"))
  .default([])
  .transform((points) => points.filter((point) => point !== ""))
  .refine((points) => points.length <= MOST_POINTS, `Nhiều nhất ${MOST_POINTS} nội dung. Gộp bớt.`);

const planFields = {
  day: daySchema,
  time: timeSchema,
  place: caseText(200, "Địa điểm").default(""),
  kind: z.enum(MEETING_KINDS, "Chọn loại sinh hoạt."),
  chair: caseText(150, "Người chủ trì").default(""),
  minuteTaker: caseText(150, "Thư ký").default(""),
  guests: caseText(500, "Khách mời").default(""),
  agenda: agendaSchema,
};

const heldFields = {
  ...planFields,
  course: caseText(MOST_TEXT, "Diễn biến, ý kiến").default(""),
  resolution: caseText(MOST_TEXT, "Nghị quyết").default(""),
  resolutionNumber: caseText(40, "Số nghị quyết").default(""),
  votesFor: countSchema("Số tán thành"),
  votesAgainst: countSchema("Số không tán thành"),
  votesAbstained: countSchema("Số không ý kiến"),
  presentCount: countSchema("Số có mặt"),
  entitledCount: countSchema("Số được triệu tập"),
};

const { unit, branch } = branchYearFields;

/** `confirmed`: also beside a meeting of the same kind on the same day. */
const where = { unit, branch, confirmed: z.boolean("Chọn có hoặc không.").default(false) };

export const planMeetingSchema = z.strictObject({ ...where, ...planFields });
export const recordMeetingSchema = z.strictObject({ ...where, ...heldFields, ...papersField });
export const changePlanSchema = z.strictObject({ ...planFields, version: versionSchema });
export const changeHeldSchema = z.strictObject({ ...heldFields, version: versionSchema });

/** One line of a pasted table, and where its meetings were held. */
export const pastedMeetingSchema = z.strictObject(heldFields);
export const pasteMeetingsSchema = z.strictObject({
  unit,
  branch,
  table: pastedTable,
  ...papersField,
  seen: seenField,
});

export type PlanFields = Omit<z.output<typeof changePlanSchema>, "version">;
export type HeldFields = z.output<typeof pastedMeetingSchema>;

export const moveMeetingSchema = z.strictObject({
  move: z.enum(["cancel", "close", "reopen", "withdraw"], "Chọn việc cần làm."),
  reason: caseText(500, "Lý do").default(""),
  version: versionSchema,
});

export const rollSchema = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        member: anId(),
        mark: z.enum(MARKS, "Chọn một mức trong danh sách."),
        reason: caseText(MOST_REASON, "Lý do vắng").default(""),
      }),
    )
    .max(MOST_ROWS),
  /** "Có mặt cả, trừ …": whoever is not named came. */
  restPresent: z.boolean().default(false),
  version: versionSchema,
});

export const rhythmSchema = z.strictObject({
  unit,
  branch,
  dispersed: z.boolean(),
  version: versionSchema.nullable().default(null),
});
