"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { DateField, TextArea, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/platform/dates";
import type { SignedPaper, SigningView } from "@/lib/signings/types";
import {
  signAppraisalMinutesAction,
  signMinutesAction,
  signProposalAction,
  signRegistrationAction,
  signSelfAssessmentAction,
  takeBackAppraisalMinutesAction,
  takeBackMinutesAction,
  takeBackProposalAction,
  takeBackRegistrationAction,
  takeBackSelfAssessmentAction,
} from "@/lib/year-papers/actions";

const ACTIONS: Record<SignedPaper, typeof signRegistrationAction> = {
  registration: signRegistrationAction,
  self_assessment: signSelfAssessmentAction,
  appraisal_minutes: signAppraisalMinutesAction,
  proposal: signProposalAction,
  btv_minutes: signMinutesAction,
};

const TAKE_BACK: Record<SignedPaper, typeof takeBackRegistrationAction> = {
  registration: takeBackRegistrationAction,
  self_assessment: takeBackSelfAssessmentAction,
  appraisal_minutes: takeBackAppraisalMinutesAction,
  proposal: takeBackProposalAction,
  btv_minutes: takeBackMinutesAction,
};

/** By what the paper of a whole year is named. */
type YearOfPaper = { orgId: string; year: number };

/** Where number and day of a signed paper are recorded; from then on it is no draft. */
export function PaperSigning({ view, year }: { view: SigningView; year?: YearOfPaper }) {
  const { paper, id, signing, ended, lacks, mayRecord, mayTakeBack, example } = view;
  if (signing)
    return (
      <Panel padded className="print:hidden">
        <EndedSignings ended={ended} />
        <p>
          Số <b>{signing.number}</b>, ký ngày {formatDate(signing.signedOn)}; {signing.recordedBy} ghi.
          {lacks && ` ${lacks}`}
        </p>
        {mayTakeBack && (
          <div className="button-row">
            <TakeBack paper={paper} number={signing.number} id={id} year={year} />
          </div>
        )}
      </Panel>
    );
  if (!mayRecord && ended.length === 0) return null;
  return (
    <Panel title="Ghi số, ngày ký" padded className="print:hidden">
      <EndedSignings ended={ended} />
      {mayRecord && lacks && <p className="hint">{lacks}</p>}
      {mayRecord && !lacks && (
        <ActionForm action={ACTIONS[paper]}>
          <NamedPaper id={id} year={year} />
          <div className="field-row">
            <TextField
              name="number"
              label="Số văn bản"
              hint={`Như trên văn bản đã ký: 12 hoặc ${example}`}
              maxLength={60}
              autoComplete="off"
              short
            />
            <DateField name="signedOn" label="Ngày ký" />
          </div>
          <p className="hint">
            Văn bản là dự thảo đến khi ghi số, ngày ký. Ghi nhầm thì bỏ số đã ghi ở trang này rồi ghi lại.
          </p>
          <div className="button-row">
            <SubmitButton variant="secondary" pendingLabel="Đang ghi…">
              Ghi số, ngày ký
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}

/** Numbers that the paper bore until a later step changed its words. */
function EndedSignings({ ended }: Pick<SigningView, "ended">) {
  return ended.map(({ sequence, mistaken, number, signedOn, endedOn, endedBy, reason }) => (
    <p key={sequence} className="hint">
      Số {number}, ký ngày {formatDate(signedOn)}, {mistaken ? "bỏ" : "hết hiệu lực"} ngày{" "}
      {formatDate(endedOn)} ({endedBy}): {reason}
      {!mistaken && " Số này không dùng lại."}
    </p>
  ));
}

function NamedPaper({ id, year }: { id: string; year?: YearOfPaper }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      {year && <input type="hidden" name="orgId" value={year.orgId} />}
      {year && <input type="hidden" name="year" value={year.year} />}
    </>
  );
}

type TakeBackProps = { paper: SignedPaper; number: string; id: string; year?: YearOfPaper };

/** The way out of a number or day that was mistyped. */
function TakeBack({ paper, number, id, year }: TakeBackProps) {
  return (
    <Dialog trigger="Ghi nhầm số, ngày…" title={`Bỏ số ${number} đã ghi nhầm?`} small>
      <ActionForm action={TAKE_BACK[paper]}>
        <input type="hidden" name="number" value={number} />
        <NamedPaper id={id} year={year} />
        <p>Văn bản trở lại dự thảo để ghi lại đúng số, ngày ký. Lần ghi nhầm vẫn còn trong nhật ký.</p>
        <TextArea name="reason" label="Ghi sai ở đâu" maxLength={500} />
        <div className="button-row">
          <SubmitButton pendingLabel="Đang bỏ…">Bỏ số đã ghi</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
