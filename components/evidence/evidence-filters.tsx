import Link from "next/link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import type { EvidenceAddress } from "@/lib/evidence/schema";
import type { UnitRef } from "@/lib/units/types";

type EvidenceFiltersProps = {
  filter: EvidenceAddress;
  year: number | null;
  branches: UnitRef[];
  query: Record<string, string>;
  showRemoved: boolean;
};

export function EvidenceFilters({ filter, year, branches, query, showRemoved }: EvidenceFiltersProps) {
  const { q, month, branch, unused, removed } = filter;
  const all = `/evidence?${new URLSearchParams(query)}`;
  const isSet = q ?? month ?? branch ?? unused ?? removed;
  return (
    <FilterBar
      kept={query}
      clearHref={isSet ? all : undefined}
      aside={
        showRemoved &&
        !removed && (
          <Link href={`${all}&removed=1`} prefetch={false}>
            Đã xóa
          </Link>
        )
      }
    >
      <input
        className="control small"
        type="search"
        name="q"
        defaultValue={q}
        aria-label="Tìm theo chú thích, tên tệp"
        placeholder="Tìm chú thích, tên tệp"
      />
      {year !== null && (
        <FilterSelect name="month" label="Tháng" value={month} all="Cả năm" options={monthsOf(year)} />
      )}
      {branches.length > 0 && (
        <FilterSelect
          name="branch"
          label="Chi đoàn"
          value={branch}
          all="Đoàn cơ sở và mọi chi đoàn"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FilterSelect
        name="unused"
        label="Đã dùng hay chưa"
        value={unused}
        all="Đã dùng và chưa dùng"
        options={[{ value: "1", label: "Chưa dùng ở đâu" }]}
      />
    </FilterBar>
  );
}

function monthsOf(year: number) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, "0");
    return { value: `${year}-${month}`, label: `Tháng ${index + 1}` };
  });
}
