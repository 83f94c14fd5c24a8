import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { monthName } from "@/lib/care/situation/rules";
import { channelLabel, type NoteListItem } from "@/lib/care/situation/types";

type NoteTableProps = { notes: NoteListItem[]; showUnit: boolean; hrefOf: (id: string) => string };

export function NoteTable({ notes, showUnit, hrefOf }: NoteTableProps) {
  return (
    <Register label="Tình hình thanh niên theo tháng" stacked>
      <thead>
        <tr>
          <th scope="col">Tháng</th>
          <th scope="col">{showUnit ? "Đơn vị" : "Của"}</th>
          <th scope="col">Nắm qua</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Báo lên</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={note.id}>
            <th scope="row">
              <Link href={hrefOf(note.id)} prefetch={false}>
                {monthName(note.month)}
              </Link>
            </th>
            <td>
              {showUnit ? note.unit.name : (note.branch?.name ?? "Đoàn cơ sở")}
              {showUnit && note.branch && <small>{note.branch.name}</small>}
            </td>
            <td>{channelLabel(note.channel)}</td>
            <td className="words">
              <span className="line-clamp-2 break-words">{wordsOf(note)}</span>
            </td>
            <td>
              <NoteBadge note={note} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function wordsOf({ isQuiet, thinking, needs, asks }: NoteListItem): string {
  return isQuiet ? "Không có gì đáng chú ý" : [thinking, needs, asks].filter(Boolean).join(" · ");
}

type Way = Pick<NoteListItem, "forwardedOn" | "receivedOn" | "answeredOn">;

/** How far a note has come on its way up and back. */
export function NoteBadge({ note: { forwardedOn, receivedOn, answeredOn } }: { note: Way }) {
  if (answeredOn) return <Badge tone="ok">Đã trả lời</Badge>;
  if (receivedOn) return <Badge tone="ok">Cấp trên đã nhận</Badge>;
  return forwardedOn ? <Badge tone="wait">Đã báo, chờ nhận</Badge> : <Badge tone="idle">Chưa báo</Badge>;
}
