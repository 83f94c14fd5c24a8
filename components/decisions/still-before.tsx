import Link from "next/link";
import { StateBadge } from "@/components/assessments/state-badge";
import { Register } from "@/components/ui/table";
import type { BoardUnit } from "@/lib/decisions/board";

/** Units that are not appraised yet: the committee waits for them. */
export function StillBefore({ units, hrefOf }: { units: BoardUnit[]; hrefOf: (id: string) => string }) {
  return (
    <Register label="Đơn vị chưa thẩm định xong" tight>
      <tbody>
        {units.map(({ id, unit, state, round }) => (
          <tr key={id}>
            <th scope="row">
              {round > 0 ? (
                <Link href={hrefOf(id)} prefetch={false}>
                  {unit.name}
                </Link>
              ) : (
                unit.name
              )}
            </th>
            <td className="n">
              <StateBadge state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
