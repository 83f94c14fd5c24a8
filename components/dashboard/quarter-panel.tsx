import Link from "next/link";
import { QuarterBadge } from "@/components/members/quarter-badge";
import { quarterTitle } from "@/components/members/quarter-states";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { shortDay } from "@/lib/dashboard/lead";
import type { QuarterState } from "@/lib/members/snapshots/types";

type QuarterPanelProps = {
  quarters: readonly QuarterState[];
  members: number;
  year: number;
  membersHref: string;
};

/** The four quarters of the roster: confirmed with how many, or by when. */
export function QuarterPanel({ quarters, members, year, membersHref }: QuarterPanelProps) {
  return (
    <Panel
      title="Danh sách đoàn viên theo quý"
      aside={
        <Link href={membersHref} prefetch={false}>
          {members} đoàn viên
        </Link>
      }
    >
      {members === 0 && !quarters.some(({ confirmed }) => confirmed) ? (
        <EmptyState title="Chưa có danh sách">
          Có danh sách rồi thì chốt từng quý, bốn quý hiện ở đây.
        </EmptyState>
      ) : (
        <ul className="strip fit">
          {quarters.map(({ quarter, state, deadline, confirmed }) => (
            <li key={quarter} className="strip-cell">
              <strong>{quarterTitle(quarter)}</strong>
              <QuarterBadge state={state} deadline={deadline} confirmed={confirmed} />
              <span className="whitespace-nowrap">
                {confirmed ? (
                  `${confirmed.members} · ${shortDay(confirmed.confirmedOn, year)}`
                ) : (
                  <>
                    <span className="sr-only">Hạn </span>
                    {shortDay(deadline, year)}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
