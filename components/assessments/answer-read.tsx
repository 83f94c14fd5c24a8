import { nameOf } from "@/components/evidence/evidence-links";
import { Thumbnail } from "@/components/evidence/thumbnail";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { CLAIM_LABELS } from "@/lib/assessments/messages";
import type { AssessmentItemRow, Claim } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";
import { ProofLink } from "./proof-link";

const TONES: Record<Claim, Tone> = { met: "ok", not_met: "bad", nil: "idle" };

/** One answer as it stands, for who only reads it. */
export function AnswerRead({ item }: { item: AssessmentItemRow }) {
  return (
    <>
      <div className="badges">
        {item.claim ? (
          <Badge tone={TONES[item.claim]}>Đơn vị tự đánh giá: {CLAIM_LABELS[item.claim].toLowerCase()}</Badge>
        ) : (
          <Badge tone="idle">Đơn vị chưa trả lời</Badge>
        )}
      </div>
      <p className="whitespace-pre-line">{item.explanation || "Chưa có thuyết minh."}</p>
      <ReadEvidence item={item} />
    </>
  );
}

function ReadEvidence({ item }: { item: AssessmentItemRow }) {
  if (item.evidence.length === 0) return <p className="text-s text-ink-2">Chưa có minh chứng.</p>;
  return (
    <div className="photos">
      {item.evidence.map((one) => (
        <figure key={one.id}>
          <ProofLink proof={one}>
            <Thumbnail evidence={one} />
          </ProofLink>
          <figcaption title={nameOf(one)}>
            {nameOf(one)} · {formatDate(one.factDate)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
