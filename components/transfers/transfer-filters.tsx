import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { DIRECTION_LABELS } from "@/lib/transfers/messages";
import type { TransferFilter } from "@/lib/transfers/schema";
import { DIRECTIONS } from "@/lib/transfers/types";
import type { UnitRef } from "@/lib/units/types";

type TransferFiltersProps = { filter: TransferFilter; branches: UnitRef[]; query: Record<string, string> };

export function TransferFilters({ filter, branches, query }: TransferFiltersProps) {
  const { view, direction, late, branch } = filter;
  const all = `/members/transfers?${new URLSearchParams(query)}`;
  return (
    <FilterBar kept={query} clearHref={(view ?? direction ?? late ?? branch) ? all : undefined}>
      <FilterSelect
        name="view"
        label="Chiều"
        value={view}
        all="Đi và đến"
        options={[
          { value: "out", label: "Chuyển đi" },
          { value: "in", label: "Chuyển đến" },
          { value: "waiting", label: "Đang chờ tôi" },
        ]}
      />
      <FilterSelect
        name="direction"
        label="Nơi chuyển"
        value={direction}
        all="Mọi nơi"
        options={DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
      />
      <FilterSelect
        name="late"
        label="Hạn"
        value={late}
        all="Đúng hạn và quá hạn"
        options={[{ value: "1", label: "Quá hạn" }]}
      />
      {branches.length > 1 && (
        <FilterSelect
          name="branch"
          label="Chi đoàn"
          value={branch}
          all="Mọi chi đoàn"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
