import { orTaken } from "@/lib/platform/database/taken";
import { type Result, refusedAt } from "@/lib/platform/result";

/** A number that another decision of the year bears is told as such. */
export function onlyOnce<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const message = "Số này đã ghi cho một quyết định khác của năm. Xem lại số trên văn bản.";
  return orTaken(() => refusedAt("number", message, "conflict"), work);
}
