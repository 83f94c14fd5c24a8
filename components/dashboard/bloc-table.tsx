import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Matrix } from "@/components/ui/table";
import type { UnitProgress } from "@/lib/assessments/progress";
import { packedHeat } from "@/lib/dashboard/heat";
import { HeatMap } from "./heat-map";
import { HEAT_WORDS } from "./heat-words";

type BlocTableProps = { progress: readonly UnitProgress[]; query: Record<string, string> };

/** Units × criteria of a year: each item by sign and colour, the unit's state at the end. */
export function BlocTable({ progress, query }: BlocTableProps) {
  const [first] = progress;
  if (!first)
    return (
      <Panel title="Đơn vị × nội dung">
        <EmptyState title="Chưa có đơn vị nào tham gia năm này" />
      </Panel>
    );
  const items = first.items.map(({ code, title }) => ({ code, title }));
  return (
    <Panel title="Đơn vị × nội dung" aside={<Legend />}>
      <Matrix label="Đơn vị và từng nội dung">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {items.map(({ code, title }) => (
              <th key={code} scope="col" title={title}>
                {code}
              </th>
            ))}
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <HeatMap packed={packedHeat(progress)} items={items} query={query} />
      </Matrix>
    </Panel>
  );
}

function Legend() {
  return (
    <span className="flex flex-wrap gap-x-3">
      {Object.values(HEAT_WORDS).map(({ sign, words }) => (
        <span key={words}>
          {sign} {words}
        </span>
      ))}
    </span>
  );
}
