import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { leadOf } from "@/lib/dashboard/lead";
import type { Duty, Mend } from "@/lib/dashboard/types";
import type { PlainDate } from "@/lib/platform/dates";

type DutyListProps = {
  duties: readonly Duty[];
  today: PlainDate;
  hrefOf: (mend: Mend) => string;
  title?: string;
  /** At the right of the title, beside the count. */
  aside?: ReactNode;
  /** What is said when nothing is due. */
  empty: { title: string; words?: string };
};

/** What is due, late first, each with what lacks and the one button that mends it. */
export function DutyList({ duties, today, hrefOf, title = "Việc cần làm", aside, empty }: DutyListProps) {
  return (
    <Panel
      title={title}
      aside={
        <span className="flex flex-wrap items-center gap-3">
          {duties.length > 0 && `${duties.length} việc`}
          {aside}
        </span>
      }
    >
      {duties.length === 0 ? (
        <EmptyState title={empty.title}>{empty.words}</EmptyState>
      ) : (
        <RowList label={title}>
          {duties.map((duty) => {
            const { words, tone } = leadOf(duty, today);
            return (
              <Row
                key={duty.id}
                lead={words}
                tone={tone}
                title={duty.title}
                detail={duty.detail}
                action={duty.mend && <MendLink duty={duty.title} mend={duty.mend} href={hrefOf(duty.mend)} />}
              />
            );
          })}
        </RowList>
      )}
    </Panel>
  );
}

function MendLink({ duty, mend, href }: { duty: string; mend: Mend; href: string }) {
  return (
    <ButtonLink small href={href} aria-label={`${mend.label}: ${duty}`}>
      {mend.label}
    </ButtonLink>
  );
}
