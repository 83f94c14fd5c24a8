import type { Result } from "@/lib/platform/result";
import { signedOut } from "./api";
import { currentActor } from "./current";
import { withRefusalKept } from "./kept-refusal";
import type { Actor } from "./types";
import { whoIs } from "./who";

/**
 * Wraps every server action: session and the log of refusals. (The proxy has checked the origin.) Its results
 * are values, `signed_out` among them, so that a form keeps what was typed.
 */
export async function action<T>(
  operation: string,
  run: (actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = await currentActor();
  if (!actor) return signedOut();
  return withRefusalKept(whoIs(actor), operation, await run(actor));
}
