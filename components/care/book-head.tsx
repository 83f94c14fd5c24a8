import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/frame/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import type { BookPage } from "@/lib/care/view";
import type { BookName } from "@/lib/criteria/care-books";
import { placeHref } from "@/lib/units/current";
import { CareTabs } from "./care-tabs";

type BookHeadProps = {
  page: BookPage;
  book: BookName;
  title: string;
  note: ReactNode;
  /** What the one button makes; left out for who only reads. */
  create?: string | false;
  /** Whether removed records may be looked at. */
  showRemoved?: boolean;
};

/** Title, tabs and the one button of a book's list. */
export function BookHead({ page, book, title, note, create, showRemoved = page.mayWrite }: BookHeadProps) {
  const { place, isRemoved } = page;
  const path = `/members/care/${book}`;
  return (
    <>
      <PageHead
        title={isRemoved ? `${title}: đã xóa` : title}
        note={
          // Where dossiers lie is told once, not year by year.
          book === "dossiers" ? (
            note
          ) : (
            <YearNote
              place={place}
              path={path}
              more={{ removed: isRemoved ? "1" : null }}
              kind={place.periodKind}
            >
              {note}
            </YearNote>
          )
        }
        actions={
          <>
            <PrintButton />
            {create && (
              <ButtonLink variant="primary" icon="plus" href={placeHref(place, `${path}/new`)}>
                {create}
              </ButtonLink>
            )}
          </>
        }
      />
      <CareTabs place={place} current={book} />
      {showRemoved && (
        <p className="text-s print:hidden">
          <Link href={placeHref(place, path, isRemoved ? {} : { removed: 1 })} prefetch={false}>
            {isRemoved ? "Trở lại danh sách" : "Đã xóa"}
          </Link>
        </p>
      )}
    </>
  );
}
