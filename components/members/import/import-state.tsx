import type { ReactNode } from "react";
import { ImportProgress } from "@/components/members/import/import-progress";
import { LegacyNote } from "@/components/members/import/legacy-note";
import { UndoImport } from "@/components/members/import/undo-import";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { EXPIRED } from "@/lib/imports/messages";
import { yearWords } from "@/lib/imports/named-years";
import type { ImportDetail } from "@/lib/imports/types";
import { mostAreNew, plainNotes, reviewedWords } from "@/lib/imports/view";

/** `left`: whom the import took out of the list. */
type ImportStateProps = { detail: ImportDetail; left: number; rosterHref: string };

/** Where the import stands, when it is no longer a mere preview, and what it leaves out. */
export function ImportStateNotice({ detail, left, rosterHref }: ImportStateProps) {
  const { id, state, fileName, counts, progress, expired } = detail;
  const reviewed = reviewedWords(detail.beside);
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
          title={`Đã ghi vào danh sách: ${counts.new} người mới, ${counts.updated} người cập nhật${left > 0 ? `, ${left} người rời đi` : ""}${reviewed && `; ${yearWords(detail, detail.year)}: ${reviewed}`}`}
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
      return <Undone detail={detail} actions={list} />;
    case "failed":
      return <Notice kind="error" title="Lần nhập này không ghi được. Tải tệp lên lại." />;
  }
}

/** Who was kept is told for some days; after these it can't be said that nobody was. */
function Undone({
  detail: { problems, expired, back },
  actions,
}: {
  detail: ImportDetail;
  actions: ReactNode;
}) {
  const { length } = problems;
  const kept = length > 0 ? `, trừ ${length} người giữ nguyên` : "";
  if (back === 0 && length > 0)
    return (
      <Notice
        kind="warning"
        title={`Hoàn tác không đổi được ai: cả ${length} người giữ nguyên`}
        live
        actions={actions}
      >
        Lý do giữ nguyên ghi ở từng người dưới đây. Ai cần trở lại như trước thì sửa tay.
      </Notice>
    );
  const title = `Đã hoàn tác ${expired || length > 0 ? "" : "cả "}lần nhập${kept}`;
  return (
    <Notice kind="info" title={title} live actions={actions}>
      {expired
        ? "Ai đã được sửa sau lần nhập thì giữ nguyên; tên những người ấy chỉ giữ 7 ngày."
        : length > 0
          ? "Lý do giữ nguyên ghi ở từng người dưới đây. Những người khác trở lại như trước lần nhập."
          : "Danh sách trở lại như trước lần nhập."}
    </Notice>
  );
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
