import { z } from "zod";
import { typedVersion } from "@/lib/platform/schema";

/** An empty field is no number. */
const number = (most: number, least: number, what: string) => {
  const message = `Ghi ${what} từ ${least} đến ${most}.`;
  const typed = z.union([z.number(), z.string().regex(/\d/, message)], message);
  return typed.pipe(
    z.coerce.number<string | number>(message).int(message).min(least, message).max(most, message),
  );
};
const days = (most: number, least = 1) => number(most, least, "số ngày");

/** A link is for one evening and those who are late, never for a season. */
export const memberTermsSchema = z.strictObject({
  transferDays: days(366),
  admissionDays: days(366),
  caseDays: days(366),
  outstandingDays: days(366),
  outstandingLongDays: days(366),
  rewardDays: days(366),
  rewardLongDays: days(366),
  rewardVotePercent: number(99, 50, "số phần trăm"),
  linkDays: days(31),
  quarterOpensDays: days(92, 0),
  quarterGraceDays: days(92, 0),
  stayMostAge: number(60, 31, "số tuổi"),
  version: typedVersion().positive().nullable().default(null),
});
