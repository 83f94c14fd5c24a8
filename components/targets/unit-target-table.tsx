import Link from "next/link";
import { Register } from "@/components/ui/table";
import { formatDate } from "@/lib/platform/dates";
import { figure, shareWords } from "@/lib/targets/messages";
import type { UnitTarget } from "@/lib/targets/types";
import { PaceBadge } from "./pace-badge";

type UnitTargetTableProps = { targets: UnitTarget[]; hrefOf: (allocationId: string) => string };

/** What one unit was given, and how far it has come. */
export function UnitTargetTable({ targets, hrefOf }: UnitTargetTableProps) {
  return (
    <Register label="Chỉ tiêu được giao" stacked>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" className="n">
            Được giao
          </th>
          <th scope="col" className="n">
            Đã làm
          </th>
          <th scope="col">Tiến độ</th>
          <th scope="col">Lần ghi cuối</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ allocationId, target, value, done, lastOn, pace }) => (
          <tr key={allocationId}>
            <th scope="row">
              <Link href={hrefOf(allocationId)} prefetch={false}>
                {target.name}
              </Link>
              {target.note && <small>{target.note}</small>}
            </th>
            <td data-label="Được giao" className="n">
              {`${figure(value)} ${target.measure}`}
            </td>
            <td data-label="Đã làm" className="n">
              {shareWords(done, value)}
            </td>
            <td>
              <PaceBadge pace={pace} />
            </td>
            <td data-label="Lần ghi cuối">{lastOn && formatDate(lastOn)}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
