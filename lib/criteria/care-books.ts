import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { BookAt } from "@/lib/care/types";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { daysOfYear, ownYear, stoodBetween } from "@/lib/units/year-days";
import { measure } from "./checks";
import { factsOfUnits } from "./fact-queries";
import type { CheckKey, Measured } from "./types";

/** The five books, each with the check that speaks of it. */
const BOOKS = [
  { book: "headcount", check: "youth_headcount" },
  { book: "dossiers", check: "dossiers_kept" },
  { book: "support", check: "member_care" },
  { book: "situation", check: "situation_notes" },
  { book: "hardship", check: "hardship_reviewed" },
] as const satisfies readonly { book: string; check: CheckKey }[];
export type BookName = (typeof BOOKS)[number]["book"];

export type UnitBooks = { unit: UnitRef; books: { book: BookName; measured: Measured }[] };

const OWN_YEAR = ownYear("u", 4);

/** $2 the units within reach (null = all), $3 the one that is asked for, $4 to $7 the days of the year. */
const unitsStatement = {
  name: "units_of_care_books",
  text: `SELECT u.id, u.code, u.name FROM units u
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.kind IN ('base_union', 'base_branch')
      AND CASE WHEN $3::uuid IS NULL THEN ${stoodBetween("u", OWN_YEAR.from, OWN_YEAR.to)} ELSE u.id = $3 END
    ORDER BY u.code`,
};

/** What the five books of each unit come to in a year, up to its end; a branch's secretary is told of no unit. */
export async function booksOfYear(
  actor: Actor,
  { orgId, unitId, year }: BookAt,
  today: PlainDate,
): Promise<Result<UnitBooks[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const values = () => [orgId, unitIdsOf(scope), unitId, ...daysOfYear(year)];
  const units = await rows<UnitRef>(scope, unitsStatement, values);
  const ids = units.map(({ id }) => id);
  const facts = await factsOfUnits(scope, ids, { year, today, cutOff: makeDate(year, 12, 31) });
  return done(
    units.flatMap((unit): UnitBooks[] => {
      const known = facts.get(unit.id);
      if (!known) return [];
      const books = BOOKS.flatMap(({ book, check }) => {
        const measured = measure(
          { check: { key: check, threshold: null, exclusions: [] }, period: "unit" },
          known,
        );
        return measured ? [{ book, measured }] : [];
      });
      return [{ unit, books }];
    }),
  );
}
