import Link from "next/link";
import { Matrix } from "@/components/ui/table";
import { figure, PACE_LABELS, shareWords } from "@/lib/targets/messages";
import type { Cell, TargetTable } from "@/lib/targets/types";
import { PACE_SIGNS, PACE_TONES } from "./pace-badge";

type TargetMatrixProps = {
  table: TargetTable;
  hrefOf: (allocationId: string) => string;
  targetHref: (id: string) => string;
  unitHref: (code: string) => string;
};

/** Units × targets: done of given, with the light of each; what was given in all stands below. */
export function TargetMatrix({ table: { targets, rows }, hrefOf, targetHref, unitHref }: TargetMatrixProps) {
  return (
    <Matrix label="Chỉ tiêu của các đơn vị">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {targets.map(({ id, name, measure }) => (
            <th key={id} scope="col" className="target-name">
              <Link href={targetHref(id)} prefetch={false}>
                {name}
              </Link>
              <small>{measure}</small>
            </th>
          ))}
          <th scope="col">Đạt</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unit, cells }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={unitHref(unit.code)} prefetch={false}>
                {unit.name}
              </Link>
            </th>
            {cells.map((cell, at) => (
              <TargetCell key={targets[at]?.id} cell={cell} hrefOf={hrefOf} />
            ))}
            <td>{metOf(cells)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Tất cả đơn vị</th>
          {targets.map(({ id, value, done }) => (
            <td key={id}>{shareWords(done, value)}</td>
          ))}
          <td />
        </tr>
      </tfoot>
    </Matrix>
  );
}

function TargetCell({ cell, hrefOf }: { cell: Cell | null; hrefOf: (id: string) => string }) {
  if (!cell) return <td className="idle">–</td>;
  const { allocationId, done, value, pace } = cell;
  return (
    <td className={PACE_TONES[pace]} title={`${PACE_LABELS[pace]}: ${shareWords(done, value)}`}>
      <Link href={hrefOf(allocationId)} prefetch={false}>
        <span aria-hidden="true">{PACE_SIGNS[pace]} </span>
        {`${figure(done)}/${figure(value)}`}
        <span className="sr-only"> {PACE_LABELS[pace]}</span>
      </Link>
    </td>
  );
}

function metOf(cells: readonly (Cell | null)[]): string {
  const given = cells.filter((cell) => cell !== null);
  if (given.length === 0) return "–";
  return `${given.filter(({ pace }) => pace === "met").length}/${given.length}`;
}
