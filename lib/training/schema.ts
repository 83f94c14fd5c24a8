import { z } from "zod";
import { seenField } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId, aVersion, typedNumber, typedVersion } from "@/lib/platform/schema";
import { branchYearFields, pastedTable, text } from "@/lib/ratings/schema";
import { MOST_GROUPS, MOST_POINTS } from "./rules";
import { MARK_KINDS, TRAINING_ACTS } from "./types";

export const MOST_ROWS = 1000;

const points = (most: number, least = 0) => typedNumber(most, least, "số điểm");

export const programSchema = z.strictObject({
  unit: branchYearFields.unit,
  year: branchYearFields.year,
  groups: z
    .array(
      z.strictObject({
        title: text(200, "tên nhóm nội dung").min(1, "Ghi tên nhóm nội dung."),
        points: points(MOST_POINTS, 1),
      }),
    )
    .min(1, "Ghi ít nhất một nhóm nội dung.")
    .max(MOST_GROUPS, `Nhiều nhất ${MOST_GROUPS} nhóm.`),
  version: typedVersion().positive().nullable(),
});

const people = z.array(anId()).min(1, "Chọn ít nhất một người.").max(MOST_ROWS);

/** When it was done, where that was before today; null = today. */
const earlier = daySchema.nullable().default(null);

/** Number of the paper that says a result; null where none is told. */
const docNumber = text(40, "số văn bản")
  .transform((typed) => typed || null)
  .nullable()
  .default(null);

/** `members` null: everybody who is not registered yet. */
export const registerSchema = z.strictObject({
  ...branchYearFields,
  members: people.nullable(),
  registeredOn: earlier,
});

export const unregisterSchema = z.strictObject({
  ...branchYearFields,
  members: people,
  /** The national software has dropped those of them whom it had. */
  isDroppedThere: z.boolean().default(false),
});

/** What is no number is refused with the name of the person, which only the rules know. */
const typedMark = z
  .union([z.number(), z.string()])
  .transform((typed) => (/\d/.test(String(typed)) ? Number(typed) : Number.NaN));

export const marksSchema = z.strictObject({
  ...branchYearFields,
  kind: z.enum(MARK_KINDS, "Chọn ai chấm."),
  rows: z
    .array(
      z.strictObject({
        member: anId(),
        /** None takes back what was marked. */
        marks: z.array(typedMark).max(MOST_GROUPS),
        version: aVersion().positive(),
      }),
    )
    .min(1, "Chưa sửa ô nào.")
    .max(MOST_ROWS),
});

/** A member's own marks through the own link. */
export const ownMarksSchema = z.strictObject({
  year: branchYearFields.year,
  marks: z.array(points(MOST_POINTS)).min(1, "Ghi điểm từng nhóm.").max(MOST_GROUPS),
  version: aVersion().positive(),
});

export const moveSchema = z
  .strictObject({
    ...branchYearFields,
    move: z.enum(TRAINING_ACTS, "Chọn việc cần làm."),
    reason: text(500, "lý do trả lại").default(""),
    evaluatedOn: earlier,
    docNumber,
  })
  .refine(({ move, docNumber }) => docNumber === null || move === "confirm", {
    path: ["docNumber"],
    message: "Số văn bản chỉ ghi khi xác nhận.",
  })
  .refine(({ move, reason }) => reason === "" || move === "return", {
    path: ["reason"],
    message: "Lý do chỉ ghi khi trả lại chi đoàn.",
  })
  .refine(({ move, evaluatedOn }) => evaluatedOn === null || move === "evaluate", {
    path: ["evaluatedOn"],
    message: "Ngày đánh giá chỉ ghi khi đánh giá.",
  });

/** The days, the number and the papers of all whom the table names. */
export const pasteTrainingSchema = z.strictObject({
  ...branchYearFields,
  table: pastedTable,
  registeredOn: earlier,
  evaluatedOn: earlier,
  docNumber,
  ...papersField,
  seen: seenField,
});
