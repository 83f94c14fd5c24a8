import { CountStrip } from "@/components/ui/count-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { Register } from "@/components/ui/table";
import { shareWords } from "@/lib/outstanding-members/messages";
import type { OutstandingCount } from "@/lib/outstanding-members/types";

type Counts = { counts: readonly OutstandingCount[] };

/** The report's lines of a year over all that is shown. */
export function OutstandingFigures({ counts }: Counts) {
  const sum = (name: "introduced" | "admitted" | "newParty") =>
    counts.reduce((total, count) => total + count[name], 0);
  const [admitted, newParty] = [sum("admitted"), sum("newParty")];
  return (
    <CountStrip
      counts={[
        { label: "Được giới thiệu cho Đảng", value: sum("introduced") },
        { label: "Được kết nạp Đảng", value: admitted },
        { label: "Trong tổng đảng viên mới", value: shareWords({ admitted, newParty }) || "chưa rõ" },
      ]}
    />
  );
}

/** The same of each unit, for who sees no more of them. */
export function OutstandingCounts({ counts }: Counts) {
  if (counts.length === 0)
    return (
      <EmptyState title="Chưa đơn vị nào có hồ sơ trong năm">
        Đơn vị giới thiệu đoàn viên ưu tú thì số liệu hiện ở đây.
      </EmptyState>
    );
  return (
    <Register label="Đoàn viên ưu tú của các đơn vị">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Đang làm
          </th>
          <th scope="col" className="n">
            Được giới thiệu
          </th>
          <th scope="col" className="n">
            Được kết nạp
          </th>
          <th scope="col" className="n">
            Trong đảng viên mới
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ unit, open, introduced, ...count }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td className="n">{open}</td>
            <td className="n">{introduced}</td>
            <td className="n">{count.admitted}</td>
            <td className="n">{shareWords(count) || "chưa rõ"}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
