import { OCCASIONS, type Occasion } from "@/lib/activities/types";
import type { ActivityQuestion } from "@/lib/criteria/activity-check";
import type { ActivityFact } from "@/lib/criteria/facts";
import { makeDate, yearOf } from "@/lib/platform/dates";

/** 1.9: activities for social welfare that were done together with another organisation. */
export const WELFARE_WITH_PARTNER: ActivityQuestion = {
  subject: "hoạt động an sinh xã hội",
  kind: "social_welfare",
  concerns: (activity) => activity.kind === "social_welfare",
  needs: {
    holds: (activity) => activity.partners > 0,
    having: "có đơn vị phối hợp",
    lacking: "chưa ghi đơn vị phối hợp",
  },
};

/** 2.3: activities of education and for the unit's political task. */
export const EDUCATION: ActivityQuestion = {
  subject: "hoạt động giáo dục, phục vụ nhiệm vụ chính trị",
  kind: null,
  concerns: (activity) => activity.kind === "education" || activity.kind === "political_task",
};

const COUNTED_OCCASIONS = OCCASIONS.filter((occasion) => occasion.nature !== "campaign");

/** 2.5: activities for Youth Month and the great days, by occasion. Youth Month is March of the year assessed. */
export const YOUTH_MONTH_AND_HOLIDAYS: ActivityQuestion = {
  subject: "hoạt động Tháng Thanh niên, ngày lễ lớn",
  kind: null,
  concerns: ({ occasion }) => COUNTED_OCCASIONS.some((each) => each.code === occasion),
  expectedBy: (period) => makeDate(yearOf(period.to), 3, 31),
  detail: (counted) =>
    COUNTED_OCCASIONS.map(({ code, label }) => heldFor(code, label, counted))
      .filter(Boolean)
      .join(", "),
};

function heldFor(occasion: Occasion, label: string, counted: readonly ActivityFact[]): string | null {
  const held = counted.filter((activity) => activity.occasion === occasion);
  if (held.length === 0) return null;
  const people = held.reduce((sum, each) => sum + each.participants, 0);
  const came = people > 0 ? ` (${people.toLocaleString("vi-VN")} lượt người)` : "";
  return `${label}: ${held.length}${came}`;
}
