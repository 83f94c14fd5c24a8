import { POST_LABELS } from "@/lib/committees/messages";
import type { HeldPost } from "@/lib/committees/queries";
import { fold } from "@/lib/platform/fold";
import type { DossierRow } from "./types";

/**
 * The lines of the Sổ's posts: first those that congresses and kiện toàn gave, from the beginning, then what was typed.
 * A typed line about a post that stands already is left out.
 */
export function postLines(held: readonly HeldPost[], typed: readonly DossierRow[]): DossierRow[] {
  const given = held.toSorted((a, b) => a.from.localeCompare(b.from)).map(lineOf);
  return [...given, ...typed.filter((line) => !given.some((post) => isSame(post, line)))];
}

function lineOf({ post, body, from, to, decisionNumber }: HeldPost): DossierRow {
  return {
    side: "union",
    post: POST_LABELS[post],
    place: body,
    since: from,
    until: to ?? "",
    decision: decisionNumber ?? "",
  };
}

/** By its words, wherever the typed line names the body, and by the year in which it began, where that was typed. */
function isSame(post: DossierRow, typed: DossierRow): boolean {
  const { since = "" } = typed;
  const yearsAgree = since === "" || since.slice(0, 4) === post.since?.slice(0, 4);
  return typed.side === "union" && yearsAgree && wordsOf(typed) === wordsOf(post);
}

const wordsOf = ({ post = "", place = "" }: DossierRow) => fold(`${post} ${place}`);
