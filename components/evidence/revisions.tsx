import { formatBytes } from "@/components/ui/format-bytes";
import type { EvidenceDetail } from "@/lib/evidence/types";
import { formatMoment } from "@/lib/platform/dates";
import { contentHref, kindWord } from "./evidence-links";

/** Every file that this evidence has had, the one in force first. */
export function Revisions({ evidence }: { evidence: EvidenceDetail }) {
  return (
    <ul className="revisions">
      {evidence.revisions.map((each) => (
        <li key={each.number}>
          <span className="min-w-0 break-words">
            {each.number === evidence.revision ? (
              <b>{each.fileName}</b>
            ) : (
              <a href={contentHref({ id: evidence.id, revision: each.number })}>{each.fileName}</a>
            )}
          </span>
          <span className="text-ink-2">
            {kindWord(each.mediaType)} · {formatBytes(each.size)}
          </span>
          <small className="text-ink-2">
            {each.number === evidence.revision ? "Đang dùng" : `Lần ${each.number}`} · {each.uploadedBy} ·{" "}
            {formatMoment(each.uploadedAt)}
          </small>
        </li>
      ))}
    </ul>
  );
}
