import Link from "next/link";
import { DueStep } from "@/components/cases/due-step";
import { Register } from "@/components/ui/table";
import { ACT_LABELS, NEXT_OF_SUBMITTED, ROLES_WAIT } from "@/lib/committees/messages";
import { unsettledAct } from "@/lib/committees/rules";
import type { Act } from "@/lib/committees/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { ActStateBadge } from "./act-state";

type ActListProps = { acts: readonly Act[]; today: PlainDate; hrefOf: (id: string) => string };

/** Congresses, appointments and changes of one body, the latest first. */
export function ActList({ acts, today, hrefOf }: ActListProps) {
  const unsettled = unsettledAct(acts);
  return (
    <Register label="Đại hội, kiện toàn" stacked>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Việc</th>
          <th scope="col">Chuẩn y</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => (
          <tr key={act.id}>
            <td className="nowrap">{formatDate(act.heldOn)}</td>
            <th scope="row">
              <Link href={hrefOf(act.id)} prefetch={false}>
                {ACT_LABELS[act.kind]}
              </Link>
              <small>{partsOf(act)}</small>
            </th>
            <td>
              <ActStateBadge state={act.state} />
              {act.dueOn && (
                <small>
                  <DueStep words={NEXT_OF_SUBMITTED} dueOn={act.dueOn} today={today} />
                </small>
              )}
              {act.decisionOn && (
                <small>
                  số {act.decisionNumber} ngày {formatDate(act.decisionOn)}
                </small>
              )}
              {act === unsettled && <small>{ROLES_WAIT}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

const CAME: Record<Act["kind"], string> = {
  congress: "trúng cử",
  appointment: "được chỉ định",
  change: "vào",
  extension: "vào",
};

function partsOf({ kind, seats, leavings, termFrom, termTo }: Act): string {
  const people = [
    seats.length > 0 && `${seats.length} người ${CAME[kind]}`,
    leavings.length > 0 && `${leavings.length} người thôi`,
    termFrom && termTo && `nhiệm kỳ ${formatDate(termFrom)} – ${formatDate(termTo)}`,
    kind === "extension" && termTo && `đến ngày ${formatDate(termTo)}`,
  ];
  return people.filter(Boolean).join(" · ");
}
