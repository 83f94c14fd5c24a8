import { EmptyState } from "@/components/ui/empty-state";
import { Register } from "@/components/ui/table";
import type { DisciplineCount } from "@/lib/discipline/types";

/** How many cases each unit had, for who sees no more of them. */
export function DisciplineCounts({ counts, hint }: { counts: DisciplineCount[]; hint: string }) {
  if (counts.length === 0) return <EmptyState title="Chưa đơn vị nào có hồ sơ trong năm">{hint}</EmptyState>;
  return (
    <Register label="Số hồ sơ kỷ luật của các đơn vị">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Đang làm
          </th>
          <th scope="col" className="n">
            Đã xong
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ unit, open, closed }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td className="n">{open}</td>
            <td className="n">{closed}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
