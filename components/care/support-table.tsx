import Link from "next/link";
import { FilterBar, FilterSelect } from "@/components/ui/filter-bar";
import { Register } from "@/components/ui/table";
import { wordsOf } from "@/lib/care/own-words";
import type { CareFilter } from "@/lib/care/support/schema";
import { BENEFICIARIES, beneficiaryLabel, CARE_KINDS, type CareListItem } from "@/lib/care/support/types";
import { formatDate } from "@/lib/platform/dates";
import { money, optionsOf } from "./care-words";

type SupportTableProps = { items: CareListItem[]; showUnit: boolean; hrefOf: (id: string) => string };

export function SupportTable({ items, showUnit, hrefOf }: SupportTableProps) {
  return (
    <Register label="Việc chăm lo đoàn viên, cán bộ Đoàn" stacked>
      <thead>
        <tr>
          <th scope="col">Việc đã làm</th>
          <th scope="col">Ngày</th>
          <th scope="col">{showUnit ? "Đơn vị" : "Ai làm"}</th>
          <th scope="col">Làm cho</th>
          <th scope="col" className="n">
            Người
          </th>
          <th scope="col" className="n">
            Kinh phí (đồng)
          </th>
          <th scope="col" className="n">
            Ảnh
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, title, day, kind, unit, branch, beneficiary, people, costVnd, photos }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={hrefOf(id)} prefetch={false} className="break-words">
                {title}
              </Link>
              <small>{wordsOf(CARE_KINDS, kind)}</small>
            </th>
            <td>{formatDate(day)}</td>
            <td>
              {showUnit ? unit.name : (branch?.name ?? "Đoàn cơ sở")}
              {showUnit && branch && <small>{branch.name}</small>}
            </td>
            <td>{beneficiaryLabel(beneficiary)}</td>
            <td data-label="Người" className="n">
              {people.toLocaleString("vi-VN")}
            </td>
            <td data-label="Kinh phí" className="n">
              {money(costVnd)}
            </td>
            <td data-label="Ảnh" className="n">
              {photos}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type SupportFiltersProps = { filter: CareFilter; query: Record<string, string> };

export function SupportFilters({ filter: { kind, beneficiary }, query }: SupportFiltersProps) {
  const all = `/members/care/support?${new URLSearchParams(query)}`;
  return (
    <FilterBar kept={query} clearHref={(kind ?? beneficiary) ? all : undefined}>
      <FilterSelect
        name="kind"
        label="Loại việc"
        value={kind}
        all="Mọi loại việc"
        options={optionsOf(CARE_KINDS)}
      />
      <FilterSelect
        name="beneficiary"
        label="Làm cho"
        value={beneficiary}
        all="Đoàn viên và cán bộ Đoàn"
        options={optionsOf(BENEFICIARIES)}
      />
    </FilterBar>
  );
}
