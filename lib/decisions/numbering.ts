import { isUniqueViolation } from "@/lib/platform/database/errors";
import { type Result, refusedAt } from "@/lib/platform/result";

/** A number that another decision of the year bears is told as such. */
export async function onlyOnce<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refusedAt(
      "number",
      "Số này đã ghi cho một quyết định khác của năm. Xem lại số trên văn bản.",
      "conflict",
    );
  }
}
