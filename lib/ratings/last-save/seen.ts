import { ratingWords } from "../messages";
import type { Choice } from "../types";
import type { Said } from "../writing";
import type { KeptSave, LastSave, StoredRating } from "./types";

/** What undoing a save comes to, for somebody who is shown choices so. */
export function seenSave(
  { by, at, rows }: KeptSave,
  shown: (choice: Choice | null) => Choice | null,
): LastSave {
  const words = (row: StoredRating | null) => {
    const { choice, comment } = saidBy(row);
    return ratingWords({ choice: shown(choice), comment });
  };
  const effect = rows.map(({ fullName: name, before, after }) => ({
    name,
    from: words(after),
    to: words(before),
  }));
  return { by, at, effect };
}

export function saidBy(row: StoredRating | null): Said {
  return { choice: row?.rating ?? row?.not_rated ?? null, comment: row?.comment ?? "" };
}
