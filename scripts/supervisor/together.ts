import { Interrupted } from "../foundation/mishap";

/** Runs tasks side by side. When one fails the others are stopped and waited for, then its failure is thrown. */
export async function together(
  signal: AbortSignal,
  ...tasks: ((signal: AbortSignal) => Promise<void>)[]
): Promise<void> {
  const stop = new AbortController();
  const linked = AbortSignal.any([signal, stop.signal]);
  const results = await Promise.allSettled(
    tasks.map((task) =>
      task(linked).catch((error) => {
        stop.abort(new Interrupted());
        throw error;
      }),
    ),
  );
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  if (failures.length > 0) throw failures.find((failure) => !(failure instanceof Interrupted)) ?? failures[0];
}
