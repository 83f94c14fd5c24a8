import { nameOf } from "@/components/evidence/evidence-links";
import { CLAIM_LABELS, VERDICT_LABELS } from "@/lib/assessments/messages";
import type { AssessmentItemRow, AssessmentState, AssessmentWhole } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";

const CONCLUDED: readonly AssessmentState[] = ["APPRAISED", "RECOGNISED", "NOT_RECOGNISED"];

/** The whole self-assessment as one document, for paper. */
export function PrintSheet({ whole }: { whole: AssessmentWhole }) {
  const withVerdict = CONCLUDED.includes(whole.state);
  return (
    <article className="panel panel-body">
      {whole.groups.map(({ number, title }) => (
        <section key={number} className="grid gap-3">
          <h2 className="text-l">
            {number}. {title}
          </h2>
          {whole.items
            .filter((item) => item.groupNumber === number)
            .map((item) => (
              <PrintItem key={item.code} item={item} withVerdict={withVerdict} />
            ))}
        </section>
      ))}
    </article>
  );
}

function PrintItem({ item, withVerdict }: { item: AssessmentItemRow; withVerdict: boolean }) {
  const { verdict } = item;
  return (
    <section className="break-inside-avoid border-t border-line pt-3">
      <h3 className="text-m font-semibold">
        {item.code} {item.title}
      </h3>
      <p>
        <strong className="font-semibold">
          Đơn vị tự đánh giá: {item.claim ? CLAIM_LABELS[item.claim].toLowerCase() : "chưa trả lời"}.
        </strong>
      </p>
      {item.explanation && <p className="whitespace-pre-line">{item.explanation}</p>}
      {item.measured && <p className="text-s text-ink-2">Số liệu: {item.measured.sentence}</p>}
      {item.evidence.length > 0 && (
        <p className="text-s text-ink-2">
          Minh chứng: {item.evidence.map((one) => `${nameOf(one)} (${formatDate(one.factDate)})`).join("; ")}.
        </p>
      )}
      {withVerdict && verdict && (
        <p className="text-s">
          Cấp trên kết luận: {VERDICT_LABELS[verdict.verdict].toLowerCase()}. {verdict.comment}
        </p>
      )}
    </section>
  );
}
