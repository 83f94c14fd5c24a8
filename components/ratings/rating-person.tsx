import { formatDayOrYear } from "@/lib/members/roster/days";
import { attendedWords } from "@/lib/ratings/attendance/rules";
import { RATING_SHORT } from "@/lib/ratings/messages";
import type { RatingRow } from "@/lib/ratings/types";

/** Whom a line is about, and what the records say of the conditions. */
export function RatingPerson({ row: { fullName, birthDate, hasLeft, conditions } }: { row: RatingRow }) {
  const lines = [...(hasLeft ? ["Không còn trong danh sách chi đoàn"] : []), ...conditions];
  return (
    <th scope="row">
      {fullName}
      <small>{formatDayOrYear(birthDate)}</small>
      {lines.map((line) => (
        <small key={line}>{line}</small>
      ))}
    </th>
  );
}

/** Training and attendance, on which the rating leans. */
export function RatingRecordCell({ row: { record } }: { row: RatingRow }) {
  const { held, attended, meetings, training } = record;
  return (
    <td data-label="Rèn luyện, hoạt động">
      {trainingWords(training)}
      <small>
        {meetings.held > 0
          ? `${attendedWords(meetings)} buổi sinh hoạt`
          : "Chưa điểm danh buổi sinh hoạt nào"}
      </small>
      <small>{held > 0 ? `${attended}/${held} hoạt động có điểm danh` : "Chưa có hoạt động điểm danh"}</small>
    </td>
  );
}

function trainingWords(training: RatingRow["record"]["training"]): string {
  if (!training) return "Chưa đăng ký rèn luyện";
  const { total, result } = training;
  const said = [
    total === null ? null : `${total} điểm`,
    result && RATING_SHORT[result].toLocaleLowerCase("vi"),
  ];
  return said.filter(Boolean).join(", ") || "Đã đăng ký rèn luyện";
}
