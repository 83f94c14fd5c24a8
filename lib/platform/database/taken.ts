import type { Refusal, Result } from "@/lib/platform/result";
import { isUniqueViolation } from "./errors";

/** Writes what may stand only once; `taken` answers whoever finds a number or a code given, or was the second of two at once. */
export async function orTaken<T>(
  taken: () => Refusal | Promise<Refusal>,
  write: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return taken();
  }
}
