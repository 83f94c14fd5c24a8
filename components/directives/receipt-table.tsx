import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { RECEIVED_LATE, STANDING_LABELS } from "@/lib/directives/messages";
import { isReceivedLate, receiptStanding } from "@/lib/directives/rules";
import type { AnswerView, ReceiptStanding } from "@/lib/directives/types";
import { formatDate, formatMoment, type PlainDate } from "@/lib/platform/dates";
import { RECEIPT_TONES } from "./receipt-words";

type ReceiptTableProps = {
  answers: AnswerView[];
  answerDue: PlainDate | null;
  today: PlainDate;
  query: string;
};

/** Who waits comes first: late, not received, received; then those that have answered. */
const ORDER: ReceiptStanding[] = ["late", "not_received", "received", "answered_late", "answered"];

/** Each unit: received by whom and when, answered with what. */
export function ReceiptTable({ answers, answerDue, today, query }: ReceiptTableProps) {
  const lines = answers
    .map((answer) => ({ ...answer, standing: receiptStanding(answer.receipt, answerDue, today) }))
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  return (
    <Register label="Đơn vị nhận văn bản" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Nhận</th>
          <th scope="col">Trả lời</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ receipt, evidence, standing }) => (
          <tr key={receipt.unit.id}>
            <th scope="row">{receipt.unit.name}</th>
            <td>
              <Badge tone={RECEIPT_TONES[standing]}>{STANDING_LABELS[standing]}</Badge>
            </td>
            <td>
              {receipt.receivedAt && formatMoment(receipt.receivedAt)}{" "}
              {isReceivedLate(receipt, answerDue) && <Badge tone="wait">{RECEIVED_LATE}</Badge>}
              {receipt.receivedBy && <small>{receipt.receivedBy}</small>}
            </td>
            <td>
              <Answer receipt={receipt} evidence={evidence} query={query} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type AnswerProps = Pick<AnswerView, "receipt" | "evidence"> & { query: string };

function Answer({ receipt, evidence, query }: AnswerProps) {
  const { answeredOn, answerNumber, answerText, answeredBy } = receipt;
  if (!answeredOn) return null;
  return (
    <>
      {[formatDate(answeredOn), answerNumber && `số ${answerNumber}`].filter(Boolean).join(" · ")}
      {answerText && <small className="break-words whitespace-pre-line">{answerText}</small>}
      <small>
        {answeredBy}
        {evidence.map(({ id, caption, fileName }) => (
          <span key={id}>
            {" · "}
            <a href={`/evidence/${id}${query}`}>{caption || fileName}</a>
          </span>
        ))}
      </small>
    </>
  );
}
