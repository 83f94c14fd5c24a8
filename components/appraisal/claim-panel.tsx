import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import type { Tone } from "@/components/ui/tone";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { CLAIM_LABELS } from "@/lib/assessments/messages";
import type { Claim } from "@/lib/assessments/types";
import { EarlierRounds } from "./earlier-rounds";
import { MeasuredNotice } from "./measured-notice";

const TONES: Record<Claim, Tone> = { met: "ok", not_met: "bad", nil: "idle" };

/** What the unit says, what the records say, what was said before. */
export function ClaimPanel({ sheet, children }: { sheet: AppraisalSheet; children?: ReactNode }) {
  const { item } = sheet;
  return (
    <Panel title="Đơn vị tự đánh giá" padded>
      <div>
        {item.claim ? (
          <Badge tone={TONES[item.claim]}>{CLAIM_LABELS[item.claim]}</Badge>
        ) : (
          <Badge tone="idle">Chưa trả lời</Badge>
        )}
      </div>
      {item.explanation && <p className="words">{item.explanation}</p>}
      {item.measured && <MeasuredNotice measured={item.measured} />}
      <EarlierRounds rounds={sheet.rounds} lastYear={sheet.lastYear} open={sheet.whole.round} />
      {children}
      <details className="asked">
        <summary>Nội dung này yêu cầu gì</summary>
        <p>{item.statement}</p>
        <p>
          Minh chứng: {item.evidenceExpected} Căn cứ: {item.legalBasis}
        </p>
      </details>
    </Panel>
  );
}
