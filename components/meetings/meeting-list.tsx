import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Row, RowList } from "@/components/ui/row-list";
import { VOTING_LABELS } from "@/lib/decisions/messages";
import { quorumOf } from "@/lib/decisions/quorum";
import type { Meeting } from "@/lib/decisions/types";
import { formatDate } from "@/lib/platform/dates";

/** The year's meetings of the committee, each with where it stands. */
export function MeetingList({ meetings, hrefOf }: { meetings: Meeting[]; hrefOf: (id: string) => string }) {
  return (
    <RowList label="Phiên họp Ban Thường vụ">
      {meetings.map((meeting) => (
        <Row
          key={meeting.id}
          lead={formatDate(meeting.heldOn)}
          title={
            <Link href={hrefOf(meeting.id)} prefetch={false}>
              Phiên họp số {meeting.number}
            </Link>
          }
          detail={detailOf(meeting)}
          action={
            <Badge tone={meeting.state === "closed" ? "ok" : "wait"}>
              {meeting.state === "closed" ? "Đã kết thúc" : "Đang chuẩn bị"}
            </Badge>
          }
        />
      ))}
    </RowList>
  );
}

function detailOf({ units, voting, attendances, quorumPercent }: Meeting): string {
  const { present, members } = quorumOf(attendances, quorumPercent);
  const came = members > 0 ? `có mặt ${present}/${members}` : "chưa điểm danh";
  return [`${units} đơn vị`, VOTING_LABELS[voting].toLowerCase(), came].join(" · ");
}
