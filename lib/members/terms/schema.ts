import { z } from "zod";
import { typedVersion } from "@/lib/platform/schema";

const days = (most: number) => {
  const message = `Ghi số ngày từ 1 đến ${most}.`;
  return z.coerce.number(message).int(message).min(1, message).max(most, message);
};

/** A link is for one evening and those who are late, never for a season. */
export const memberTermsSchema = z.strictObject({
  transferDays: days(366),
  admissionDays: days(366),
  caseDays: days(366),
  outstandingDays: days(366),
  outstandingLongDays: days(366),
  linkDays: days(31),
  version: typedVersion().positive().nullable().default(null),
});
