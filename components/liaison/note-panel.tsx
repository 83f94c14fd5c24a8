import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import type { UnitLiaison } from "@/lib/liaison/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { NoteForm } from "./note-form";

type NotePanelProps = {
  liaison: Pick<UnitLiaison, "orgId" | "unit" | "notes" | "mayWrite">;
  today: PlainDate;
  /** What is said when there is none. */
  empty: string;
};

/** Visits, calls and messages, newest first. */
export function NotePanel({ liaison, today, empty }: NotePanelProps) {
  const { orgId, unit, notes, mayWrite } = liaison;
  const place = { orgId, unitId: unit.id };
  return (
    <Panel
      title="Trao đổi với đơn vị"
      aside={
        mayWrite && (
          <Dialog trigger="Ghi trao đổi…" title={`Trao đổi với ${unit.name}`} small>
            <NoteForm place={place} today={today} />
          </Dialog>
        )
      }
    >
      {notes.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <RowList label="Trao đổi với đơn vị">
          {notes.map((note) => (
            <Row
              key={note.id}
              lead={formatDate(note.day)}
              title={<span className="words">{note.text}</span>}
              detail={
                <>
                  {note.by} {mayWrite && <Shared isShared={note.isShared} />}
                </>
              }
              action={
                mayWrite &&
                note.isOwn && (
                  <Dialog trigger="Sửa…" title="Sửa ghi chép" small>
                    <NoteForm place={place} note={note} today={today} />
                  </Dialog>
                )
              }
            />
          ))}
        </RowList>
      )}
    </Panel>
  );
}

function Shared({ isShared }: { isShared: boolean }) {
  return <Badge tone={isShared ? "ok" : "idle"}>{isShared ? "Đơn vị đọc được" : "Nội bộ"}</Badge>;
}
