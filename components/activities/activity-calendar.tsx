import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { type CalendarDay, weekday, weeksOf } from "@/lib/activities/calendar";
import type { CalendarActivity } from "@/lib/activities/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"];
const SHOWN_A_DAY = 4;

type CalendarProps = {
  year: number;
  month: number;
  activities: CalendarActivity[];
  today: PlainDate;
  showUnit: boolean;
  hrefOf: (id: string) => string;
};

type Shown = Pick<CalendarProps, "showUnit" | "hrefOf" | "today">;

/** A month as a table of weeks; on a phone the days that hold something, one under the other. */
export function ActivityCalendar({ year, month, activities, ...shown }: CalendarProps) {
  return (
    <table className="calendar" aria-label={`Lịch hoạt động tháng ${month}/${year}`}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month, activities).map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <Day key={day.day} day={day} {...shown} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day: { day, isOfMonth, items },
  today,
  showUnit,
  hrefOf,
}: Shown & { day: CalendarDay<CalendarActivity> }) {
  const look = classNames(!isOfMonth && "beside", items.length === 0 && "blank", day === today && "today");
  return (
    <td className={look}>
      <time dateTime={day}>
        <span className="weekday">{WEEKDAYS[weekday(day) - 1]} </span>
        <span className="number">{Number(day.slice(8))}</span>
        <span className="whole">{formatDate(day)}</span>
      </time>
      {items.length > 0 && (
        <ul>
          {items.slice(0, SHOWN_A_DAY).map(({ id, title, endsOn, unitCode }) => (
            <li key={id}>
              <Link href={hrefOf(id)} prefetch={false}>
                {showUnit && `${unitCode} · `}
                {title}
              </Link>
              {endsOn && <small> đến {formatDate(endsOn)}</small>}
            </li>
          ))}
          {items.length > SHOWN_A_DAY && <li>và {items.length - SHOWN_A_DAY} hoạt động nữa</li>}
        </ul>
      )}
    </td>
  );
}
