import { EmptyState } from "@/components/ui/empty-state";
import { RingStrip } from "@/components/ui/ring";
import type { UnitProgress } from "@/lib/assessments/progress";
import { ringsOf } from "@/lib/dashboard/rings";

type YearRingsProps = {
  progress: UnitProgress | null;
  /** That the set of criteria is for units of another kind. */
  notOfSet: string | null;
  yearIsOpen: boolean;
  href: string;
};

/** The three groups of the self-assessment; before it begins, what they are going to show. */
export function YearRings({ progress, notOfSet, yearIsOpen, href }: YearRingsProps) {
  if (!progress && notOfSet)
    return (
      <div className="panel">
        <EmptyState title="Đơn vị không tự đánh giá “3 chủ động”">{notOfSet}</EmptyState>
      </div>
    );
  if (!progress)
    return (
      <div className="panel">
        <EmptyState title="Ba vòng tròn của năm hiện ở đây">
          Mỗi vòng là một nhóm tiêu chí “3 chủ động”, khép dần theo số nội dung đã đủ. Vòng hiện ra khi cấp
          trên mở năm đánh giá có đơn vị tham gia.
        </EmptyState>
      </div>
    );
  const rings = ringsOf(progress, yearIsOpen);
  if (rings.length === 0) return null;
  const waits = progress.state === "NOT_REGISTERED" || progress.state === "REGISTERED";
  return (
    <>
      <RingStrip rings={rings.map((ring) => (waits ? ring : { ...ring, href }))} />
      {waits && yearIsOpen && (
        <p className="hint">
          Mỗi vòng là một nhóm tiêu chí, khép dần khi từng nội dung có tự đánh giá kèm thuyết minh hoặc minh
          chứng.
        </p>
      )}
    </>
  );
}
