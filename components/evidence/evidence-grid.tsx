import Link from "next/link";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { nameOf } from "./evidence-links";
import { Thumbnail } from "./thumbnail";

type EvidenceGridProps<Card> = {
  evidence: readonly Card[];
  hrefOf: (id: string) => string;
  /** A line under the day: where it is used, whose it is. */
  note?: (card: Card) => string;
};

/** Pictures and files in one ratio, each leading to its page. */
export function EvidenceGrid<Card extends EvidenceCard>({ evidence, hrefOf, note }: EvidenceGridProps<Card>) {
  return (
    <div className="photos large">
      {evidence.map((card) => (
        <figure key={card.id}>
          <Link href={hrefOf(card.id)} prefetch={false}>
            <Thumbnail evidence={card} />
          </Link>
          <figcaption>
            <b>{nameOf(card)}</b>
            <span>
              {formatDate(card.factDate)}
              {note && ` · ${note(card)}`}
            </span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
