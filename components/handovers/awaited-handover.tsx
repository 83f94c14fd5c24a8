import Link from "next/link";
import { DueStep } from "@/components/cases/due-step";
import type { AwaitedHandover as Awaited } from "@/lib/handovers/awaited";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type AwaitedHandoverProps = { awaited: Awaited; today: PlainDate; href: string | null };

/** That a secretary's work is to be handed over, since when and by when. */
export function AwaitedHandover({ awaited, today, href }: AwaitedHandoverProps) {
  const { from, to, decisionOn, dueOn, begun } = awaited;
  return (
    <div className="panel-body">
      <p>
        <DueStep
          words={`${from} bàn giao công việc Bí thư cho ${to}, theo quyết định ngày ${formatDate(decisionOn)}`}
          dueOn={dueOn}
          today={today}
        />
        {href && (
          <>
            {". "}
            <Link href={href} prefetch={false}>
              {begun ? "Mở lần bàn giao đang làm" : "Bàn giao công việc"}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
