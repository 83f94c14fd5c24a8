import { type EvidenceCard, isPicture, PDF } from "@/lib/evidence/types";
import { DownloadLink } from "./download-link";
import { contentHref, documentHref, nameOf } from "./evidence-links";

/** The file in place: a picture, a PDF, or what a Word or Excel file says. */
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
    <div className="viewer">
      <iframe src={documentHref(evidence)} title={nameOf(evidence)} />
      <DownloadLink evidence={evidence}>Tải {evidence.fileName}</DownloadLink>
    </div>
  );
}
