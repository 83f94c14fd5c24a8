import Link from "next/link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { PROJECT_STATE_LABELS, STARTED_EARLY } from "@/lib/projects/messages";
import type { ProjectFilter } from "@/lib/projects/schema";
import { PROJECT_KINDS, PROJECT_LEVELS, PROJECT_STATES } from "@/lib/projects/types";
import type { UnitRef } from "@/lib/units/types";

type ProjectFiltersProps = {
  filter: ProjectFilter;
  branches: UnitRef[];
  query: Record<string, string>;
  showRemoved: boolean;
};

const optionsOf = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

export function ProjectFilters({ filter, branches, query, showRemoved }: ProjectFiltersProps) {
  const { kind, level, state, branch, early, removed } = filter;
  const all = `/plans/projects?${new URLSearchParams(query)}`;
  return (
    <FilterBar
      kept={query}
      clearHref={(kind ?? level ?? state ?? branch ?? early ?? removed) ? all : undefined}
      aside={
        showRemoved &&
        !removed && (
          <Link href={`${all}&removed=1`} prefetch={false}>
            Đã xóa
          </Link>
        )
      }
    >
      <FilterSelect
        name="kind"
        label="Loại"
        value={kind}
        all="Công trình và phần việc"
        options={optionsOf(PROJECT_KINDS)}
      />
      <FilterSelect
        name="level"
        label="Cấp"
        value={level}
        all="Mọi cấp"
        options={optionsOf(PROJECT_LEVELS)}
      />
      <FilterSelect
        name="state"
        label="Tình trạng"
        value={state}
        all="Mọi tình trạng"
        options={PROJECT_STATES.map((each) => ({ value: each, label: PROJECT_STATE_LABELS[each] }))}
      />
      <FilterSelect
        name="early"
        label="Khởi công"
        value={early}
        all="Mọi ngày khởi công"
        options={[{ value: "1", label: STARTED_EARLY }]}
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
