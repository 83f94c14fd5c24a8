/** Walks a path once, whichever test asks first for where it leads: so each of them runs alone, too. */
export function once<T>(walk: () => Promise<T>): () => Promise<T> {
  let walked: Promise<T> | undefined;
  return () => {
    walked ??= walk();
    return walked;
  };
}
