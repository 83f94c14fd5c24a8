import { Register } from "@/components/ui/table";
import { RATED_LINE } from "@/lib/organisation-ratings/messages";
import type { RatedRow } from "@/lib/organisation-ratings/types";
import { RATING_LABELS } from "@/lib/ratings/messages";
import { RatedThing } from "./rated-thing";

/** A sheet for those who only read, and once it was approved. */
export function RatedTable({ rows, yearHref }: { rows: readonly RatedRow[]; yearHref: string }) {
  return (
    <Register label="Xếp loại tổ chức, cán bộ" stacked>
      <thead>
        <tr>
          <th scope="col">{RATED_LINE.about}</th>
          <th scope="col">Đề nghị</th>
          <th scope="col">Xếp loại</th>
          <th scope="col">Nhận xét</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <RatedThing row={row} yearHref={yearHref} />
            <td data-label="Đề nghị">{row.own ? RATING_LABELS[row.own] : "Chưa đề nghị"}</td>
            <td data-label="Xếp loại">{row.decided ? RATING_LABELS[row.decided] : "Chưa xếp loại"}</td>
            <td>{row.comment}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
