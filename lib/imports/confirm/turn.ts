let last: Promise<unknown> = Promise.resolve();

/** One import at a time in this process: each holds a connection and asks for a second one. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** How long the largest sheet may be written: a slow or busy machine that is cut off would begin it again for ever. */
export const WRITING_MS = 600_000;
