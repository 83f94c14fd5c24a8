"use client";

import { TablePaste } from "@/components/ratings/table-paste";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  approveRatedAction,
  pasteRatedAction,
  proposeRatedAction,
  reopenRatedAction,
} from "@/lib/organisation-ratings/actions";
import type { RatedBoard } from "@/lib/organisation-ratings/types";
import { SheetFields } from "./sheet-fields";

/** What can be done with the whole sheet where it stands, for whoever may. */
export function RatedSteps({ board }: { board: RatedBoard }) {
  const { sheet, may } = board;
  const state = sheet?.state ?? "draft";
  const mayPaste = state !== "approved" && (may.decide || (may.keep && state === "draft"));
  const mayReopen = state === "approved" ? may.decide : state === "proposed" && (may.keep || may.decide);
  return (
    <>
      {mayPaste && <PasteRated board={board} />}
      {sheet && state === "draft" && may.keep && <Propose board={board} version={sheet.version} />}
      {sheet && state === "proposed" && may.decide && <Approve board={board} version={sheet.version} />}
      {sheet && mayReopen && <Reopen board={board} version={sheet.version} />}
    </>
  );
}

type StepProps = { board: RatedBoard; version: number };

function PasteRated({ board }: { board: RatedBoard }) {
  return (
    <TablePaste
      at={<SheetFields at={board} />}
      action={pasteRatedAction}
      hint="Chép cả dòng tên cột: Họ và tên (của người hoặc tổ chức), Đề nghị, Xếp loại, Nhận xét. Ô trống giữ nguyên bản đang lưu."
    >
      {board.may.decide && (
        <fieldset className="field-row">
          <legend>Nếu đã có quyết định, ghi luôn số và ngày</legend>
          <ApprovalFields optional />
        </fieldset>
      )}
    </TablePaste>
  );
}

function ApprovalFields({ optional = false }: { optional?: boolean }) {
  return (
    <>
      <TextField name="approvalNumber" label="Số văn bản duyệt" maxLength={40} short optional={optional} />
      <DateField name="approvedOn" label="Ngày duyệt" optional={optional} />
    </>
  );
}

function Propose({ board, version }: StepProps) {
  return (
    <Dialog small trigger="Đề nghị xếp loại" title="Họp và đề nghị xếp loại">
      <p>Sau khi đề nghị, cột đề nghị được khóa chờ cấp quyết định duyệt.</p>
      <ActionForm action={proposeRatedAction}>
        <SheetFields at={board} />
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <TextField name="minutesNumber" label="Số biên bản" maxLength={40} short />
          <DateField name="heldOn" label="Ngày họp" />
        </div>
        <div className="button-row">
          <SubmitButton>Đề nghị xếp loại</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Approve({ board, version }: StepProps) {
  return (
    <Dialog variant="primary" trigger="Ghi kết quả duyệt" title="Duyệt xếp loại">
      <p>Dòng nào cột Xếp loại để trống thì giữ mức đã đề nghị.</p>
      <ActionForm action={approveRatedAction}>
        <SheetFields at={board} />
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <ApprovalFields />
        </div>
        <div className="button-row">
          <SubmitButton>Ghi kết quả duyệt</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Reopen({ board, version }: StepProps) {
  return (
    <Dialog variant="quiet" small trigger="Mở lại để sửa" title="Mở lại bản xếp loại?">
      <p>Bản trở về đang soạn; cần đề nghị và duyệt lại. Lần duyệt cũ vẫn được giữ trong nhật ký.</p>
      <ActionForm action={reopenRatedAction}>
        <SheetFields at={board} />
        <input type="hidden" name="version" value={version} />
        <TextField name="reason" label="Lý do mở lại" maxLength={500} />
        <div className="button-row">
          <SubmitButton variant="danger" pendingLabel="Đang mở lại…">
            Mở lại bản xếp loại
          </SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
