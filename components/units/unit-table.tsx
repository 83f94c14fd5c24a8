import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { formatDate } from "@/lib/platform/dates";
import type { UnitLine } from "@/lib/units/tree/queries";
import { PERIOD_LABELS, SECTOR_LABELS, UNIT_KIND_LABELS } from "@/lib/units/types";

type UnitTableProps = { label: string; units: UnitLine[]; hrefOf: (unit: UnitLine) => string };

/** One level of the tree; the branches of a unit stand on its own page. */
export function UnitTable({ label, units, hrefOf }: UnitTableProps) {
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Tên</th>
          <th scope="col">Kỳ công tác</th>
          <th scope="col">Lĩnh vực</th>
          <th scope="col" className="n">
            Chi đoàn
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <td data-label="Mã">{unit.code}</td>
            <th scope="row">
              <Link href={hrefOf(unit)} prefetch={false}>
                {unit.name}
              </Link>
              <small>
                {UNIT_KIND_LABELS[unit.kind]}
                {unit.partyCommittee && ` · ${unit.partyCommittee}`}
              </small>
              {unit.closedOn && <Badge tone="idle">Đóng từ {formatDate(unit.closedOn)}</Badge>}
            </th>
            <td data-label="Kỳ công tác">{PERIOD_LABELS[unit.periodKind]}</td>
            <td data-label="Lĩnh vực">{unit.sector && SECTOR_LABELS[unit.sector]}</td>
            <td data-label="Chi đoàn" className="n">
              {unit.kind === "base_union" && unit.branches}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
