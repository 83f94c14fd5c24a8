import { Register } from "@/components/ui/table";
import { ENDING_LABELS, POST_LABELS } from "@/lib/committees/messages";
import { POSTS, type Tenure } from "@/lib/committees/types";
import { formatDate } from "@/lib/platform/dates";

/** Who sits in a committee, the highest post first, or (with `past`) who sat in it and how that ended. */
export function CommitteeTable({
  label,
  seats,
  past = false,
}: {
  label: string;
  seats: readonly Tenure[];
  past?: boolean;
}) {
  const ranked = past
    ? seats.toSorted((a, b) => (`${a.to}` < `${b.to}` ? 1 : -1))
    : seats.toSorted((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post));
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Chức vụ</th>
          <th scope="col">{past ? "Thời gian giữ" : "Từ ngày"}</th>
          {past && <th scope="col">Thôi vì</th>}
          {!past && (
            <th scope="col" className="n">
              Số phiếu
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {ranked.map((seat) => (
          <tr key={seat.id}>
            <th scope="row">
              {seat.name}
              {seat.memberId === null && <small>Ngoài danh sách đoàn viên</small>}
            </th>
            <td>{POST_LABELS[seat.post]}</td>
            <td className="nowrap">
              {formatDate(seat.from)}
              {past && seat.to && ` – ${formatDate(seat.to)}`}
            </td>
            {past ? (
              <td>{seat.ending && ENDING_LABELS[seat.ending]}</td>
            ) : (
              <td data-label="Số phiếu" className="n">
                {seat.votes}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
