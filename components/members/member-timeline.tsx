import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { TimelineEntry } from "@/lib/members/timeline";
import { dayOf, formatDate, formatMoment } from "@/lib/platform/dates";
import { held } from "@/lib/platform/held";

type MemberTimelineProps = {
  entries: TimelineEntry[];
  /** To what happened before these. */
  olderHref: string | null;
  /** To the beginning, where these are not the newest. */
  newestHref: string | null;
};

/** What happened, the newest first, with who and when. */
export function MemberTimeline({ entries, olderHref, newestHref }: MemberTimelineProps) {
  const hasMore = olderHref !== null || newestHref !== null;
  return (
    <Panel
      id="timeline"
      title="Dòng thời gian"
      foot={
        hasMore && (
          <div className="button-row">
            {olderHref && (
              <ButtonLink small rel="next" href={olderHref}>
                Xem thêm
              </ButtonLink>
            )}
            {newestHref && (
              <ButtonLink small variant="quiet" href={newestHref}>
                Về việc mới nhất
              </ButtonLink>
            )}
          </div>
        )
      }
    >
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
