import { Notice } from "@/components/ui/notice";
import { type EvidenceCard, isPicture, PDF } from "@/lib/evidence/types";
import { DownloadLink } from "./download-link";
import { contentHref, kindWord, nameOf } from "./evidence-links";

/** A picture or a PDF in place; a Word or Excel file only to be saved. */
export function ContentView({ evidence }: { evidence: EvidenceCard }) {
  if (isPicture(evidence.mediaType))
    return (
      <div className="viewer">
        <img src={contentHref(evidence)} alt={nameOf(evidence)} />
      </div>
    );
  if (evidence.mediaType === PDF)
    return (
      <div className="viewer">
        <iframe src={contentHref(evidence)} title={nameOf(evidence)} />
      </div>
    );
  return (
    <Notice title={`Tệp ${kindWord(evidence.mediaType)} không xem được tại chỗ`}>
      <DownloadLink evidence={evidence}>Tải {evidence.fileName}</DownloadLink>
    </Notice>
  );
}
