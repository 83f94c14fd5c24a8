import Link from "next/link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import type { RewardFilter } from "@/lib/rewards/schema";
import { REWARD_FORMS, REWARD_LEVELS } from "@/lib/rewards/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { optionsOf, WHOM_OPTIONS } from "./reward-options";

type RewardFiltersProps = {
  place: CurrentPlace;
  filter: RewardFilter;
  isFiltered: boolean;
  /** Who keeps rewards here also finds those that were removed. */
  mayWrite: boolean;
};

/** Whom, at which level, in which form; and the way to what was removed. */
export function RewardFilters({ place, filter, isFiltered, mayWrite }: RewardFiltersProps) {
  const removed = mayWrite && !filter.removed && (
    <Link href={placeHref(place, "/members/rewards", { removed: "1" })} prefetch={false}>
      Đã xóa
    </Link>
  );
  return (
    <FilterBar
      kept={place.query}
      clearHref={isFiltered ? placeHref(place, "/members/rewards") : undefined}
      aside={removed}
    >
      <FilterSelect
        name="whom"
        label="Khen ai"
        value={filter.whom}
        all="Cá nhân và tập thể"
        options={WHOM_OPTIONS}
      />
      <FilterSelect
        name="level"
        label="Cấp khen"
        value={filter.level}
        all="Mọi cấp khen"
        options={optionsOf(REWARD_LEVELS)}
      />
      <FilterSelect
        name="form"
        label="Hình thức"
        value={filter.form}
        all="Mọi hình thức"
        options={optionsOf(REWARD_FORMS)}
      />
    </FilterBar>
  );
}
