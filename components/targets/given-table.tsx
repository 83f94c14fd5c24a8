import Link from "next/link";
import { Register } from "@/components/ui/table";
import { figure, shareWords } from "@/lib/targets/messages";
import type { TargetDetail } from "@/lib/targets/types";
import { PaceBadge } from "./pace-badge";

type GivenTableProps = { units: TargetDetail["units"]; hrefOf: (allocationId: string) => string };

/** What each unit was given of a target, for those who only read. */
export function GivenTable({ units, hrefOf }: GivenTableProps) {
  return (
    <Register label="Giao cho đơn vị" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Được giao
          </th>
          <th scope="col" className="n">
            Đã làm
          </th>
          <th scope="col">Tiến độ</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, name, given }) => (
          <tr key={id}>
            <th scope="row">
              {given ? (
                <Link href={hrefOf(given.allocationId)} prefetch={false}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </th>
            <td data-label="Được giao" className="n">
              {given ? figure(given.value) : "không giao"}
            </td>
            <td data-label="Đã làm" className="n">
              {given && shareWords(given.done, given.value)}
            </td>
            <td>{given && <PaceBadge pace={given.pace} />}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
