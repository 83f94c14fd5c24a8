import type { ActivityDetail, ActivityListItem } from "@/lib/activities/types";
import { kindLabel, occasionLabel } from "@/lib/activities/types";
import { formatDate } from "@/lib/platform/dates";

/** `26/03/2026` or `01/03/2026 – 31/03/2026`. */
export function daysOf({ startsOn, endsOn }: Pick<ActivityListItem, "startsOn" | "endsOn">): string {
  return endsOn ? `${formatDate(startsOn)} – ${formatDate(endsOn)}` : formatDate(startsOn);
}

/** What the form's fields are called, in their order. */
export const FIELD_LABELS = {
  title: "Tên hoạt động",
  startsOn: "Ngày",
  endsOn: "Đến ngày",
  place: "Địa điểm",
  kind: "Loại hoạt động",
  occasion: "Nhân dịp",
  participants: "Số người tham gia",
  partners: "Phối hợp với",
  content: "Nội dung, kết quả",
} as const;

/** An activity in the words of its form, to stand beside what somebody typed. */
export function formTexts(activity: ActivityDetail): Record<keyof typeof FIELD_LABELS, string> {
  return {
    title: activity.title,
    startsOn: formatDate(activity.startsOn),
    endsOn: activity.endsOn ? formatDate(activity.endsOn) : "",
    place: activity.place,
    kind: kindLabel(activity.kind),
    occasion: activity.occasion ? occasionLabel(activity.occasion) : "",
    participants: activity.participants === null ? "" : String(activity.participants),
    partners: activity.partners.join("\n"),
    content: activity.content,
  };
}
