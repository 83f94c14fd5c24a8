import type { Actor } from "@/lib/access/types";
import { done, notFound, type Result } from "@/lib/platform/result";
import { reportHead } from "../queries";
import type { SummaryText } from "../summary-input";
import type { EditionRow, YearFigures } from "../types";
import { type EditionContent, editionContent } from "./queries";

/** Which of a year's reports: a signed one by its id, the one being written, else the last signed. */
export type WantedEdition = { edition?: string; draft?: boolean };

export type ChosenEdition = {
  edition: EditionRow;
  content: EditionContent;
  paper: SummaryText;
  annex: YearFigures;
};

/** The signed report that was asked for; null where what is being written is meant. */
export async function chosenEdition(
  actor: Actor,
  orgId: string,
  year: number,
  wanted: WantedEdition,
): Promise<Result<ChosenEdition | null>> {
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const { scope, report } = head.value;
  if (wanted.draft && (report?.isOpen ?? true)) return done(null);
  const editions = report?.editions ?? [];
  const edition = wanted.edition ? editions.find(({ id }) => id === wanted.edition) : editions.at(-1);
  if (wanted.edition && !edition) return notFound();
  const content = edition && (await editionContent(scope, edition.id));
  if (!edition || !content) return done(null);
  const { paper, annex } = content.frozen;
  // A page that was published before reports were signed here froze no paper.
  return done(paper && annex ? { edition, content, paper, annex } : null);
}
