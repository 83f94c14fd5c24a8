"use client";

import type { ReactNode } from "react";
import { type BranchYearAt, BranchYearFields } from "@/components/ratings/branch-year-fields";
import { TablePaste } from "@/components/ratings/table-paste";
import { ActionForm } from "@/components/ui/action-form";
import { AskedCheck } from "@/components/ui/asked-check";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { CheckField, DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { moveTrainingAction, pasteTrainingAction, unregisterTrainingAction } from "@/lib/training/actions";
import { DROPPED_THERE, MOVE_WORDS } from "@/lib/training/messages";
import { awaits, isBlank, TRAINING_MOVES } from "@/lib/training/rules";
import { TRAINING_ACTS, type TrainingAct, type TrainingBoard } from "@/lib/training/types";

/** The steps that some of the branch are at, each for all of them at once. `papers`: what brings those of a table. */
export function TrainingMoves({ board, papers }: { board: TrainingBoard; papers: ReactNode }) {
  const { may, rows } = board;
  const waiting = (move: TrainingAct) =>
    rows.filter(({ record }) => record !== null && awaits(record, move)).length;
  const mine = TRAINING_ACTS.filter((move) => (TRAINING_MOVES[move].by === "unit" ? may.confirm : may.keep));
  return (
    <>
      {mine.map((move) => {
        const people = waiting(move);
        if (people === 0) return null;
        if (move === "return") return <GiveBack key={move} at={board} people={people} />;
        if (move === "evaluate") return <Evaluate key={move} at={board} people={people} />;
        if (move === "confirm") return <Confirm key={move} at={board} people={people} />;
        return (
          <ActionForm key={move} action={moveTrainingAction}>
            <BranchYearFields at={board} />
            <input type="hidden" name="move" value={move} />
            <SubmitButton
              variant="secondary"
              small
              pendingLabel="Đang ghi…"
            >{`${MOVE_WORDS[move]}: ${people} người`}</SubmitButton>
          </ActionForm>
        );
      })}
      {may.keep && (
        <TablePaste
          at={<BranchYearFields at={board} />}
          action={pasteTrainingAction}
          papers={papers}
          triedOf={triedOf}
          hint="Chép cả dòng tên cột của bảng xuất .xlsx, hoặc: Họ và tên hay Mã định danh, Tổng điểm, Kết quả. Bảng có cột Ngày đăng ký, Ngày đánh giá, Số văn bản thì mỗi người lấy ở dòng của mình. Ai chưa có điểm thì được đăng ký; bảng có cột Bước hoặc Ngày đăng ký thì chỉ đăng ký người có ghi ở cột đó."
        >
          <fieldset className="field-row">
            <legend>Nếu đã làm trước hôm nay, ghi ngày và số văn bản cho cả bảng</legend>
            <DateField name="registeredOn" label="Ngày đăng ký" day={null} optional />
            <DateField name="evaluatedOn" label="Ngày đánh giá" day={null} optional />
            <TextField name="docNumber" label="Số văn bản" maxLength={40} short optional />
          </fieldset>
        </TablePaste>
      )}
      {may.keep && <Unregister board={board} />}
    </>
  );
}

/** Of a table that was only tried, what it comes to; null once it is written. */
function triedOf(answer: Pasted) {
  if (!("effect" in answer)) return null;
  return { ...answer, note: <p className="hint">{UNDONE_THERE}</p> };
}

const UNDONE_THERE =
  "Ghi rồi thì trong 30 ngày có thể hoàn tác cả lần ghi, ở Các lần đổi trước của danh sách đoàn viên.";

/** Of whom nobody has marked anything yet. */
function Unregister({ board }: { board: TrainingBoard }) {
  const blank = board.rows.filter(({ record }) => record && isBlank(record));
  if (blank.length === 0) return null;
  return (
    <Dialog variant="quiet" small trigger="Bỏ đăng ký" title="Bỏ đăng ký nhầm">
      <p>Chọn người đăng ký nhầm. Ai đã được chấm điểm thì không có trong danh sách này.</p>
      <ActionForm action={unregisterTrainingAction}>
        <BranchYearFields at={board} />
        {blank.map(({ memberId, fullName, isInSoftware }) => (
          <CheckField
            key={memberId}
            name="member"
            value={memberId}
            label={isInSoftware ? `${fullName} · phần mềm đã có` : fullName}
          />
        ))}
        <AskedCheck name="isDroppedThere" label={DROPPED_THERE} />
        <div className="button-row">
          <SubmitButton variant="danger" pendingLabel="Đang bỏ…">
            Bỏ đăng ký
          </SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** Whoever was evaluated before today is told with that day, as in a table. */
function Evaluate({ at, people }: { at: BranchYearAt; people: number }) {
  return (
    <Dialog
      variant="secondary"
      small
      trigger={`${MOVE_WORDS.evaluate}: ${people} người`}
      title={`Đánh giá ${people} người theo điểm chi đoàn chấm`}
    >
      <ActionForm action={moveTrainingAction}>
        <BranchYearFields at={at} />
        <input type="hidden" name="move" value="evaluate" />
        <DateField name="evaluatedOn" label="Ngày đánh giá" hint="Bỏ trống là hôm nay." day={null} optional />
        <div className="button-row">
          <SubmitButton pendingLabel="Đang ghi…">{MOVE_WORDS.evaluate}</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** With the number of the unit's paper, where there is one; its scan goes to the page's papers. */
function Confirm({ at, people }: { at: BranchYearAt; people: number }) {
  return (
    <Dialog
      variant="secondary"
      small
      trigger={`${MOVE_WORDS.confirm}: ${people} người`}
      title={`Xác nhận kết quả của ${people} người`}
    >
      <ActionForm action={moveTrainingAction}>
        <BranchYearFields at={at} />
        <input type="hidden" name="move" value="confirm" />
        <TextField
          name="docNumber"
          label="Số văn bản xác nhận"
          hint="Bản chụp văn bản thêm ở mục Giấy tờ cuối trang."
          maxLength={40}
          short
          optional
        />
        <div className="button-row">
          <SubmitButton pendingLabel="Đang ghi…">Xác nhận</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function GiveBack({ at, people }: { at: BranchYearAt; people: number }) {
  return (
    <Dialog
      variant="quiet"
      small
      trigger={MOVE_WORDS.return}
      title={`Trả lại ${people} kết quả cho chi đoàn?`}
    >
      <p>Chi đoàn sửa lại điểm rồi chuyển lên lần nữa.</p>
      <ActionForm action={moveTrainingAction}>
        <BranchYearFields at={at} />
        <input type="hidden" name="move" value="return" />
        <TextField name="reason" label="Lý do trả lại" maxLength={500} />
        <div className="button-row">
          <SubmitButton variant="danger" pendingLabel="Đang trả lại…">
            {MOVE_WORDS.return}
          </SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
