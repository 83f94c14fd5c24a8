import { refresh } from "next/cache";
import type { Result } from "@/lib/platform/result";
import { action } from "./action";
import type { Actor } from "./types";

/** An action after whose success the page shows what stands now. */
export async function saving<T>(
  operation: string,
  run: (actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = await action(operation, run);
  if (result.ok) refresh();
  return result;
}

/** What stands now is shown, changed by this person or, where somebody was faster, by another: nothing typed is lost by it. */
export function showingNow<T>(result: Result<T>): Result<T> {
  if (result.ok || result.reason === "stale") refresh();
  return result;
}
