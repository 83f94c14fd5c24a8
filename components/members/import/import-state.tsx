import { ImportProgress } from "@/components/members/import/import-progress";
import { LegacyNote } from "@/components/members/import/legacy-note";
import { UndoImport } from "@/components/members/import/undo-import";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { EXPIRED } from "@/lib/imports/messages";
import type { ImportDetail } from "@/lib/imports/types";
import { mostAreNew, plainNotes } from "@/lib/imports/view";

type ImportStateProps = { detail: ImportDetail; rosterHref: string };

/** Where the import stands, when it is no longer a mere preview, and what it leaves out. */
export function ImportStateNotice({ detail, rosterHref }: ImportStateProps) {
  const { id, state, fileName, counts, progress, expired } = detail;
  const list = <ButtonLink href={rosterHref}>Xem danh sách</ButtonLink>;
  switch (state) {
    case "ready":
      return expired ? <Notice kind="warning">{EXPIRED}</Notice> : <Notes detail={detail} />;
    case "running":
      return (
        <Panel padded>
          <ImportProgress importId={id} start={progress} />
        </Panel>
      );
    case "confirmed":
      return (
        <Notice
          kind="success"
          title={`Đã ghi vào danh sách: ${counts.new} người mới, ${counts.updated} người cập nhật`}
          live
          actions={
            <>
              {list}
              <UndoImport id={id} fileName={fileName} />
            </>
          }
        >
          {detail.beside.notProposed > 0 && (
            <p>{mostAreNew(detail.beside.notProposed, "bấm “Hoàn tác cả lần nhập” rồi xem lại")}</p>
          )}
        </Notice>
      );
    case "undone":
      return (
        <Notice kind="info" title="Đã hoàn tác cả lần nhập" live actions={list}>
          {detail.problems.length > 0
            ? "Những người dưới đây đã được sửa sau lần nhập nên giữ nguyên."
            : "Danh sách trở lại như trước lần nhập."}
        </Notice>
      );
    case "failed":
      return <Notice kind="error" title="Lần nhập này không ghi được. Tải tệp lên lại." />;
  }
}

function Notes({ detail }: { detail: ImportDetail }) {
  const notes = plainNotes(detail);
  return (
    <>
      {detail.legacy && <LegacyNote legacy={detail.legacy} />}
      {notes.length > 0 && (
        <Notice>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
