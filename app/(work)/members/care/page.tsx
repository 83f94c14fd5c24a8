import type { Metadata } from "next";
import { CareTabs } from "@/components/care/care-tabs";
import { BookRows, BranchBookRows, UnitBookTable } from "@/components/care/unit-books";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { bookPage } from "@/lib/care/view";
import { type BookName, booksOfYear } from "@/lib/criteria/care-books";
import { unitYears } from "@/lib/ratings/address";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Chăm lo, tình hình" };

export default async function CarePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, at, day } = await orStop(await bookPage(actor, await searchParams, unitYears));
  const units = await orStop(await booksOfYear(actor, at, day));
  const [own] = units;
  const hrefOf = (book: BookName, unit?: string) =>
    placeHref(place, `/members/care/${book}`, unit ? { unit } : {});
  return (
    <>
      <PageHead
        title={`Chăm lo, tình hình ${place.period.label}`}
        note={
          <YearNote place={place} path="/members/care" kind={place.periodKind}>
            {(place.branch ?? place.unit).name}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <CareTabs place={place} current={null} />
      {at.branchId ? (
        <BranchBookRows hrefOf={hrefOf} />
      ) : at.unitId === null ? (
        <Panel>
          {own ? (
            <UnitBookTable units={units} hrefOf={hrefOf} />
          ) : (
            <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị rồi sổ của từng đơn vị hiện ở đây.</EmptyState>
          )}
        </Panel>
      ) : (
        own && <BookRows books={own.books} hrefOf={hrefOf} />
      )}
    </>
  );
}
