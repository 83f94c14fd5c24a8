import type { ReviewUndo } from "@/lib/imports/reviews/types";
import type { Writer } from "@/lib/platform/database/database";
import { pack, unpack } from "@/lib/platform/packing";

type At = { unitId: string; importId: string; year: number };
type Rated = ReviewUndo["ratings"][number];

/**
 * Ratings that earlier sheets wrote stand again as they wrote them, under new versions: each of these sheets can be taken
 * back in its turn, as what they wrote into the roster can (`restAgain`).
 */
export async function followRatings(db: Writer, at: At, restored: readonly Rated[]): Promise<void> {
  if (restored.length === 0) return;
  const earlier = await reviewsOfOthers(db, at);
  const written = new Map(
    earlier.flatMap((each) =>
      each.undo.ratings.map((rated) => [keyOf(rated.member, rated.version), { each, rated }] as const),
    ),
  );
  const moved = new Set<(typeof earlier)[number]>();
  for (const { member, version } of restored) {
    let found = written.get(keyOf(member, version - 1));
    for (let before = version - 2; found; before--) {
      found.rated.version += 2;
      moved.add(found.each);
      found = written.get(keyOf(member, before));
    }
  }
  for (const { id, undo } of moved)
    await db.memberImport.updateMany({ where: { id }, data: { reviewsSealed: pack(undo) } });
}

const keyOf = (member: string, version: number) => `${member}:${version}`;

async function reviewsOfOthers(db: Writer, { unitId, importId, year }: At) {
  const found = await db.memberImport.findMany({
    where: {
      id: { not: importId },
      unitId,
      reviewYear: year,
      state: "confirmed",
      reviewsSealed: { not: null },
    },
    select: { id: true, reviewsSealed: true },
  });
  return found.flatMap(({ id, reviewsSealed }) =>
    reviewsSealed ? [{ id, undo: unpack<ReviewUndo>(reviewsSealed) }] : [],
  );
}
