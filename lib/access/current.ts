import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { clientAddress } from "./client-address";
import { PAGE_PATH_HEADER } from "./page-path";
import { actorOfPage, sessionCookieName } from "./session";
import type { Actor } from "./types";

/** Who looks at this page or calls this action; one statement per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return actorOfPage(jar.get(sessionCookieName())?.value, clientAddress(head));
});

/** For pages: whoever is not signed in goes to the sign-in page and comes back after. */
export async function pageActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get(PAGE_PATH_HEADER) ?? "/dashboard";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
