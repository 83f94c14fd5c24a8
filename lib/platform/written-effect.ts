import type { Effect } from "./seen-effect";

/** What of an effect is written; apart from its mark, which only a server makes. */
export function written(effect: readonly Effect[]): Effect[] {
  return effect.filter(({ stays }) => !stays);
}
