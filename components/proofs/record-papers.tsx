import type { BearerKind } from "@/lib/evidence/papers/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { PapersPanel } from "./papers-panel";

type RecordPapersProps = {
  bearer: { kind: BearerKind; id: string };
  evidence: EvidenceCard[];
  place: CurrentPlace;
  /** The record's own, whose files are offered. */
  unit: { code: string };
  day: PlainDate;
  mayKeep: boolean;
};

/** The panel of papers on a record's page. */
export function RecordPapers({ place, unit, ...rest }: RecordPapersProps) {
  return (
    <PapersPanel {...rest} place={{ unit: unit.code, org: place.org.code }} query={placeHref(place, "")} />
  );
}
