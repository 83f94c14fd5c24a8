import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { Matrix } from "@/components/ui/table";
import type { ItemProgress, UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { cellOf } from "./bloc-cell";
import { StateBadge } from "./state-badge";

type BlocTableProps = {
  rows: readonly UnitProgress[];
  /** Where a unit's year is read. */
  hrefOf: (assessmentId: string) => string;
};

/** All units by all items at a glance. */
export function BlocTable({ rows, hrefOf }: BlocTableProps) {
  const columns = rows[0]?.items ?? [];
  return (
    <Panel title="Đơn vị × nội dung" aside={<Legend />}>
      <Matrix label="Đơn vị theo nội dung">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {columns.map(({ code, title }) => (
              <th key={code} scope="col" title={title}>
                {code}
              </th>
            ))}
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, unit, state, items }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={hrefOf(id)} prefetch={false}>
                  {unit.name}
                </Link>
              </th>
              {items.map((item) => (
                <ItemCell key={item.code} state={state} item={item} />
              ))}
              <td>
                <StateBadge state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </Matrix>
    </Panel>
  );
}

function ItemCell({ state, item }: { state: AssessmentState; item: ItemProgress }) {
  const { sign, tone, label } = cellOf(state, item);
  return (
    <td className={tone} title={`${item.code}: ${label}`}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{label}</span>
    </td>
  );
}

function Legend() {
  return <span>✓ đạt &ensp; – còn thiếu &ensp; ! cần xem lại &ensp; ✕ chưa đạt &ensp; · chưa đến hạn</span>;
}
