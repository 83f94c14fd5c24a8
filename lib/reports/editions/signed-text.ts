import { type Part, partsOf } from "../parts";
import type { SummaryText } from "../summary-input";
import type { YearFigures } from "../types";

export type SignedSection = Part & { paragraphs: string[] };

/** The report part by part in the words that were signed, whatever the records say today. */
export function signedSections(
  paper: SummaryText,
  { facts: { groups } }: Pick<YearFigures, "facts">,
): SignedSection[] {
  const byPart: Record<string, string[]> = {
    direction: paper.direction,
    ...paper.review,
    result: paper.recognition,
    outlook: paper.outlook,
  };
  for (const { code, heading } of groups)
    byPart[`group.${code}`] = paper.groups.find(({ title }) => title === heading)?.paragraphs ?? [];
  return partsOf(groups)
    .map((part) => ({ ...part, paragraphs: byPart[part.key] ?? [] }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}
