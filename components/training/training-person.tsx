import { formatDayOrYear } from "@/lib/members/roster/days";
import { RATING_SHORT } from "@/lib/ratings/messages";
import type { TrainingRow } from "@/lib/training/types";

/** Whom a line is about, with the result where there is one. */
export function TrainingPerson({ row: { fullName, birthDate, hasLeft, record } }: { row: TrainingRow }) {
  return (
    <th scope="row">
      {fullName}
      <small>{formatDayOrYear(birthDate)}</small>
      {hasLeft && <small>Không còn trong danh sách chi đoàn</small>}
      {record?.result && <small>{`Kết quả: ${RATING_SHORT[record.result].toLocaleLowerCase("vi")}`}</small>}
    </th>
  );
}
