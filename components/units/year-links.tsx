import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { upperFirst } from "@/lib/platform/first-letter";
import { type CalendarPlace, placeHref } from "@/lib/units/current";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";

type YearLinksProps = {
  years: readonly number[];
  hrefOf: (year: number) => string;
  /** How the page's unit counts years, where the page says its year in the unit's words. */
  kind?: PeriodKind | undefined;
};

/** The other years that a page can show, opened for assessment or not: at the end of its second line. */
export function YearLinks({ years, hrefOf, kind = "calendar_year" }: YearLinksProps) {
  return years.map((year) => (
    <Fragment key={year}>
      {" · "}
      <Link href={hrefOf(year)} prefetch={false}>
        {upperFirst(unitYear(kind, year).label)}
      </Link>
    </Fragment>
  ));
}

type YearNoteProps = Pick<YearLinksProps, "kind"> & {
  place: CalendarPlace;
  path: string;
  /** What else the address says. */
  more?: Record<string, string | null | undefined>;
  children: ReactNode;
};

/** The second line of a page of records, ending in the years beside the one shown. */
export function YearNote({ place, path, more, kind, children }: YearNoteProps) {
  return (
    <>
      {children}
      <YearLinks
        years={place.otherYears}
        hrefOf={(of) => placeHref(place, path, { ...more, of })}
        kind={kind}
      />
    </>
  );
}
