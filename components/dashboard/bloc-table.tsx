import { NoUnits } from "@/components/assessments/no-units";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Matrix } from "@/components/ui/table";
import type { UnitProgress } from "@/lib/assessments/progress";
import {
  CELLS,
  heatLines,
  heatParts,
  heatTally,
  partNamed,
  partRange,
  UNITS_AT_ONCE,
} from "@/lib/dashboard/heat";
import { HeatBody } from "./heat-body";
import { HeatParts } from "./heat-parts";
import { heatPicture } from "./heat-picture";
import { HEAT_WORDS } from "./heat-words";

type BlocTableProps = {
  progress: readonly UnitProgress[];
  query: Record<string, string>;
  /** Which part of many units the address asks for. */
  part: string | string[] | undefined;
  /** The year's own page, for those who say which units take part. */
  yearHref: string | null;
};

/** Units × criteria of a year: each item by sign and colour, the unit's state at the end. */
export function BlocTable({ progress, query, part, yearHref }: BlocTableProps) {
  const [first] = progress;
  if (!first)
    return (
      <Panel title="Đơn vị × nội dung">
        <NoUnits yearHref={yearHref} />
      </Panel>
    );
  const items = first.items.map(({ code, title }) => ({ code, title }));
  const lines = heatLines(progress);
  const parts = heatParts(lines);
  const current = partNamed(part, parts.length);
  const hrefOf = (number: number) =>
    parts[number - 1] && `/dashboard?${new URLSearchParams({ ...query, part: `${number}` })}#units`;
  return (
    <Panel title="Đơn vị × nội dung" aside={<Legend />} id="units">
      {parts.length > 1 && (
        <HeatParts
          picture={heatPicture(lines, parts.length * UNITS_AT_ONCE)}
          tallies={parts.map(heatTally)}
          units={lines.length}
          current={current}
          query={query}
        />
      )}
      <Matrix label="Đơn vị và từng nội dung" className="heat">
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
        <HeatBody lines={parts[current - 1] ?? []} items={items} query={query} />
      </Matrix>
      {parts.length > 1 && (
        <Pagination previous={hrefOf(current - 1)} next={hrefOf(current + 1)}>
          {`${partRange(current - 1, lines.length)} trong ${lines.length.toLocaleString("vi-VN")} đơn vị`}
        </Pagination>
      )}
    </Panel>
  );
}

function Legend() {
  return (
    <span className="flex flex-wrap gap-x-3">
      {CELLS.map((cell) => (
        <span key={cell} className={`heat-sign ${cell}`}>
          {` ${HEAT_WORDS[cell]}`}
        </span>
      ))}
    </span>
  );
}
