import type { z } from "zod";
import { EXPELLED } from "@/lib/members/expelled";
import { NO_BRANCH, type rosterFilterSchema } from "@/lib/members/schema";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { RosterPlace } from "./place";

export type RosterFilter = z.output<typeof rosterFilterSchema>;

/**
 * A condition of the roster's statement: a letter for the statement's name, and its text over parameters; of a searched
 * word the word too.
 */
export type Condition = { sign: string; word?: string; sql: (value: (given: unknown) => string) => string };

const MOST_WORDS = 6;

/** A unit before it is known whether the actor holds a role there: only beside the session's check, which knows it. */
export type HeldPart = { kind: "held" };

/** SQL: the id that a CTE \`held\` before the statement holds. */
export const HELD_UNIT = "(SELECT id FROM held)";

/** Conditions in a fixed order, so that equal shapes make equal statements; an age is one of a day: `ageConditions`. */
export function conditionsOf(
  part: RosterPlace["part"] | HeldPart,
  orgId: string | null,
  filter: Omit<RosterFilter, "age">,
): Condition[] {
  const conditions = [placeCondition(part, orgId), ...wordConditions(filter.q)];
  const add = (sign: string, given: unknown, sql: (parameter: string) => string) => {
    if (given !== undefined) conditions.push({ sign, sql: (value) => sql(value(given)) });
  };
  if (filter.status === undefined) conditions.push({ sign: "", sql: () => "m.status <> 'merged'" });
  if (filter.status === "expelled") conditions.push({ sign: "E", sql: () => EXPELLED });
  else add("s", filter.status, (p) => `m.status = ${p}::"MemberStatus"`);
  if (filter.branch === NO_BRANCH) conditions.push({ sign: "w", sql: () => IN_NO_BRANCH });
  add("i", filter.ids?.split(","), (p) => `m.id = ANY(${p}::uuid[])`);
  add("p", filter.position, (p) => `m.position = ${p}`);
  add("g", filter.gender, (p) => `m.gender = ${p}::"Gender"`);
  if (filter.rating !== undefined) conditions.push(ratingCondition(filter.rating));
  if (filter.party !== undefined)
    conditions.push(standing(`P${filter.party[0]}`, filter.party === "yes", PARTY_MEMBER));
  if (filter.hardship !== undefined) conditions.push(standing("H", true, IN_HARDSHIP));
  return conditions;
}

/** What the age asks, behind all others. */
export function ageConditions(age: RosterFilter["age"], today: PlainDate): Condition[] {
  const { bornFrom, bornTo } = birthsOf(age, today);
  const born = (sign: string, compared: string, day: string | undefined): Condition[] =>
    day === undefined ? [] : [{ sign, sql: (value) => `m.birth_date COLLATE "C" ${compared} ${value(day)}` }];
  return [...born("f", ">=", bornFrom), ...born("t", "<=", bornTo)];
}

function placeCondition(part: RosterPlace["part"] | HeldPart, orgId: string | null): Condition {
  switch (part.kind) {
    case "held":
      return { sign: "h", sql: () => `m.unit_id = ${HELD_UNIT}` };
    case "unit":
      return { sign: "u", sql: (value) => `m.unit_id = ${value(part.id)}::uuid` };
    case "branch":
      return { sign: "b", sql: (value) => `m.branch_id = ${value(part.id)}::uuid` };
    case "organisation":
      return { sign: "o", sql: (value) => `m.org_id = ${value(orgId)}::uuid` };
    case "reach":
      return {
        sign: "r",
        sql: (value) =>
          `m.org_id = ${value(orgId)}::uuid AND (m.unit_id = ANY(${value(part.unitIds)}::uuid[]) OR m.branch_id = ANY(${value(part.branchIds)}::uuid[]))`,
      };
  }
}

/** Every word must occur somewhere in name or code, in any order; a short one at the beginning of a word. */
export function searchWords(q: string | undefined): string[] {
  return fold(q ?? "")
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
}

/** So few letters are looked for where a word begins: in the middle of words no index finds them. */
const BEGINNING = 2;

/** What the index holds: the space before it lets the first word begin as every other does. */
const SEARCHED = "(' ' || m.search_key)";

/** SQL: the words of a name and code, as the index holds them. */
export const WORDS = "string_to_array(m.search_key, ' ')";

/** What a word's condition asks, of a folded text that lies here. */
export function holdsWord(key: string, word: string): boolean {
  return ` ${key}`.includes(word.length > BEGINNING ? word : ` ${word}`);
}

function wordConditions(q: string | undefined): Condition[] {
  return searchWords(q).map((word) => {
    const plain = word.replace(/[\\%_]/g, "\\$&");
    const pattern = word.length > BEGINNING ? `%${plain}%` : `% ${plain}%`;
    return { sign: "q", word, sql: (value) => `${SEARCHED} LIKE ${value(pattern)}` };
  });
}

/** SQL: the rating of the last year whose ratings are approved; no row where there is none. */
const LAST_RATING = `SELECT r.rating FROM member_ratings r
    JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id AND s.state = 'approved'
    WHERE r.org_id = m.org_id AND r.member_id = m.id ORDER BY r.year DESC LIMIT 1`;

const PARTY_MEMBER = `SELECT FROM member_sensitive s
    WHERE s.org_id = m.org_id AND s.member_id = m.id AND s.party_joined_on IS NOT NULL`;

const IN_HARDSHIP = `SELECT FROM hardship_cases h
    WHERE h.org_id = m.org_id AND h.member_id = m.id AND h.unit_id = m.unit_id AND h.ended_on IS NULL AND h.deleted_at IS NULL`;

/** A base branch has no branches to put its members into. */
const IN_NO_BRANCH = `m.branch_id IS NULL AND EXISTS (SELECT FROM units u
    WHERE u.org_id = m.org_id AND u.id = m.unit_id AND u.kind = 'base_union')`;

function ratingCondition(rating: NonNullable<RosterFilter["rating"]>): Condition {
  if (rating === "none") return { sign: "n", sql: () => `(${LAST_RATING}) IS NULL` };
  return { sign: "l", sql: (value) => `(${LAST_RATING}) = ${value(rating)}::"RatingLevel"` };
}

function standing(sign: string, does: boolean, rows: string): Condition {
  return { sign, sql: () => `${does ? "" : "NOT "}EXISTS (${rows})` };
}

/** Birth days of an age group today, as texts that also order years alone. */
function birthsOf(age: RosterFilter["age"], today: PlainDate): { bornFrom?: string; bornTo?: string } {
  const yearsAgo = (years: number) => `${yearOf(today) - years}${today.slice(4)}`;
  switch (age) {
    case undefined:
      return {};
    case "under-18":
      return { bornFrom: `${yearsAgo(18)}~` };
    case "18-24":
      return { bornFrom: `${yearsAgo(25)}~`, bornTo: yearsAgo(18) };
    case "25-30":
      return { bornFrom: `${yearsAgo(31)}~`, bornTo: yearsAgo(25) };
    case "over-30":
      return { bornTo: yearsAgo(31) };
  }
}
