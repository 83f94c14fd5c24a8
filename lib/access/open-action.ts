import { headers } from "next/headers";
import type { Result } from "@/lib/platform/result";
import { clientAddress } from "./client-address";
import { withRefusalKept } from "./kept-refusal";

/**
 * For the few server actions that need no session (a one-time link is its own permission): the caller's address, and
 * the log of refusals.
 */
export async function openAction<T>(
  operation: string,
  run: (address: string | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  const address = clientAddress(await headers());
  const who = { userId: null, name: "Người mở đường dẫn", address };
  return withRefusalKept(who, operation, await run(address));
}
