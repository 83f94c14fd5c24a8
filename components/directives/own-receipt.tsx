import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { RECEIVED_LATE, STANDING_LABELS } from "@/lib/directives/messages";
import { isReceivedLate, receiptStanding } from "@/lib/directives/rules";
import type { AnswerView, DirectiveDetail } from "@/lib/directives/types";
import { formatMoment, type PlainDate } from "@/lib/platform/dates";
import type { ProofChoices } from "@/lib/proofs/types";
import { AnswerForm } from "./answer-form";
import { ReceiptTable } from "./receipt-table";
import { RECEIPT_TONES } from "./receipt-words";
import { ReceiveButton } from "./receive-button";

type OwnReceiptProps = {
  directive: DirectiveDetail;
  answer: AnswerView;
  org: string;
  proofs: ProofChoices;
  today: PlainDate;
  query: string;
};

/** The paper at the reader's own unit: one button to receive it, then the answer. */
export function OwnReceipt({ directive, answer, org, proofs, today, query }: OwnReceiptProps) {
  const { id, answerDue } = directive;
  const { receipt, evidence, mayAnswer } = answer;
  const { unit, receivedAt, receivedBy, version } = receipt;
  const standing = receiptStanding(receipt, answerDue, today);
  if (!mayAnswer)
    return (
      <Panel title={unit.name}>
        <ReceiptTable answers={[answer]} answerDue={answerDue} today={today} query={query} />
      </Panel>
    );
  return (
    <Panel
      title={unit.name}
      aside={<Badge tone={RECEIPT_TONES[standing]}>{STANDING_LABELS[standing]}</Badge>}
      padded
    >
      {receivedAt ? (
        <>
          <p>
            {receivedBy} nhận lúc {formatMoment(receivedAt)}{" "}
            {isReceivedLate(receipt, answerDue) && <Badge tone="wait">{RECEIVED_LATE}</Badge>}
          </p>
          <AnswerForm
            key={version}
            id={id}
            receipt={receipt}
            evidence={evidence}
            proofs={proofs}
            place={{ unit: unit.code, org }}
            day={today}
          />
        </>
      ) : (
        <ReceiveButton id={id} unit={unit.id} />
      )}
    </Panel>
  );
}
