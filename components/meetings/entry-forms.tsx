"use client";

import { VoteForm } from "@/components/decisions/vote-form";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgendaLine, NamedMember, VoteChoice } from "@/lib/decisions/types";
import { enterCountAction, enterVoteAction } from "@/lib/meetings/actions";

type EnterVotesProps = {
  meetingId: string;
  assessmentId: string;
  unitName: string;
  voters: (NamedMember & { choice: VoteChoice | null })[];
};

/** The open votes of a unit as the minute-taker writes them down, one member after the other. */
export function EnterVotes({ meetingId, assessmentId, unitName, voters }: EnterVotesProps) {
  return (
    <ul className="roll">
      {voters.map(({ memberId, name, choice }) => (
        <li key={memberId}>
          <b>{name}</b>
          <VoteForm
            action={enterVoteAction}
            hidden={{ meetingId, assessmentId, voterId: memberId }}
            label={`${name} biểu quyết về ${unitName}`}
            doneLabel={`Đã ghi phiếu của ${name}.`}
            choice={choice}
          />
        </li>
      ))}
    </ul>
  );
}

const COUNT: StaleWords<AgendaLine> = {
  labels: { inFavour: "Tán thành", against: "Không tán thành", invalid: "Không hợp lệ" },
  stored: ({ inFavour, against, invalid }) => ({
    inFavour: String(inFavour ?? ""),
    against: String(against ?? ""),
    invalid: String(invalid ?? ""),
  }),
};

type EnterCountProps = { meetingId: string; assessmentId: string; eligible: number; agenda: AgendaLine };

/** The count of a secret vote on one unit. */
export function EnterCount({ meetingId, assessmentId, eligible, agenda }: EnterCountProps) {
  const number = (name: "inFavour" | "against" | "invalid") => (
    <TextField
      name={name}
      label={COUNT.labels[name]}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      defaultValue={agenda[name] ?? undefined}
      short
    />
  );
  return (
    <ActionForm action={enterCountAction} doneLabel="Đã ghi kết quả kiểm phiếu." stale={COUNT}>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={agenda.version} />
      <p className="hint">{eligible} ủy viên có mặt được bỏ phiếu về đơn vị này. Tổng ba ô bằng số đó.</p>
      <div className="field-row">
        {number("inFavour")}
        {number("against")}
        {number("invalid")}
      </div>
      <div className="button-row">
        <SubmitButton pendingLabel="Đang ghi…">Ghi kết quả kiểm phiếu</SubmitButton>
      </div>
    </ActionForm>
  );
}
