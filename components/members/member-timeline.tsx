import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { TimelineEntry } from "@/lib/members/timeline";
import { dayOf, formatDate, formatMoment } from "@/lib/platform/dates";
import { held } from "@/lib/platform/held";

/** What happened, the newest first, with who and when. */
export function MemberTimeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <Panel title="Dòng thời gian">
      {entries.length === 0 ? (
        <EmptyState title="Chưa ghi việc nào">Thêm, sửa, đổi tình trạng sẽ hiện ở đây.</EmptyState>
      ) : (
        <RowList label="Dòng thời gian">
          {entries.map(({ id, at, by, title, procedure, detail }) => (
            <Row
              key={id}
              lead={
                <time dateTime={at.toISOString()} title={formatMoment(at)}>
                  {formatDate(dayOf(at))}
                </time>
              }
              title={procedure ? `${title}: ${held(PROCEDURE_LABELS, procedure) ?? procedure}` : title}
              detail={detail ? `${by} · ${detail}` : by}
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}
