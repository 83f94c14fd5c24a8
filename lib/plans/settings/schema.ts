import { z } from "zod";
import { typedMonthDay, typedPercent, typedVersion } from "@/lib/platform/schema";

export const programRuleSchema = z.strictObject({
  calendar: typedMonthDay("31/01"),
  school: typedMonthDay("30/09"),
  votePercent: typedPercent(),
  version: typedVersion().positive().nullable().default(null),
});
