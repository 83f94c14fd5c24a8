import { ButtonLink } from "@/components/ui/button-link";
import type { ChosenList } from "@/lib/members/bulk-changes/queries";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

/** So many ids fit into an address. */
const MOST_IDS = 100;

/** Leads to the grids in which those chosen are rated. */
export function RateChosen({ place, lists }: { place: CurrentPlace; lists: ChosenList[] }) {
  return (
    <>
      <div className="button-row">
        {lists.map(({ branchId, name, ids }) => (
          <ButtonLink
            key={branchId}
            small
            href={placeHref(place, "/members/ratings", {
              branch: place.branch ? null : branchId,
              ids: ids.length > MOST_IDS ? null : ids.join(","),
            })}
          >
            {`Xếp loại ${name} (${ids.length})`}
          </ButtonLink>
        ))}
      </div>
      {lists.some(({ ids }) => ids.length > MOST_IDS) && (
        <p>{`Nơi chọn quá ${MOST_IDS} người mở bảng xếp loại của cả danh sách, không riêng những người đã chọn.`}</p>
      )}
    </>
  );
}
