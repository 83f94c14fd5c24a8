import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type YearLinksProps = { years: readonly number[]; hrefOf: (year: number) => string };

/** The other calendar years that a page can show, opened for assessment or not: at the end of its second line. */
export function YearLinks({ years, hrefOf }: YearLinksProps) {
  return years.map((year) => (
    <Fragment key={year}>
      {" · "}
      <Link href={hrefOf(year)} prefetch={false}>
        Năm {year}
      </Link>
    </Fragment>
  ));
}

type YearNoteProps = {
  place: CalendarPlace;
  path: string;
  /** What else the address says. */
  more?: Record<string, string | null | undefined>;
  children: ReactNode;
};

/** The second line of a page of records, ending in the years beside the one shown. */
export function YearNote({ place, path, more, children }: YearNoteProps) {
  return (
    <>
      {children}
      <YearLinks years={place.otherYears} hrefOf={(of) => placeHref(place, path, { ...more, of })} />
    </>
  );
}
