import type { DisciplineAct } from "@/lib/discipline/types";

const AT_MEETING: readonly DisciplineAct[] = ["self_review", "vote", "vote_down"];

/** What the person concerned may do in the meeting on the own measure (domain.md §2.7), where the meeting is told of. */
export function OwnRight({ act }: { act: DisciplineAct }) {
  if (!AT_MEETING.includes(act)) return null;
  return (
    <p className="hint">
      Người được xem xét được dự họp, phát biểu và bỏ phiếu về hình thức kỷ luật của chính mình.
    </p>
  );
}
