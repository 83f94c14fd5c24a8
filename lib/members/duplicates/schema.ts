import { z } from "zod";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { anId, typedVersion, whyShown } from "@/lib/platform/schema";

const id = anId("Chọn lại hai người.");
const version = typedVersion();

const FIELD_NAMES = ROSTER_FIELDS.map(({ name }) => name);

export const betweenSchema = z.strictObject({ org: anId(), reason: whyShown });

export const pairSchema = z.strictObject({ first: id, second: id });

/** `fromOther`: the fields whose value comes from the row that is folded away. */
export const mergeSchema = z.strictObject({
  kept: id,
  other: id,
  keptVersion: version,
  otherVersion: version,
  fromOther: z.array(z.enum(FIELD_NAMES, "Không có ô này.")).max(FIELD_NAMES.length, "Tải lại trang."),
});
