import Link from "next/link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { ADVISING_LABELS } from "@/lib/advising/messages";
import type { AdvisingFilter } from "@/lib/advising/schema";
import { ADVISING_KINDS } from "@/lib/advising/types";
import { choicesOf } from "./advising-words";

type AdvisingFiltersProps = { filter: AdvisingFilter; query: Record<string, string>; showRemoved: boolean };

export function AdvisingFilters({ filter, query, showRemoved }: AdvisingFiltersProps) {
  const { kind, subject, outcome, giver, removed } = filter;
  const all = `/plans/advice?${new URLSearchParams(query)}`;
  return (
    <FilterBar
      kept={query}
      clearHref={(kind ?? subject ?? outcome ?? giver ?? removed) ? all : undefined}
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
        label="Loại việc"
        value={kind}
        all="Tham mưu, phối hợp, nhiệm vụ"
        options={ADVISING_KINDS.map((each) => ({ value: each, label: ADVISING_LABELS[each] }))}
      />
      <FilterSelect
        name="subject"
        label="Tham mưu về"
        value={subject}
        all="Tham mưu về mọi việc"
        options={choicesOf("subject")}
      />
      <FilterSelect
        name="outcome"
        label="Kết quả"
        value={outcome}
        all="Mọi kết quả"
        options={choicesOf("outcome")}
      />
      <FilterSelect
        name="giver"
        label="Ai giao"
        value={giver}
        all="Mọi cấp giao"
        options={choicesOf("giver")}
      />
    </FilterBar>
  );
}
