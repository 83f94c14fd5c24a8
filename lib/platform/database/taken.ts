import { isUniqueViolation } from "@/lib/platform/database/errors";
import { type Result, refusedAt } from "@/lib/platform/result";

/** What somebody else took first, a code above all, is said at its field. */
export async function orTaken<T>(
  message: string,
  path: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return refusedAt(path, message, "conflict");
    throw error;
  }
}
