import type { Actor } from "@/lib/access/types";
import type { Result } from "@/lib/platform/result";
import { must } from "./cast";

/** Does what shows its effect first as a person does: looks at it, then writes exactly that. */
export async function seenFirst<Answer extends object>(
  act: (actor: Actor, input: unknown) => Promise<Result<Answer>>,
  actor: Actor,
  input: object,
): Promise<Result<Answer>> {
  const tried = must(await act(actor, input));
  return act(actor, { ...input, seen: "seen" in tried ? tried.seen : null });
}
