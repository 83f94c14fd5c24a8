import { formatDayOrYear } from "@/lib/members/roster/days";
import { RATING_SHORT } from "@/lib/ratings/messages";
import { docWords } from "@/lib/training/messages";
import type { TrainingRow } from "@/lib/training/types";

/** Whom a line is about, with the result where there is one. */
export function TrainingPerson({ row: { fullName, birthDate, hasLeft, record } }: { row: TrainingRow }) {
  return (
    <th scope="row">
      {fullName}
      <small>{formatDayOrYear(birthDate)}</small>
      {hasLeft && <small>Không còn trong danh sách chi đoàn</small>}
      {record?.result && <small>{resultOf(RATING_SHORT[record.result], record.docNumber)}</small>}
    </th>
  );
}

function resultOf(result: string, docNumber: string | null): string {
  const said = `Kết quả: ${result.toLocaleLowerCase("vi")}`;
  return docNumber === null ? said : `${said}, ${docWords(docNumber)}`;
}
