import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { today } from "@/lib/platform/clock";
import { clientAddress } from "./client-address";
import { organisationsJson, type SeenOrganisation } from "./organisations";
import { PAGE_PATH_HEADER } from "./page-path";
import { actorAndRow } from "./session";
import { sessionCookieName } from "./session-token";
import type { Actor } from "./types";

const FRAME = {
  name: "frame",
  text: `SELECT ${organisationsJson("actor.roles", "$2")} AS organisations`,
};

/** Who looks at this page or calls this action, with the organisations that its frame shows; one statement per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const found = await actorAndRow<{ organisations: SeenOrganisation[] }>(
    jar.get(sessionCookieName())?.value,
    clientAddress(head),
    { ...FRAME, values: [await today()] },
  );
  return found && { ...found.actor, organisations: found.row?.organisations ?? [] };
});

/** For pages: whoever is not signed in goes to the sign-in page and comes back after. */
export async function pageActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get(PAGE_PATH_HEADER) ?? "/dashboard";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
