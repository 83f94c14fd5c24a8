import Link from "next/link";
import { type UnitStanding, unitStandingWords } from "@/lib/organisation-ratings/unit-standing";

type UnitRatingLinkProps = { standing: UnitStanding | null; href: string };

/** Behind the words on a unit's recognition: its rating of the year, for whoever may read it. */
export function UnitRatingLink({ standing, href }: UnitRatingLinkProps) {
  if (!standing) return null;
  return (
    <>
      {" · "}
      <Link href={href} prefetch={false}>
        {unitStandingWords(standing)}
      </Link>
    </>
  );
}
