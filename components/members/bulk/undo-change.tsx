"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { undoManyAction } from "@/lib/members/bulk-changes/actions";
import { countWords, tableWords } from "@/lib/members/bulk-changes/messages";
import { type BulkKind, isPasted, type PastedKind } from "@/lib/members/bulk-changes/types";
import { undoPastedAction } from "@/lib/pasted-tables/actions";

type UndoChangeProps = { id: string; count: number; kind: BulkKind | PastedKind; onDone?: () => void };

/** Asks, then undoes one change of many. */
export function UndoChange({ id, count, kind, onDone }: UndoChangeProps) {
  const counted = countWords(kind, count);
  const isTable = isPasted(kind);
  const { undo, papers } = tableWords(kind);
  return (
    <Dialog trigger="Hoàn tác" title={isTable ? "Hoàn tác cả lần ghi?" : "Hoàn tác cả lần đổi?"} small>
      <ActionForm<unknown> action={isTable ? undoPastedAction : undoManyAction} onDone={onDone}>
        <input type="hidden" name="id" value={id} />
        <p>
          {isTable
            ? `${counted} ${undo} ${papers}`.trim()
            : `${counted} trở lại như trước. Ai đã được sửa sau lần đổi, hoặc đang chuyển sinh hoạt, thì giữ nguyên và được nêu tên.`}
        </p>
        <SubmitButton variant="danger" pendingLabel="Đang hoàn tác…">
          Hoàn tác
        </SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
