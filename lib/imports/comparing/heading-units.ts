import { branchKey, type NamedBranch, namesOf } from "@/lib/imports/comparing/branches";
import { isBare } from "@/lib/imports/rows/list-titles";
import type { RosterSheet } from "@/lib/imports/rows/roster-row";
import { accentsAgree } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

const WORD = /[\p{L}\p{M}\d]+/gu;
/** What parts the branch from the unit behind it. */
const APART = /(?:[,;:–-]|(?<!\p{L})(?:(?:trực )?thuộc|của))\s*$/iu;
/** "Đoàn trường THPT Hòa Bình" is that of "Trường THPT Hòa Bình", which classes are told by. */
const UNION = /^đoàn\s+(?=\S+\s+\S)/iu;

/**
 * The sheet with the branches of its titles and headings without the units to which they belong, "CHI ĐOÀN KHO - ĐOÀN XÃ HÙNG
 * LÔ", also where these are written without accents. "CHI ĐOÀN CƠ QUAN ĐOÀN XÃ HÙNG LÔ" may be all one name: where no sign
 * parts the two, the rest must be a branch that the unit has.
 */
export function withoutUnits(
  sheet: RosterSheet,
  units: readonly string[],
  branches: readonly NamedBranch[],
): RosterSheet {
  const { title, headed = new Map() } = sheet;
  const known = new Set(branches.flatMap(namesOf).map(branchKey));
  const tails = units.flatMap((unit) => [unit, unit.replace(UNION, "")]);
  const bareOf = (name: string): string => {
    if (known.has(branchKey(name))) return name;
    const rests = tails.flatMap((tail) => before(name, tail) ?? []);
    const bare = rests.find(({ rest, isApart }) => isApart || known.has(branchKey(rest)));
    // Of several units each stands behind the one within it.
    return bare ? bareOf(bare.rest) : name;
  };
  const names = [...headed.keys(), ...(title ? [title.branch] : [])];
  const bare = new Map(names.map((name) => [name, bareOf(name)]));
  if ([...bare].every(([name, rest]) => name === rest)) return sheet;
  const named = <T extends { branch?: string | undefined }>(values: T): T =>
    values.branch === undefined ? values : { ...values, branch: bare.get(values.branch) ?? values.branch };
  return {
    ...sheet,
    title: title && named(title),
    headed: new Map([...headed].map(([name, heading]) => [bare.get(name) ?? name, heading])),
    rows: sheet.rows.map((row) => ({ ...row, values: named(row.values), ifNew: named(row.ifNew) })),
  };
}

/** What stands before a unit's name at the end of a branch's; null where that is another, or nothing names a branch there. */
function before(name: string, unit: string): { rest: string; isApart: boolean } | null {
  const text = name.normalize("NFC");
  const own = wordsOf(unit.normalize("NFC"));
  const last = wordsOf(text).slice(-own.length);
  const [first] = last;
  const [said, meant] = [last, own].map((words) => words.map(({ 0: word }) => word).join(" "));
  if (!first || !said || !meant || fold(said) !== fold(meant) || !accentsAgree(said, meant)) return null;
  const head = text.slice(0, first.index);
  const rest = head.replace(APART, "").replace(/[\s,;:–-]+$/, "");
  return rest === "" || isBare(rest) ? null : { rest, isApart: APART.test(head) };
}

function wordsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(WORD)];
}
