"use client";

import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Stored, VersionedForm } from "@/components/ui/versioned-form";
import { moveBranchMeetingAction } from "@/lib/branch-meetings/actions";
import type { Meeting, MeetingPage, MeetingState } from "@/lib/branch-meetings/types";
import { stateText } from "./meeting-words";

type Offer = { move: string; label: string; variant: "primary" | "quiet"; reason?: string; hint: string };

const MOVES: Partial<Record<MeetingState, Offer>> = {
  planned: {
    move: "cancel",
    label: "Hủy buổi này",
    variant: "quiet",
    reason: "Lý do hủy",
    hint: "Buổi đã hủy ở lại danh sách và không tính.",
  },
  held: {
    move: "close",
    label: "Chốt biên bản",
    variant: "primary",
    hint: "Chốt rồi thì nội dung và điểm danh giữ nguyên; cần sửa thì mở lại có lý do.",
  },
  closed: {
    move: "reopen",
    label: "Mở lại biên bản",
    variant: "quiet",
    reason: "Lý do mở lại",
    hint: "Mở lại rồi thì sửa được nội dung và điểm danh.",
  },
};

const WITHDRAWAL: Offer = {
  move: "withdraw",
  label: "Rút buổi này",
  variant: "quiet",
  reason: "Lý do rút",
  hint: "Dùng khi ghi nhầm hoặc ghi hai lần. Buổi đã rút ở lại danh sách; điểm danh của buổi thôi tính.",
};

/** The step that the meeting's state allows beside being written. */
export function MeetingMove({ meeting }: { meeting: Meeting }) {
  const offer = MOVES[meeting.state];
  return offer ? <MoveDialog meeting={meeting} offer={offer} /> : null;
}

/** For a meeting that was told twice or by mistake. */
export function WithdrawMeeting({ meeting }: { meeting: Meeting }) {
  return <MoveDialog meeting={meeting} offer={WITHDRAWAL} />;
}

function MoveDialog({ meeting: { id, version }, offer }: { meeting: Meeting; offer: Offer }) {
  const { move, label, variant, reason, hint } = offer;
  return (
    <Dialog key={version} variant={variant} trigger={label} title={`${label}?`}>
      <VersionedForm
        action={moveBranchMeetingAction}
        version={version}
        storedOf={(current) => storedOf(current as MeetingPage, offer)}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="move" value={move} />
        <p>{hint}</p>
        {reason && <TextArea name="reason" label={reason} rows={3} maxLength={500} />}
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>{label}</SubmitButton>
        </div>
      </VersionedForm>
    </Dialog>
  );
}

function storedOf({ meeting }: MeetingPage, { label, reason }: Offer): Stored {
  const reasons = reason ? [{ name: "reason", label: reason, value: meeting.reason }] : [];
  return { version: meeting.version, texts: [stateText(meeting, label), ...reasons] };
}
