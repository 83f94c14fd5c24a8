import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { formatDate } from "@/lib/platform/dates";
import type { ProofChoices } from "@/lib/proofs/types";
import { figure } from "@/lib/targets/messages";
import type { Progress, UnitTargetDetail } from "@/lib/targets/types";
import { ProgressForm } from "./progress-form";
import { RemoveProgress } from "./progress-removal";

type ProgressListProps = { part: UnitTargetDetail; org: string; proofs: ProofChoices; query: string };

/** Everything that the unit has reported, the newest first. */
export function ProgressList({ part, org, proofs, query }: ProgressListProps) {
  const { progress, mayEdit, unit, target, allocationId, countsUntil } = part;
  if (progress.length === 0)
    return (
      <EmptyState title="Chưa ghi kết quả nào">
        Mỗi lần làm được thêm, ghi ngày, số và ảnh; tổng tự cộng.
      </EmptyState>
    );
  return (
    <RowList label="Kết quả đã ghi">
      {progress.map((each) => (
        <Row
          key={`${each.id}-${each.version}`}
          lead={formatDate(each.factOn)}
          title={`+${figure(each.amount)} ${target.measure}`}
          detail={
            <>
              {[
                each.note,
                `${each.createdBy} ghi`,
                each.factOn > countsUntil && `sau ngày ${formatDate(countsUntil)} nên không tính vào năm`,
              ]
                .filter(Boolean)
                .join(" · ")}
              {each.evidence.length > 0 && <EvidenceViewer evidence={each.evidence} query={query} />}
            </>
          }
          action={
            mayEdit && (
              <>
                <Correct progress={each} part={{ allocationId, unit, target }} org={org} proofs={proofs} />
                <RemoveProgress id={each.id} version={each.version} />
              </>
            )
          }
        />
      ))}
    </RowList>
  );
}

type CorrectProps = {
  progress: Progress;
  part: Pick<UnitTargetDetail, "allocationId" | "unit" | "target">;
  org: string;
  proofs: ProofChoices;
};

function Correct({ progress, part, org, proofs }: CorrectProps) {
  return (
    <Dialog trigger="Sửa kết quả" title={`Sửa kết quả ngày ${formatDate(progress.factOn)}`} small>
      <ProgressForm part={part} org={org} progress={progress} proofs={proofs} />
    </Dialog>
  );
}
