import { z } from "zod";
import { ROLES } from "@/lib/access/types";
import { ASSESSMENT_STATES, CLAIMS, VERDICTS } from "@/lib/assessments/types";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { isSensitive, MEMBER_STATUSES, SENSITIVE_FIELDS } from "@/lib/members/types";

/** The shapes in which `/api/v1` answers. The tests hold real answers against them. */

const day = z.iso.date();
const ref = z.strictObject({ id: z.string(), code: z.string(), name: z.string() });
const listOf = (item: z.ZodType) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  reason: z.string(),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  current: z.unknown().optional(),
});

export const descriptionShape = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export const meShape = z.strictObject({
  username: z.string(),
  name: z.string(),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), unit: ref.nullable() })),
});

export const unitsShape = listOf(
  ref.extend({
    kind: z.enum(["upper_org", "base_union", "base_branch", "branch"]),
    parent: ref.nullable(),
  }),
);

const memberItem = z.strictObject({
  id: z.string(),
  code: z.string().nullable(),
  fullName: z.string(),
  birthDate: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  gender: z.enum(["male", "female"]),
  unit: ref,
  branch: ref.nullable(),
  position: z.string().nullable(),
  status: z.enum(MEMBER_STATUSES),
  version: z.int(),
});

export const membersShape = z.strictObject({
  items: z.array(memberItem),
  nextCursor: z.string().nullable(),
  total: z.int(),
  totalIsExact: z.boolean(),
});

const plainTexts = ROSTER_FIELDS.flatMap(({ name }) =>
  name in memberItem.shape || isSensitive(name) || name === "honorary"
    ? []
    : [[name, z.string().nullable()] as const],
);

/** Sensitive fields are absent for whoever may not see them. */
export const memberShape = memberItem.extend({
  ...Object.fromEntries(plainTexts),
  honorary: z.boolean(),
  statusSince: day.nullable(),
  ...Object.fromEntries(SENSITIVE_FIELDS.map((name) => [name, z.string().nullable().optional()])),
});

const count = z.int().min(0);

const otherUnit = z.strictObject({ row: z.int(), name: z.string() });

export const importShape = z.strictObject({
  id: z.string(),
  state: z.enum(["ready", "running", "confirmed", "undone", "failed"]),
  mapping: z.record(z.string(), z.string().nullable()),
  otherUnit: otherUnit.nullable(),
  unknownBranches: z.array(z.string()),
  unitsForBranches: z
    .array(otherUnit)
    .describe("Tên Đoàn cơ sở khác ghi ở cột chi đoàn: không trả lời create được."),
  peopleForBranches: z
    .array(otherUnit)
    .describe("Tên chi đoàn ghi ở ô cạnh “Chi đoàn:”, giống tên người: không trả lời create được."),
  counts: z.strictObject({
    new: count,
    updated: count,
    unchanged: count,
    duplicate: count,
    rejected: count,
    absent: count,
  }),
  unknownWords: z.array(
    z.strictObject({ field: z.enum(["gender", "position"]), word: z.string(), rows: count }),
  ),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean(), rows: count })),
  merged: z.array(z.strictObject({ row: z.int(), into: z.int() })),
  problems: z.array(
    z.strictObject({
      row: count.describe("Dòng của tệp, từ 1; 0 khi người ấy không có trong tệp."),
      column: z.string().describe("Chữ của cột; trống khi tệp không có cột ấy."),
      value: z.string(),
      message: z.string(),
    }),
  ),
  duplicates: z.array(
    z.strictObject({
      row: z.int(),
      candidates: z.array(
        z.strictObject({ id: z.string(), fullName: z.string(), birthDate: z.string().nullable() }),
      ),
    }),
  ),
  absent: z.array(z.strictObject({ id: z.string(), code: z.string().nullable(), fullName: z.string() })),
  progress: z.strictObject({ done: count, total: count }),
  notes: z.array(z.string()),
});

export const uploadedEvidenceShape = z.strictObject({
  id: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  size: z.int(),
});

export const cyclesShape = z.strictObject({
  items: z.array(
    z.strictObject({
      year: z.int(),
      org: z.string(),
      criteria: z.string(),
      cutOff: day,
      state: z.enum(["open", "closed"]),
    }),
  ),
});

export const resultsShape = z.strictObject({
  year: z.int(),
  total: count,
  recognised: count,
  units: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      result: z
        .enum(["RECOGNISED", "NOT_RECOGNISED", "NOT_PARTICIPATING"])
        .nullable()
        .describe("null: tham gia (tính trong total) và chưa có quyết định; không tính trong recognised."),
    }),
  ),
});

const state = z.enum(ASSESSMENT_STATES);

export const assessmentsShape = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), unit: ref, state, version: z.int() })),
});

const measured = z.strictObject({
  outcome: z.enum(["met", "not_met", "not_due", "nil", "figures_only", "no_data"]),
  figures: z.strictObject({ value: z.number(), of: z.number().nullable(), excluded: z.number() }),
  sentence: z.string(),
});

export const assessmentItemShape = z.strictObject({
  code: z.string(),
  title: z.string(),
  claim: z.enum(CLAIMS).nullable(),
  explanation: z.string(),
  measured: measured.nullable(),
  evidence: z.array(z.strictObject({ id: z.string(), caption: z.string(), factDate: day })),
  verdict: z.enum(VERDICTS).nullable(),
  version: z.int(),
});

export const meetingShape = z.strictObject({
  heldOn: day,
  place: z.string(),
  present: z.int(),
  total: z.int(),
  inFavour: z.int(),
  against: z.int(),
  conclusion: z.string(),
  evidence: z.string().nullable(),
  version: z.int(),
});

export const assessmentShape = z.strictObject({
  id: z.string(),
  unit: ref,
  cycle: z.int(),
  state,
  version: z.int(),
  items: z.array(assessmentItemShape),
});
