import { Row, RowList } from "@/components/ui/row-list";
import { formatDate, formatMoment } from "@/lib/platform/dates";
import { PROJECT_STEP_LABELS } from "@/lib/projects/messages";
import type { ProjectStep } from "@/lib/projects/types";

/** What was done with it, the latest first, with paper, people and reason. */
export function ProjectSteps({ steps }: { steps: ProjectStep[] }) {
  if (steps.length === 0) return <p className="panel-body">Chưa có bước nào. Đang soạn.</p>;
  return (
    <RowList label="Các bước đã làm">
      {steps.toReversed().map((step) => (
        <Row
          key={step.number}
          lead={formatDate(step.day)}
          title={titleOf(step)}
          detail={
            <>
              {step.note && <span className="block break-words whitespace-pre-line">{step.note}</span>}
              {step.by} ghi lúc {formatMoment(step.at)}
            </>
          }
        />
      ))}
    </RowList>
  );
}

function titleOf({ act, docNumber, person }: ProjectStep): string {
  return [PROJECT_STEP_LABELS[act], docNumber && `số ${docNumber}`, person].filter(Boolean).join(" · ");
}
