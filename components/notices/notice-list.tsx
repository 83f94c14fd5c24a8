import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import type { Tone } from "@/components/ui/tone";
import { STAGE_LABELS } from "@/lib/notices/messages";
import type { NoticeRow, Stage } from "@/lib/notices/types";
import { formatDate } from "@/lib/platform/dates";
import { SeenForm } from "./seen-form";

type NoticeListProps = { notices: NoticeRow[]; place: { orgId: string; unitId: string }; maySee: boolean };

const TONES: Record<Stage, Tone> = { "90": "idle", "30": "idle", "7": "wait", "1": "wait", late: "bad" };

/** What the unit was reminded of, newest first; it stays when the work is done. */
export function NoticeList({ notices, place, maySee }: NoticeListProps) {
  const unread = notices.filter(({ isRead }) => !isRead).length;
  if (notices.length === 0) return null;
  return (
    <Panel
      title="Nhắc việc"
      aside={maySee && unread > 0 ? <SeenForm place={place} unread={unread} /> : undefined}
    >
      <RowList label="Nhắc việc">
        {notices.map(({ id, title, due, stage, madeOn, isRead }) => (
          <Row
            key={id}
            lead={formatDate(madeOn)}
            title={
              <span className={maySee && !isRead ? "font-semibold" : undefined}>
                {title} <Badge tone={TONES[stage]}>{STAGE_LABELS[stage]}</Badge>
              </span>
            }
            detail={[due && `Hạn ${formatDate(due)}`, maySee && !isRead && "chưa xem"]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
      </RowList>
    </Panel>
  );
}
