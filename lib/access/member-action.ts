import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import type { Result } from "@/lib/platform/result";
import { clientAddress } from "./client-address";
import { withRefusalKept } from "./kept-refusal";
import { closedTo } from "./member-closed";
import { type AtLink, type MemberActor, memberAtLink, whoIsMember } from "./member-link";
import { isSecureOrigin } from "./session-token";

function deviceCookieName(): string {
  return isSecureOrigin() ? "__Secure-member-device" : "member-device";
}

/** Where a link stands for the device that asks. */
export async function linkOnThisDevice(secret: string): Promise<AtLink> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return memberAtLink(secret, jar.get(deviceCookieName())?.value, clientAddress(head));
}

/** Lets this device, and no other, go on with a link until it is over. The cookie is sent to that link alone. */
export async function keepDevice(secret: string, device: string, expires: Date): Promise<void> {
  (await cookies()).set(deviceCookieName(), device, { ...onlyFor(secret), expires });
}

/** Nothing of the link stays on this device. */
export async function dropDevice(secret: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), "", { ...onlyFor(secret), maxAge: 0 });
}

const onlyFor = (secret: string) =>
  ({ httpOnly: true, secure: isSecureOrigin(), sameSite: "lax", path: `/toi/${secret}` }) as const;

/**
 * As `saving` for a member's own page: the link and this device's cookie are the permission. What was edited meanwhile
 * is shown at once, around what was typed.
 */
export async function memberSaving<T>(
  operation: string,
  secret: string,
  run: (member: MemberActor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const at = await linkOnThisDevice(secret);
  const answer = at.state === "open" ? await run(at.member) : closedTo(at);
  const who = whoIsMember(clientAddress(await headers()));
  const result = await withRefusalKept(who, operation, answer);
  if (result.ok || result.reason === "stale") refresh();
  return result;
}
