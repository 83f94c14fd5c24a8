import { OpenFilter } from "@/components/cases/open-filter";
import { FORM_OPTIONS } from "@/components/organisation-discipline/measure-options";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import type { MeasureFilter } from "@/lib/organisation-discipline/schema";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";

type MeasureFiltersProps = {
  place: CurrentPlace;
  filter: MeasureFilter;
  isFiltered: boolean;
  bodies: UnitRef[];
};

/** Under way or over, by form, and of which organisation where more than one has had a case. */
export function MeasureFilters({ place, filter, isFiltered, bodies }: MeasureFiltersProps) {
  return (
    <FilterBar
      kept={place.query}
      clearHref={isFiltered ? placeHref(place, "/organisation/discipline") : undefined}
    >
      <OpenFilter value={filter.open} />
      <FilterSelect
        name="form"
        label="Hình thức"
        value={filter.form}
        all="Mọi hình thức"
        options={FORM_OPTIONS}
      />
      {bodies.length > 1 && (
        <FilterSelect
          name="body"
          label="Tổ chức"
          value={filter.body}
          all="Mọi tổ chức"
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
