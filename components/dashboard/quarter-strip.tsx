import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { Tone } from "@/components/ui/tone";
import { shortDay } from "@/lib/dashboard/lead";
import { QUARTER_LABELS } from "@/lib/dashboard/messages";
import { quarterName } from "@/lib/members/quarter-dates";
import type { QuarterState } from "@/lib/members/snapshots/types";
import type { PlainDate } from "@/lib/platform/dates";

const TONES: Record<QuarterState["state"], Tone> = {
  confirmed: "ok",
  late: "bad",
  open: "wait",
  not_due: "idle",
};

type QuarterStripProps = {
  quarters: readonly QuarterState[];
  members: number;
  today: PlainDate;
  membersHref: string;
};

/** The four quarters of the roster: confirmed with how many, or by when. */
export function QuarterStrip({ quarters, members, today, membersHref }: QuarterStripProps) {
  return (
    <Panel
      title="Danh sách đoàn viên theo quý"
      aside={
        <Link href={membersHref} prefetch={false}>
          {members} đoàn viên
        </Link>
      }
    >
      <ul className="strip fit">
        {quarters.map(({ quarter, state, deadline, confirmed }) => (
          <li key={quarter} className="strip-cell">
            <strong className="first-letter:uppercase">{quarterName(quarter)}</strong>
            <Badge tone={TONES[state]}>{QUARTER_LABELS[state]}</Badge>
            {confirmed
              ? `${confirmed.members} · ${shortDay(confirmed.confirmedOn, today)}`
              : `Hạn ${shortDay(deadline, today)}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
