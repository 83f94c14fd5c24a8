import { Icon } from "@/components/ui/icon";
import type { EvidenceCard } from "@/lib/evidence/types";
import { kindWord, nameOf, previewHref } from "./evidence-links";

/** A picture's preview, or what kind of file it is. */
export function Thumbnail({ evidence }: { evidence: EvidenceCard }) {
  if (evidence.hasPreview)
    return <img src={previewHref(evidence)} alt={nameOf(evidence)} loading="lazy" decoding="async" />;
  return (
    <span className="file-tile" role="img" aria-label={nameOf(evidence)}>
      <Icon name="file-text" />
      {kindWord(evidence.mediaType)}
    </span>
  );
}
