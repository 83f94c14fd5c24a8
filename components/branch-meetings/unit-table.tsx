import Link from "next/link";
import { Register } from "@/components/ui/table";
import type { UnitStanding } from "@/lib/branch-meetings/types";
import { attendedWords } from "@/lib/ratings/attendance/rules";

type UnitTableProps = { units: UnitStanding[]; hrefOf: (code: string) => string };

/** Every unit with how many of its branches met, how often, and who came. */
export function UnitTable({ units, hrefOf }: UnitTableProps) {
  return (
    <Register label="Sinh hoạt chi đoàn theo đơn vị" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="n">
            Chi đoàn có sinh hoạt
          </th>
          <th scope="col" className="n">
            Buổi đã họp
          </th>
          <th scope="col" className="n">
            Lượt dự
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, branches, met, held, attended }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={hrefOf(unit.code)} prefetch={false}>
                {unit.name}
              </Link>
            </th>
            <td className="n" data-label="Chi đoàn có sinh hoạt">
              {`${met}/${branches}`}
            </td>
            <td className="n" data-label="Buổi đã họp">
              {held}
            </td>
            <td className="n" data-label="Lượt dự">
              {attended.held > 0 ? attendedWords(attended) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
