import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { writtenName } from "@/lib/imports/rows/written-names";
import { joinName } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

/**
 * The name that a row's columns make together. Beside the whole name a column of given names is one to sort by, unless
 * "Họ và tên" holds but the words before it; a name in merged columns stands in each of them.
 */
export function nameIn(text: (field: ColumnField) => string): string {
  const whole = writtenName(text("fullName")).name;
  const given = text("givenName");
  if (whole !== "" && (given === "" || endsIn(whole, given))) return whole;
  const before = joinParts(text("familyName"), text("middleName"));
  return joinParts(before === "" ? whole : before, given);
}

function endsIn(whole: string, given: string): boolean {
  return ` ${fold(whole)}`.endsWith(` ${fold(given)}`);
}

function joinParts(first: string, second: string): string {
  const isMerged = first === second && first.includes(" ");
  return isMerged ? first : joinName(first, second);
}
