import { RECORD_PATHS } from "@/lib/proposals/messages";
import type { Proposal } from "@/lib/proposals/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type Recorded = Pick<Proposal, "kind" | "member" | "branch">;

/** Where a proposal is recorded that their own page does not record; a post with the committee that it is of. */
export function recordHref(place: CurrentPlace, { kind, member, branch }: Recorded): string | null {
  const path = RECORD_PATHS[kind];
  if (!path) return null;
  const body = kind === "post" && !place.branch ? { branch: branch?.id } : {};
  return placeHref(place, path, { member: member.id, ...body });
}
