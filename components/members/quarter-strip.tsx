import Link from "next/link";
import type { Quarter } from "@/lib/members/quarter-dates";
import type { QuarterState } from "@/lib/members/snapshots/types";
import { formatDate } from "@/lib/platform/dates";
import { QuarterBadge } from "./quarter-badge";
import { quarterTitle } from "./quarter-states";

type QuarterStripProps = { states: QuarterState[]; chosen: Quarter; hrefOf: (quarter: Quarter) => string };

/** The four quarters of the year, each with its state and its figures. */
export function QuarterStrip({ states, chosen, hrefOf }: QuarterStripProps) {
  return (
    <nav className="strip fit" aria-label="Bốn quý">
      {states.map(({ quarter, state, deadline, confirmed }) => (
        <Link
          key={quarter}
          href={hrefOf(quarter)}
          prefetch={false}
          className="strip-cell quarter-cell"
          aria-current={quarter === chosen ? "page" : undefined}
        >
          <strong>{quarterTitle(quarter)}</strong>
          <QuarterBadge state={state} deadline={deadline} confirmed={confirmed} />
          {confirmed
            ? `${confirmed.members} đoàn viên · ${formatDate(confirmed.confirmedOn)}`
            : `Hạn ${formatDate(deadline)}`}
        </Link>
      ))}
    </nav>
  );
}
