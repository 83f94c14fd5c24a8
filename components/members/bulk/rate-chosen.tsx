import { ButtonLink } from "@/components/ui/button-link";
import type { ChosenList } from "@/lib/members/bulk-changes/queries";
import type { RosterAddress } from "@/lib/members/roster/address";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type RateChosenProps = { place: CurrentPlace; address: RosterAddress; lists: ChosenList[] };

/** Leads to the grids in which those chosen are rated: they stand first there, however many they are. */
export function RateChosen({ place, address, lists }: RateChosenProps) {
  return (
    <div className="button-row">
      {lists.map(({ branchId, name, count }) => (
        <ButtonLink
          key={branchId}
          small
          href={placeHref(place, "/members/ratings", {
            ...address.filters,
            all: 1,
            branch: place.branch ? null : branchId,
          })}
        >
          {`Xếp loại ${name} (${count})`}
        </ButtonLink>
      ))}
    </div>
  );
}
