import Link from "next/link";
import { TellApart } from "@/components/members/duplicates/tell-apart";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { groundWords } from "@/lib/members/duplicates/messages";
import type { DuplicatesView } from "@/lib/members/duplicates/queries";
import type { Pair, PairPerson } from "@/lib/members/duplicates/types";
import { STATUS_LABELS } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type UnitView = Extract<DuplicatesView, { kind: "unit" }>;

/** Pairs of a unit who may be one person, those with the most in common first. */
export function PairList({ place, view }: { place: CurrentPlace; view: UnitView }) {
  const { pairs, total, page, pages, mayMerge } = view;
  if (pairs.length === 0)
    return (
      <Panel>
        <EmptyState title="Không có ai đứng hai lần trong danh sách">
          Ứng dụng so họ tên và ngày sinh, mã định danh, số thẻ, số CCCD.
        </EmptyState>
      </Panel>
    );
  const at = (n: number) => placeHref(place, "/members/duplicates", { page: n === 1 ? null : n });
  return (
    <Panel title="Có thể là một người">
      <Register label="Những cặp có thể là một người" stacked>
        <thead>
          <tr>
            <th>Hai dòng</th>
            <th>Giống nhau ở</th>
            {mayMerge && <th>Việc</th>}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <PairRow
              key={`${pair.first.id}${pair.second.id}`}
              place={place}
              pair={pair}
              mayMerge={mayMerge}
            />
          ))}
        </tbody>
      </Register>
      <Pagination
        previous={page > 1 ? at(page - 1) : undefined}
        next={page < pages ? at(page + 1) : undefined}
      >
        {`${pairs.length} trong ${total.toLocaleString("vi-VN")} cặp`}
      </Pagination>
    </Panel>
  );
}

function PairRow({ place, pair, mayMerge }: { place: CurrentPlace; pair: Pair; mayMerge: boolean }) {
  const { first, second, grounds } = pair;
  const ids = { first: first.id, second: second.id };
  return (
    <tr>
      <th>
        <Link href={placeHref(place, "/members/duplicates/compare", ids)} prefetch={false}>
          {first.fullName === second.fullName ? first.fullName : `${first.fullName} – ${second.fullName}`}
        </Link>
        <small>{wordsOf(first)}</small>
        <small>{wordsOf(second)}</small>
      </th>
      <td>{groundWords(grounds)}</td>
      {mayMerge && (
        <td>
          <TellApart {...ids} />
        </td>
      )}
    </tr>
  );
}

function wordsOf({ birthDate, code, branch, status }: PairPerson): string {
  const left = status === "active" ? null : STATUS_LABELS[status];
  return [formatDayOrYear(birthDate), code ?? "chưa có mã", branch?.name ?? "chưa xếp chi đoàn", left]
    .filter((part) => part !== null)
    .join(" · ");
}
