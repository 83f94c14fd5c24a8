import { nameOf } from "@/components/evidence/evidence-links";
import type { MeetingFacts } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";
import { ProofLink } from "./proof-link";

/** The BCH's meeting in words, as papers say it. */
export function MeetingRead({ meeting }: { meeting: MeetingFacts }) {
  const { heldOn, place, present, total, inFavour, against, conclusion, evidence } = meeting;
  const abstained = present - inFavour - against;
  return (
    <>
      <p>
        Họp ngày {formatDate(heldOn)} tại {place}; có mặt {present}/{total} ủy viên; tán thành {inFavour},
        không tán thành {against}
        {abstained > 0 && `, không có ý kiến ${abstained}`}.
      </p>
      <p className="whitespace-pre-line">{conclusion}</p>
      {evidence && (
        <p>
          <ProofLink proof={evidence}>Biên bản: {nameOf(evidence)}</ProofLink>
        </p>
      )}
    </>
  );
}
