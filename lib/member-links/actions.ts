"use server";

import { saving } from "@/lib/access/saving";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { makeMemberLinks, markWishesSeen, withdrawMemberLink } from "./commands";
import { settleCorrections } from "./settling";
import type { MadeLinks, SettledCount } from "./types";

const placeIn = (form: FormData) => ({ unit: textIn(form, "unit") ?? "", branch: textIn(form, "branch") });

/** The links are in the answer alone, once. */
export async function makeMemberLinksAction(form: FormData): Promise<Result<MadeLinks>> {
  const asked = { replaces: form.has("replaces"), mails: form.has("mails") };
  const input = { ...placeIn(form), members: form.getAll("id").map(String), ...asked };
  return saving("member-links.make", (actor) => makeMemberLinks(actor, input));
}

export async function withdrawMemberLinkAction(form: FormData): Promise<Result<null>> {
  const input = { member: textIn(form, "member") ?? "" };
  return saving("member-links.withdraw", (actor) => withdrawMemberLink(actor, input));
}

/** `item`: who and which versions, as `id:version:member version`; `accept.<id>`: the fields that are accepted. */
export async function settleCorrectionsAction(form: FormData): Promise<Result<SettledCount>> {
  const items = form.getAll("item").map((item) => {
    const [id = "", version, memberVersion] = String(item).split(":");
    const accept = form.getAll(`accept.${id}`).map(String);
    return { id, version: Number(version), memberVersion: Number(memberVersion), accept };
  });
  const input = { ...placeIn(form), items };
  return saving("member-links.settle", (actor) => settleCorrections(actor, input));
}

/** `link`: whose wish was read and when it was said, as `id:milliseconds`. */
export async function markWishesSeenAction(form: FormData): Promise<Result<{ people: number }>> {
  const links = form.getAll("link").map((link) => {
    const [id = "", wishedAt] = String(link).split(":");
    return { id, wishedAt: Number(wishedAt) };
  });
  const input = { ...placeIn(form), links };
  return saving("member-links.wishes-seen", (actor) => markWishesSeen(actor, input));
}
