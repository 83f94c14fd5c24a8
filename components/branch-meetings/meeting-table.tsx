import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { KIND_LABELS, STATE_LABELS } from "@/lib/branch-meetings/messages";
import type { MeetingLine } from "@/lib/branch-meetings/types";
import { formatDate } from "@/lib/platform/dates";
import { presenceWords, STATE_TONES } from "./meeting-words";

type MeetingTableProps = { meetings: MeetingLine[]; hrefOf: (id: string) => string };

/** A branch's meetings of a year, the latest first. */
export function MeetingTable({ meetings, hrefOf }: MeetingTableProps) {
  return (
    <Register label="Các buổi sinh hoạt" stacked>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Có mặt</th>
          <th scope="col">Nghị quyết</th>
          <th scope="col">Trạng thái</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id}>
            <th scope="row" className="nowrap">
              <Link href={hrefOf(meeting.id)} prefetch={false}>
                {formatDate(meeting.day)}
              </Link>
              <small>{[meeting.time, KIND_LABELS[meeting.kind]].filter(Boolean).join(" · ")}</small>
            </th>
            <td data-label="Nội dung" className="break-words">
              {meeting.agenda.join("; ")}
            </td>
            <td data-label="Có mặt" className="nowrap">
              {presenceOfLine(meeting)}
            </td>
            <td data-label="Nghị quyết" className="nowrap">
              {meeting.resolutionNumber || (meeting.resolution ? "Có" : "Không")}
            </td>
            <td>
              <Badge tone={STATE_TONES[meeting.state]}>{STATE_LABELS[meeting.state]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function presenceOfLine({ state, presence }: MeetingLine): string {
  if (presence) return `${presence.present}/${presence.entitled}`;
  return state === "held" || state === "closed" ? presenceWords(null) : "–";
}
