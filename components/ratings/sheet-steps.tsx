"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  approveRatingsAction,
  pasteRatingsAction,
  proposeRatingsAction,
  reopenRatingsAction,
} from "@/lib/ratings/actions";
import { countWords, MEETING_GONE } from "@/lib/ratings/messages";
import type { RatingBoard, RatingCounts, RatingSheet } from "@/lib/ratings/types";
import { BranchYearFields } from "./branch-year-fields";
import { BEFORE_PROPOSING, CapWarning } from "./cap-warning";
import { ApprovalFields, ApproveSheet, ReopenSheet } from "./sheet-dialogs";
import { staleProposal } from "./stale-sheet";
import { TablePaste } from "./table-paste";

/** `papers`: what brings those of a table. */
type PasteProps = { board: RatingBoard; papers: ReactNode };

/** What can be done with the whole sheet where it stands, for whoever may. */
export function SheetSteps({ board, papers }: PasteProps) {
  const { sheet, may } = board;
  const state = sheet?.state ?? "draft";
  const mayReopen = state === "approved" ? may.approve : state === "proposed" && may.keep;
  const at = <BranchYearFields at={board} />;
  return (
    <>
      {state === "draft" && may.keep && <PasteRatings board={board} papers={papers} />}
      {sheet && state === "draft" && may.keep && <Propose board={board} version={sheet.version} />}
      {sheet && state === "proposed" && may.approve && (
        <ApproveSheet
          at={at}
          version={sheet.version}
          action={approveRatingsAction}
          title="Ban Chấp hành duyệt xếp loại"
          hint="Kết quả đã duyệt là xếp loại trong hồ sơ của từng đoàn viên."
        />
      )}
      {sheet && mayReopen && <ReopenSheet at={at} version={sheet.version} action={reopenRatingsAction} />}
    </>
  );
}

type StepProps = { board: RatingBoard; version: number };

function PasteRatings({ board, papers }: PasteProps) {
  return (
    <TablePaste
      at={<BranchYearFields at={board} />}
      action={pasteRatingsAction}
      papers={papers}
      triedOf={(answer) =>
        "seen" in answer
          ? {
              ...answer,
              note: <CountsOnceWritten counts={answer.counts} approved={answer.approved} rule={board.rule} />,
            }
          : null
      }
      hint="Chép cả dòng tên cột: Họ và tên hoặc Mã định danh, Xếp loại, Nhận xét. Ô trống giữ nguyên bản đang lưu."
    >
      {board.may.approve && (
        <fieldset className="field-row">
          <legend>Nếu Ban Chấp hành đã duyệt, ghi luôn số và ngày</legend>
          <ApprovalFields optional />
          {board.sheet?.meeting && <p className="hint">{MEETING_GONE}</p>}
        </fieldset>
      )}
    </TablePaste>
  );
}

type CountsOnceWrittenProps = { counts: RatingCounts; approved: boolean; rule: RatingBoard["rule"] };

function CountsOnceWritten({ counts, approved, rule }: CountsOnceWrittenProps) {
  return (
    <>
      <p>{`Khi đó: ${countWords(counts)}.`}</p>
      <CapWarning counts={counts} rule={rule} next={approved ? undefined : BEFORE_PROPOSING} />
    </>
  );
}

const MINUTES = {
  minutesNumber: "Số biên bản",
  heldOn: "Ngày họp",
  entitled: "Được triệu tập",
  present: "Có mặt",
  chair: "Chủ trì",
  minuteTaker: "Người ghi biên bản",
};

const PROPOSAL = staleProposal<RatingSheet>(MINUTES, ({ meeting }) => ({
  minutesNumber: meeting?.minutesNumber ?? "",
  heldOn: dayWords(meeting?.heldOn ?? null),
  entitled: String(meeting?.entitled ?? ""),
  present: String(meeting?.present ?? ""),
  chair: meeting?.chair ?? "",
  minuteTaker: meeting?.minuteTaker ?? "",
}));

function Propose({ board, version }: StepProps) {
  const meeting = board.sheet?.meeting;
  return (
    <Dialog small trigger="Đề nghị xếp loại" title="Chi đoàn họp và đề nghị xếp loại">
      <p>Ghi theo biên bản họp. Sau khi đề nghị, bảng được khóa chờ Ban Chấp hành đơn vị duyệt.</p>
      <ActionForm action={proposeRatingsAction} stale={PROPOSAL}>
        <BranchYearFields at={board} />
        <input type="hidden" name="version" value={version} />
        <div className="field-row">
          <TextField
            name="minutesNumber"
            label={MINUTES.minutesNumber}
            maxLength={40}
            short
            defaultValue={meeting?.minutesNumber}
          />
          <DateField name="heldOn" label={MINUTES.heldOn} day={meeting?.heldOn ?? null} />
        </div>
        <div className="field-row">
          <TextField
            name="entitled"
            label={MINUTES.entitled}
            inputMode="numeric"
            short
            defaultValue={meeting?.entitled ?? board.rows.length}
          />
          <TextField
            name="present"
            label={MINUTES.present}
            inputMode="numeric"
            short
            defaultValue={meeting?.present}
          />
        </div>
        <div className="field-row">
          <TextField name="chair" label={MINUTES.chair} maxLength={100} defaultValue={meeting?.chair} />
          <TextField
            name="minuteTaker"
            label={MINUTES.minuteTaker}
            maxLength={100}
            defaultValue={meeting?.minuteTaker}
          />
        </div>
        <div className="button-row">
          <SubmitButton>Đề nghị xếp loại</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
