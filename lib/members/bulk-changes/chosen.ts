import type { Actor } from "@/lib/access/types";
import { readAddress } from "@/lib/members/roster/address";
import type { Member } from "@/lib/members/types";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";
import { bulkFilter } from "./queries";
import { selectionOf } from "./selection";

/** Whom the address of a roster's selection chooses; null where it chooses nobody, or this person may not change them. */
export async function chosenMembers(
  actor: Actor,
  place: CurrentPlace,
  params: SearchParams,
): Promise<Member[] | null> {
  const address = readAddress(params, false);
  if (address.filters.ids === undefined && params.all !== "1") return null;
  const filter = bulkFilter(place, address);
  const found = filter.ok ? await selectionOf(actor, filter.value) : filter;
  return found.ok ? found.value.members : null;
}
