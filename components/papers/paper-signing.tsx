"use client";

import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextField } from "@/components/ui/field";
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
} from "@/lib/year-papers/actions";

const ACTIONS: Record<SignedPaper, typeof signRegistrationAction> = {
  registration: signRegistrationAction,
  self_assessment: signSelfAssessmentAction,
  appraisal_minutes: signAppraisalMinutesAction,
  proposal: signProposalAction,
  btv_minutes: signMinutesAction,
};

/** By what the paper of a whole year is named. */
type YearOfPaper = { orgId: string; year: number };

/** Where number and day of a signed paper are recorded; from then on it is no draft. */
export function PaperSigning({ view, year }: { view: SigningView; year?: YearOfPaper }) {
  const { paper, id, signing, ended, lacks, mayRecord, example } = view;
  if (signing)
    return (
      <Panel padded className="print:hidden">
        <EndedSignings ended={ended} />
        <p>
          Số <b>{signing.number}</b>, ký ngày {formatDate(signing.signedOn)}; {signing.recordedBy} ghi.
          {lacks && ` ${lacks}`}
        </p>
      </Panel>
    );
  if (!mayRecord && ended.length === 0) return null;
  return (
    <Panel title="Ghi số, ngày ký" padded className="print:hidden">
      <EndedSignings ended={ended} />
      {mayRecord && lacks && <p className="hint">{lacks}</p>}
      {mayRecord && !lacks && (
        <ActionForm action={ACTIONS[paper]}>
          <input type="hidden" name="id" value={id} />
          {year && <input type="hidden" name="orgId" value={year.orgId} />}
          {year && <input type="hidden" name="year" value={year.year} />}
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
          <p className="hint">Văn bản là dự thảo đến khi ghi số, ngày ký. Ghi rồi không đổi được.</p>
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
  return ended.map(({ number, signedOn, endedOn, endedBy, reason }) => (
    <p key={number} className="hint">
      Số {number}, ký ngày {formatDate(signedOn)}, hết hiệu lực ngày {formatDate(endedOn)} ({endedBy}):{" "}
      {reason} Số này không dùng lại.
    </p>
  ));
}
