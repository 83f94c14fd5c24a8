import Link from "next/link";
import { UndoImport } from "@/components/members/import/undo-import";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import { STATE_LABELS } from "@/lib/imports/messages";
import type { PastImport } from "@/lib/imports/queries";
import type { ImportState } from "@/lib/imports/types";
import { reviewedWords, undoneWords } from "@/lib/imports/view";
import { formatMoment } from "@/lib/platform/dates";
import { upperFirst } from "@/lib/platform/first-letter";

const TONES: Record<ImportState, Tone> = {
  ready: "wait",
  running: "wait",
  confirmed: "ok",
  undone: "idle",
  failed: "bad",
};

/** The newest imports, each with what it did and the way back. */
export function PastImports({ past, hrefOf }: { past: PastImport[]; hrefOf: (id: string) => string }) {
  return (
    <Panel title="Các lần nhập trước">
      {past.length === 0 ? (
        <EmptyState title="Chưa nhập lần nào">
          Lần nhập nào cũng xem trước được và hoàn tác được cả lần.
        </EmptyState>
      ) : (
        <Register label="Các lần nhập trước" stacked>
          <thead>
            <tr>
              <th>Tệp</th>
              <th>Lúc</th>
              <th>Kết quả</th>
              <th>Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {past.map((each) => (
              <PastLine key={each.id} past={each} href={hrefOf(each.id)} />
            ))}
          </tbody>
        </Register>
      )}
    </Panel>
  );
}

function PastLine({ past, href }: { past: PastImport; href: string }) {
  const { id, fileName, createdAt, createdBy, branch, counts, reviewed, left, state, undone, opens } = past;
  const beside = reviewedWords(reviewed);
  return (
    <tr>
      <th>
        {opens ? (
          <Link href={href} prefetch={false}>
            {fileName}
          </Link>
        ) : (
          fileName
        )}
        {branch && <small>{branch}</small>}
      </th>
      <td>
        {formatMoment(createdAt)}
        {createdBy && <small>{createdBy}</small>}
      </td>
      <td>
        {`${counts.new} mới, ${counts.updated} cập nhật, ${left > 0 ? `${left} rời đi, ` : ""}${counts.unchanged} không đổi`}
        {beside && <small>{upperFirst(beside)}</small>}
      </td>
      <td>
        <span className="import-state">
          <Badge tone={undone?.back === 0 ? "wait" : TONES[state]}>{STATE_LABELS[state]}</Badge>
          {opens && state === "confirmed" && <UndoImport id={id} fileName={fileName} small />}
        </span>
        {undone && <small>{undoneWords(undone)}</small>}
      </td>
    </tr>
  );
}
