import { Register } from "@/components/ui/table";
import { choiceWords } from "@/lib/ratings/messages";
import type { RatingRow } from "@/lib/ratings/types";
import { RatingPerson, RatingRecordCell } from "./rating-person";

/** A branch's ratings for those who only read, and once they were proposed. */
export function RatingTable({ rows }: { rows: RatingRow[] }) {
  return (
    <Register label="Nhận xét, xếp loại từng đoàn viên" stacked>
      <thead>
        <tr>
          <th scope="col">Đoàn viên</th>
          <th scope="col">Rèn luyện, hoạt động</th>
          <th scope="col">Xếp loại</th>
          <th scope="col">Nhận xét</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.memberId}>
            <RatingPerson row={row} />
            <RatingRecordCell row={row} />
            <td data-label="Xếp loại">{choiceWords(row.choice) || "Chưa xếp loại"}</td>
            <td data-label="Nhận xét">{row.comment || "Chưa nhận xét"}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
