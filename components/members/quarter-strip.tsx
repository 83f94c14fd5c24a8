import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import type { QuarterState } from "@/lib/members/snapshots/types";
import { formatDate } from "@/lib/platform/dates";

const STATES: Record<QuarterState["state"], { tone: Tone; label: string }> = {
  confirmed: { tone: "ok", label: "Đã chốt" },
  late: { tone: "bad", label: "Trễ" },
  open: { tone: "wait", label: "Đến kỳ chốt" },
  not_due: { tone: "idle", label: "Chưa đến hạn" },
};

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
          <strong>{capitalised(quarterName(quarter))}</strong>
          <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
          {confirmed
            ? `${confirmed.members} đoàn viên · ${formatDate(confirmed.confirmedOn)}`
            : `Hạn ${formatDate(deadline)}`}
        </Link>
      ))}
    </nav>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
