import type { EvidenceListItem } from "@/lib/evidence/types";
import { EvidenceGrid } from "./evidence-grid";

type EvidenceGalleryProps = { items: EvidenceListItem[]; showUnit: boolean; query: string };

/** The evidence of a page, month by month of its facts. */
export function EvidenceGallery({ items, showUnit, query }: EvidenceGalleryProps) {
  return byMonth(items).map(([month, cards]) => (
    <section key={month} className="gallery-month">
      <h2>
        Tháng {Number(month.slice(5))}/{month.slice(0, 4)}
      </h2>
      <EvidenceGrid
        evidence={cards}
        hrefOf={(id) => `/evidence/${id}${query}`}
        note={({ unit, branch, uses }) =>
          [showUnit ? unit.code : branch?.name, uses > 0 ? `dùng ${uses} nơi` : "chưa dùng"]
            .filter(Boolean)
            .join(" · ")
        }
      />
    </section>
  ));
}

function byMonth(items: EvidenceListItem[]): [string, EvidenceListItem[]][] {
  const months = new Map<string, EvidenceListItem[]>();
  for (const item of items) {
    const month = item.factDate.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months];
}
