import { headers } from "next/headers";
import { clientAddress } from "./client-address";

/** For the few server actions that need no session (a one-time link is its own permission): the caller's address. */
export async function openAction<T>(
  _operation: string,
  run: (address: string | null) => Promise<T>,
): Promise<T> {
  return run(clientAddress(await headers()));
}
