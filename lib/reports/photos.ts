import { formatDate } from "@/lib/platform/dates";
import type { PhotoCandidate } from "./queries";
import type { ReportRow } from "./types";

/** The year's pictures for choosing: those on the page first, in their order, under their own words. */
export function choosablePhotos(report: ReportRow | null, candidates: readonly PhotoCandidate[]) {
  const chosen = new Map(
    report?.photos.map((photo, at) => [photo.evidenceId, { at, caption: photo.caption }]),
  );
  return candidates
    .map(({ id, caption, factDate, unitName }) => ({
      id,
      caption: chosen.get(id)?.caption ?? caption,
      note: `${unitName}, ${formatDate(factDate)}`,
      chosen: chosen.has(id),
    }))
    .toSorted(
      (a, b) => (chosen.get(a.id)?.at ?? candidates.length) - (chosen.get(b.id)?.at ?? candidates.length),
    );
}
