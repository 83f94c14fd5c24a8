import { recordRefusal } from "@/lib/audit/refusals";
import type { Who } from "@/lib/audit/types";
import type { Refusal, Result } from "@/lib/platform/result";

/** Keeps in the log that somebody asked for what is not there for this person, or not this person's to do. */
export async function keepRefusal(
  who: Who,
  operation: string,
  { reason }: Refusal,
  subjectId: string | null = null,
): Promise<void> {
  if (reason === "not_found" || reason === "forbidden")
    await recordRefusal(who, { operation, reason, subjectId });
}

/** A result as it is; where it is such a refusal, the log keeps it. */
export async function withRefusalKept<T>(who: Who, operation: string, result: Result<T>): Promise<Result<T>> {
  if (!result.ok) await keepRefusal(who, operation, result);
  return result;
}
