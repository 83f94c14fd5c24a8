import type { Scope } from "@/lib/platform/database/scope";
import type { ReportRow } from "../types";
import { type EditionPhoto, editionContent } from "./queries";
import { publishedEdition } from "./rules";

/**
 * The pictures of whose people it is still asked whether they agree: those of the last signed report, and those that stand
 * before the public, which may be an earlier one's. Each once.
 */
export async function askedPhotos(
  scope: Scope,
  report: Pick<ReportRow, "editions"> | null,
): Promise<EditionPhoto[]> {
  const ids = [report?.editions.at(-1)?.id, publishedEdition(report)?.id];
  const asked = [...new Set(ids)].flatMap((id) => id ?? []);
  const contents = await Promise.all(asked.map((id) => editionContent(scope, id)));
  const bySha = new Map<string, EditionPhoto>();
  for (const photo of contents.flatMap((content) => content?.photos ?? []))
    if (!bySha.has(photo.sha256)) bySha.set(photo.sha256, photo);
  return [...bySha.values()];
}
