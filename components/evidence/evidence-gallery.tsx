import type { EvidenceListItem } from "@/lib/evidence/types";
import { EvidenceGrid } from "./evidence-grid";

type EvidenceGalleryProps = { items: EvidenceListItem[]; showUnit: boolean; query: string };

/** The evidence of a page, newest facts first, each with whose it is and whether it serves. */
export function EvidenceGallery({ items, showUnit, query }: EvidenceGalleryProps) {
  const note = ({ unit, branch, uses }: EvidenceListItem) =>
    [showUnit ? unit.code : branch?.name, uses > 0 ? `dùng ${uses} nơi` : "chưa dùng"]
      .filter(Boolean)
      .join(" · ");
  return <EvidenceGrid evidence={items} hrefOf={(id) => `/evidence/${id}${query}`} note={note} />;
}
