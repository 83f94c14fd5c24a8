import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { answering } from "@/lib/assessments/locks";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";
import { MoveForm } from "./move-form";

type HandInProps = {
  whole: AssessmentWhole;
  /** Of what was returned how many items are as they were. */
  untouched: number;
  speaks: boolean;
  next: string;
};

/** Nothing blocking is missing: what handing in means, and its one button. */
export function HandIn({ whole, untouched, speaks, next }: HandInProps) {
  const claims = (claim: string) => whole.items.filter((item) => item.claim === claim).length;
  const again = answering(whole.state, whole.items) === "RETURNED";
  const answered =
    untouched === 0
      ? "Các nội dung được trả lại đã có câu trả lời. Nộp lại để cấp trên xem tiếp."
      : `${untouched} nội dung được trả lại còn nguyên câu trả lời cũ. Nộp lại thì cấp trên xem đúng như vậy.`;
  return (
    <Panel title={again ? "Nộp lại" : "Nộp tự đánh giá"} padded>
      <p className="max-w-text">
        {again
          ? answered
          : `${claims("met")} nội dung đạt, ${claims("not_met")} chưa đạt, ${claims("nil")} không phát sinh. Hạn nộp ${formatDate(whole.cycle.selfAssessmentDue)}.`}{" "}
        Khi nộp, câu trả lời, số liệu, minh chứng và danh sách đoàn viên được giữ nguyên như lúc này. Trước
        khi cấp trên mở thẩm định, đơn vị còn rút lại được.
      </p>
      {speaks ? (
        <MoveForm
          assessmentId={whole.id}
          version={whole.version}
          to="SUBMITTED"
          act={again ? "Nộp lại" : "Nộp tự đánh giá"}
          next={next}
        />
      ) : (
        <Notice title="Bí thư, Phó Bí thư đơn vị là người nộp">
          {untouched === 0 && "Mọi nội dung đã đủ. "}Báo Bí thư mở trang này để nộp.
        </Notice>
      )}
    </Panel>
  );
}
