import Link from "next/link";
import { Register } from "@/components/ui/table";
import type { HandoverRow } from "@/lib/handovers/queries";
import { formatDate } from "@/lib/platform/dates";
import { HandoverState } from "./handover-state";

type HandoverListProps = { handovers: readonly HandoverRow[]; hrefOf: (id: string) => string };

/** The hand-overs of one body, the latest first. */
export function HandoverList({ handovers, hrefOf }: HandoverListProps) {
  return (
    <Register label="Bàn giao công việc" stacked>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Hai bên</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {handovers.map(({ id, state, handedOn, giver, receiver }) => (
          <tr key={id}>
            <td className="nowrap">{formatDate(handedOn)}</td>
            <th scope="row">
              <Link href={hrefOf(id)} prefetch={false}>
                {giver} giao {receiver}
              </Link>
            </th>
            <td>
              <HandoverState state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
