import type { Machine } from "@/lib/cases/machine";

/** The first of the moves that lead on from where a case stands; from its end only the way back does. */
export function dueAct({ moves }: Pick<Machine<string, string>, "moves">, state: string): string {
  const open = Object.entries(moves).find(([, { from }]) => from.some((each) => each === state));
  return open?.[0] ?? "back";
}
