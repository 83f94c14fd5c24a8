/**
 * As many questions as a page holds. Each keeps its place when it is answered, unless there are too many to show: then
 * those that are open come first, so that none stays out of sight.
 */
export function openFirst<T>(all: readonly T[], most: number, isOpen: (question: T) => boolean): T[] {
  if (all.length <= most) return [...all];
  return [...all.filter(isOpen), ...all.filter((question) => !isOpen(question))].slice(0, most);
}

/** Those that are answered and for which there is no room. */
export function answeredBeyond<T>(
  all: readonly T[],
  shown: readonly T[],
  isOpen: (question: T) => boolean,
): T[] {
  const held = new Set(shown);
  return all.filter((question) => !held.has(question) && !isOpen(question));
}
