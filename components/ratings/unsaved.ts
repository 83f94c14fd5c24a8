import { countWords, someNames } from "@/lib/ratings/messages";
import { countChoices } from "@/lib/ratings/rules";
import type { RatingCounts, RatingRow } from "@/lib/ratings/types";

type Typed = Pick<RatingRow, "choice" | "comment">;
export type AllTyped<T extends Typed = Typed> = Readonly<Record<string, T>>;

/** How many are rated how once what is typed is saved. */
export function countsOnceSaved(rows: readonly RatingRow[], typed: AllTyped): RatingCounts {
  return countChoices(rows.map((row) => (typed[row.memberId] ?? row).choice));
}

/** Whom a save of the grid changes, and what it comes to. */
export function unsavedWords(changed: readonly RatingRow[], counts: RatingCounts): string {
  const who = someNames(changed.map(({ fullName }) => fullName));
  return `${changed.length.toLocaleString("vi-VN")} người sẽ đổi khi lưu: ${who}. Khi đó: ${countWords(counts)}.`;
}
