import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { BookAt } from "@/lib/care/types";
import { reader } from "@/lib/platform/database/database";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
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

/** What the five books of each unit come to in a year, up to its end; a branch's secretary is told of no unit. */
export async function booksOfYear(
  actor: Actor,
  { orgId, unitId, year }: BookAt,
  today: PlainDate,
): Promise<Result<UnitBooks[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const units = await reader(scope).unit.findMany({
    where: { kind: { in: ["base_union", "base_branch"] }, closedOn: null, ...(unitId ? { id: unitId } : {}) },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
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
