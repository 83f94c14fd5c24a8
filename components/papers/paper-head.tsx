import type { PaperHead as Head } from "@/lib/papers/model";
import { DRAFT_MARK, headLines, numberLine, placeAndDate, UNION_NAME } from "@/lib/papers/wording";

/** The two columns over every paper. */
export function PaperHead({ head, draft }: { head: Head; draft: boolean }) {
  return (
    <div className="paper-head">
      <div>
        {head.upper !== null && headLines(head.upper).map((line) => <p key={line}>{line}</p>)}
        {headLines(head.issuer).map((line) => (
          <p key={line}>
            <b>{line}</b>
          </p>
        ))}
        <p aria-hidden>***</p>
        {head.number && <p className="paper-blanks">{numberLine(head.number)}</p>}
        {draft && (
          <p>
            <b>{DRAFT_MARK}</b>
          </p>
        )}
      </div>
      <div>
        <p className="paper-union">
          <b>{UNION_NAME}</b>
        </p>
        <p className="paper-blanks">
          <i>{placeAndDate(head)}</i>
        </p>
      </div>
    </div>
  );
}
