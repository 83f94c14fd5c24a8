"use client";

import type { ReactNode } from "react";
import { ApprovalFields, ApproveSheet, ReopenSheet } from "@/components/ratings/sheet-dialogs";
import { staleProposal } from "@/components/ratings/stale-sheet";
import { TablePaste } from "@/components/ratings/table-paste";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  approveRatedAction,
  pasteRatedAction,
  proposeRatedAction,
  reopenRatedAction,
} from "@/lib/organisation-ratings/actions";
import { RATED_LINE } from "@/lib/organisation-ratings/messages";
import type { RatedBoard, RatedSheet } from "@/lib/organisation-ratings/types";
import { MEETING_GONE } from "@/lib/ratings/messages";
import { SheetFields } from "./sheet-fields";

/** `papers`: what brings those of a table. */
type PasteProps = { board: RatedBoard; papers: ReactNode };

/** What can be done with the whole sheet where it stands, for whoever may. */
export function RatedSteps({ board, papers }: PasteProps) {
  const { sheet, may } = board;
  const state = sheet?.state ?? "draft";
  const mayPaste = state !== "approved" && (may.decide || (may.keep && state === "draft"));
  const mayReopen = state === "approved" ? may.decide : state === "proposed" && (may.keep || may.decide);
  const at = <SheetFields at={board} />;
  return (
    <>
      {mayPaste && <PasteRated board={board} papers={papers} />}
      {sheet && state === "draft" && may.keep && <Propose board={board} version={sheet.version} />}
      {sheet && state === "proposed" && may.decide && (
        <ApproveSheet
          at={at}
          version={sheet.version}
          action={approveRatedAction}
          title="Duyệt xếp loại"
          hint="Dòng nào cột Xếp loại để trống thì giữ mức đã đề nghị."
        />
      )}
      {sheet && mayReopen && <ReopenSheet at={at} version={sheet.version} action={reopenRatedAction} />}
    </>
  );
}

type StepProps = { board: RatedBoard; version: number };

function PasteRated({ board, papers }: PasteProps) {
  return (
    <TablePaste
      at={<SheetFields at={board} />}
      action={pasteRatedAction}
      papers={papers}
      triedOf={(answer) => ("seen" in answer ? answer : null)}
      {...RATED_LINE}
      hint="Chép cả dòng tên cột: Họ và tên (của người hoặc tổ chức), Đề nghị, Xếp loại, Nhận xét. Ô trống giữ nguyên bản đang lưu."
    >
      {board.may.decide && (
        <fieldset className="field-row">
          <legend>Nếu đã có quyết định, ghi luôn số và ngày</legend>
          <ApprovalFields optional />
          {board.sheet?.state === "draft" && board.sheet.heldOn && <p className="hint">{MEETING_GONE}</p>}
        </fieldset>
      )}
    </TablePaste>
  );
}

const MINUTES = { minutesNumber: "Số biên bản", heldOn: "Ngày họp" };

const PROPOSAL = staleProposal<RatedSheet>(MINUTES, ({ minutesNumber, heldOn }) => ({
  minutesNumber: minutesNumber ?? "",
  heldOn: dayWords(heldOn),
}));

function Propose({ board, version }: StepProps) {
  return (
    <Dialog small trigger="Đề nghị xếp loại" title="Họp và đề nghị xếp loại">
      <p>Sau khi đề nghị, cột đề nghị được khóa chờ cấp quyết định duyệt.</p>
      <ActionForm action={proposeRatedAction} stale={PROPOSAL}>
        <SheetFields at={board} />
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <TextField name="minutesNumber" label={MINUTES.minutesNumber} maxLength={40} short />
          <DateField name="heldOn" label={MINUTES.heldOn} />
        </div>
        <div className="button-row">
          <SubmitButton>Đề nghị xếp loại</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
