import type { Metadata } from "next";
import { BookHead } from "@/components/care/book-head";
import { SupportFilters, SupportTable } from "@/components/care/support-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { careOfYear } from "@/lib/care/support/queries";
import { careFilterSchema } from "@/lib/care/support/schema";
import type { CareListItem } from "@/lib/care/support/types";
import { bookPage } from "@/lib/care/view";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Chăm lo đoàn viên, cán bộ Đoàn" };

export default async function SupportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const page = await orStop(await bookPage(actor, params));
  const { place, at, mayWrite, isRemoved } = page;
  const { label } = place.period;
  const filter = careFilterSchema.parse(params);
  const shown = { ...filter, removed: isRemoved ? ("1" as const) : undefined };
  const { items, isCut } = await orStop(await careOfYear(actor, at, shown));
  const isFiltered = Boolean(filter.kind ?? filter.beneficiary ?? shown.removed);
  return (
    <>
      <BookHead
        page={page}
        book="support"
        title={`Chăm lo đoàn viên, cán bộ Đoàn ${label}`}
        note={noteOf(items, isCut)}
        create={mayWrite && "Ghi việc chăm lo"}
      />
      <SupportFilters filter={filter} query={place.query} />
      <Panel>
        {items.length > 0 ? (
          <SupportTable
            items={items}
            showUnit={at.unitId === null}
            hrefOf={(id) => placeHref(place, `/members/care/support/${id}`)}
          />
        ) : (
          <EmptyState
            title={isFiltered ? "Không có việc nào khớp" : `Chưa ghi việc chăm lo nào trong ${label}`}
          >
            {isFiltered
              ? "Bỏ bớt điều kiện lọc để xem thêm."
              : "Ghi kiến nghị chế độ, thăm hỏi, hỗ trợ học tập, giới thiệu việc làm, bảo vệ quyền lợi."}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

function noteOf(items: CareListItem[], isCut: boolean): string {
  if (isCut) return `Hơn ${items.length} việc, lọc bớt để xem hết`;
  const forCadres = items.filter(({ beneficiary }) => beneficiary === "cadres").length;
  const cost = items.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0);
  return [
    `${items.length - forCadres} việc cho đoàn viên`,
    `${forCadres} việc cho cán bộ Đoàn`,
    cost > 0 && `${cost.toLocaleString("vi-VN")} đồng`,
  ]
    .filter(Boolean)
    .join(" · ");
}
