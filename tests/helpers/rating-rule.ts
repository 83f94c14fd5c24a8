import { monthDayWords } from "@/lib/platform/month-day";
import { DEADLINE_FIELDS } from "@/lib/ratings/deadlines/types";
import { DEFAULT_RULE } from "@/lib/ratings/rules";

/** The shipped rule as its form sends it. */
export const TYPED_RULE = {
  ...DEFAULT_RULE,
  ...Object.fromEntries(DEADLINE_FIELDS.map((field) => [field, monthDayWords(DEFAULT_RULE[field])])),
};
