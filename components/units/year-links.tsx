import Link from "next/link";
import { Fragment } from "react";

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
