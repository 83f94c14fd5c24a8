import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { FreePlace } from "./pair-moves";

type PairNoticeProps = { sheet: AppraisalSheet; itemHref: (code: string) => string };

/** How the round of two stands: who works, who is in, and on what they differ. */
export function PairNotice({ sheet: { pair, whole, mayReopen }, itemHref }: PairNoticeProps) {
  if (!pair || whole.state !== "SUBMITTED" || whole.openedAt === null) return null;
  const isBothIn = pair.appraisers.length === 2 && pair.appraisers.every((each) => each.isIn);
  if (isBothIn) return <Differences codes={pair.differing} itemHref={itemHref} />;
  const waiting = pair.appraisers.filter((each) => !each.isIn && !each.isMe);
  return (
    <Notice title="Hai người thẩm định riêng, chưa thấy kết luận của nhau">
      <p>
        {pair.appraisers
          .map(({ name, isMe, isIn }) => `${isMe ? "Bạn" : name}: ${isIn ? "đã nộp" : "đang làm"}`)
          .join(" · ")}
        {pair.appraisers.length < 2 && " · còn thiếu người thứ hai"}. Khi cả hai nộp, kết luận giống nhau được
        ghi nhận, chỗ khác nhau thì thống nhất.
      </p>
      {mayReopen &&
        waiting.map(({ number, name }) => (
          <FreePlace key={number} assessmentId={whole.id} number={number} name={name} />
        ))}
    </Notice>
  );
}

function Differences({ codes, itemHref }: { codes: string[]; itemHref: (code: string) => string }) {
  if (codes.length === 0) return null;
  return (
    <Notice kind="warning" title={`Hai người còn khác nhau ở ${codes.length} nội dung`}>
      <p>
        {codes.map((code, index) => (
          <span key={code}>
            {index > 0 && " · "}
            <Link href={itemHref(code)} prefetch={false}>
              {code}
            </Link>
          </span>
        ))}
        . Trao đổi rồi mỗi người ghi kết luận đã thống nhất; kết luận có hiệu lực khi hai người ghi giống
        nhau.
      </p>
    </Notice>
  );
}
