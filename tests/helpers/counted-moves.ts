import type { Result } from "@/lib/platform/result";

/** The versions of cases, reckoned from how often each went on since it was opened or recorded, which gave it its first. */
export function countedMoves() {
  const moves = new Map<string, number>();
  const versionOf = (id: string) => 1 + (moves.get(id) ?? 0);
  async function counted<T>(id: string, moving: Promise<Result<T>>): Promise<Result<T>> {
    const moved = await moving;
    if (moved.ok) moves.set(id, versionOf(id));
    return moved;
  }
  return { versionOf, counted };
}
