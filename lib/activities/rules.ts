import { notAfter } from "@/lib/evidence/rules";
import { daysBetween, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refusedAt } from "@/lib/platform/result";

const MOST_DAYS = 366;

/** An activity is recorded once it has begun; its last day is no earlier than its first. */
export function wrongDays(
  { startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate | null },
  today: PlainDate,
): Refusal | null {
  const tooEarly = notAfter(today, startsOn, "startsOn");
  if (tooEarly || !endsOn) return tooEarly;
  if (endsOn < startsOn) return wrong("Ngày kết thúc đứng trước ngày bắt đầu. Sửa một trong hai ngày.");
  return daysBetween(startsOn, endsOn) > MOST_DAYS
    ? wrong("Hoạt động dài quá một năm. Xem lại hai ngày.")
    : null;
}

function wrong(message: string): Refusal {
  return refusedAt("endsOn", message);
}
