import { Row, RowList } from "@/components/ui/row-list";
import { TAKE_BACK } from "@/lib/cases/machine";
import { TAKEN_BACK } from "@/lib/cases/messages";
import type { CaseStep } from "@/lib/cases/types";
import { formatDate, formatMoment } from "@/lib/platform/dates";

type CaseStepsProps = {
  steps: readonly CaseStep[];
  /** The name of an act in the history. */
  wordsOf: (act: string) => string;
};

/** What was done, the latest first, with paper, people, votes and reason. */
export function CaseSteps({ steps, wordsOf }: CaseStepsProps) {
  if (steps.length === 0) return <p className="panel-body">Chưa có bước nào.</p>;
  return (
    <RowList label="Các bước đã làm">
      {steps.toReversed().map((step) => (
        <Row
          key={step.number}
          lead={formatDate(step.day)}
          title={[
            step.act === TAKE_BACK ? TAKEN_BACK : wordsOf(step.act),
            step.docNumber && `số ${step.docNumber}`,
            step.person,
          ]
            .filter(Boolean)
            .join(" · ")}
          detail={
            <>
              {voteWords(step) && <span className="block">{voteWords(step)}</span>}
              {step.note && <span className="block break-words whitespace-pre-line">{step.note}</span>}
              {step.by} ghi lúc {formatMoment(writtenAt(steps, step))}
            </>
          }
        />
      ))}
    </RowList>
  );
}

/** What was put right keeps the moment of what it replaces, and was written no earlier than the step before it. */
function writtenAt(steps: readonly CaseStep[], { number, at }: CaseStep): Date {
  return steps.reduce((last, step) => (step.number < number && step.at > last ? step.at : last), at);
}

function voteWords({ entitled, present, votesFor, votesAgainst }: CaseStep): string | null {
  if (present === null) return null;
  return [
    `${present}/${entitled ?? present} người có mặt`,
    votesFor !== null && `${votesFor} tán thành`,
    votesAgainst !== null && `${votesAgainst} không tán thành`,
  ]
    .filter(Boolean)
    .join(", ");
}
