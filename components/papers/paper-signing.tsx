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
  const { paper, id, signing, lacks, mayRecord, example } = view;
  if (signing)
    return (
      <Panel padded className="print:hidden">
        <p>
          Số <b>{signing.number}</b>, ký ngày {formatDate(signing.signedOn)}; {signing.recordedBy} ghi.
          {lacks && ` ${lacks}`}
        </p>
      </Panel>
    );
  if (!mayRecord) return null;
  return (
    <Panel title="Ghi số, ngày ký" padded className="print:hidden">
      {lacks ? (
        <p className="hint">{lacks}</p>
      ) : (
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
