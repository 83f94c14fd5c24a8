import Link from "next/link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import type { ActivityFilter } from "@/lib/activities/schema";
import { ACTIVITY_KINDS, OCCASIONS } from "@/lib/activities/types";
import type { UnitRef } from "@/lib/units/types";

type ActivityFiltersProps = { filter: ActivityFilter; branches: UnitRef[]; query: Record<string, string> };

const optionsOf = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

export function ActivityFilters({ filter, branches, query }: ActivityFiltersProps) {
  const { kind, occasion, branch, month, removed, view } = filter;
  const kept = { ...query, ...(month ? { month } : {}), ...(view ? { view } : {}) };
  const isSet = kind ?? occasion ?? branch ?? removed;
  const all = `/plans?${new URLSearchParams(query)}`;
  return (
    <FilterBar
      kept={kept}
      clearHref={isSet ? all : undefined}
      aside={
        !removed && (
          <Link href={`${all}&removed=1`} prefetch={false}>
            Đã xóa
          </Link>
        )
      }
    >
      <FilterSelect
        name="kind"
        label="Loại hoạt động"
        value={kind}
        all="Mọi loại"
        options={optionsOf(ACTIVITY_KINDS)}
      />
      <FilterSelect
        name="occasion"
        label="Dịp"
        value={occasion}
        all="Mọi dịp"
        options={optionsOf(OCCASIONS)}
      />
      {branches.length > 0 && (
        <FilterSelect
          name="branch"
          label="Chi đoàn"
          value={branch}
          all="Đoàn cơ sở và mọi chi đoàn"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
