import { isDeepStrictEqual } from "node:util";
import type { Table } from "@/lib/imports/columns/mapping";
import { keepBranchOnTheWay } from "@/lib/imports/comparing/branch-on-the-way";
import { branchKeys, branchNamesOf } from "@/lib/imports/comparing/branches";
import { type Comparing, compare } from "@/lib/imports/comparing/compare";
import { withoutUnits } from "@/lib/imports/comparing/heading-units";
import { type ExistingMember, sharedNames } from "@/lib/imports/comparing/identify";
import { mergeRows, rowsOfOne } from "@/lib/imports/comparing/merge-rows";
import { keptToBranch } from "@/lib/imports/comparing/own-branch";
import type { RosterMember } from "@/lib/imports/comparing/roster-member";
import { besideSecretaries } from "@/lib/imports/comparing/secretaries";
import { belowTitle } from "@/lib/imports/comparing/title-branch";
import { type KeptSheet, listsBeside, readSheet } from "@/lib/imports/dry-run/kept-sheet";
import { unitsForBranches } from "@/lib/imports/dry-run/other-unit";
import { planReviews } from "@/lib/imports/reviews/planning";
import type { ReviewState } from "@/lib/imports/reviews/types";
import { unknownWords } from "@/lib/imports/rows/sheet-words";
import type { ColumnMapping, ImportAnswers, Surroundings } from "@/lib/imports/types";
import { searchDigest, unsealText } from "@/lib/platform/sealing";
import { unitYear } from "@/lib/units/periods";

type Against = { mapping: ColumnMapping; answers: ImportAnswers; around: Surroundings };
type Compared = ReturnType<typeof comparedAnew>;

const comparisons = new WeakMap<Table, { against: Against; compared: Compared }>();

/**
 * A kept sheet read under a mapping and these answers, and compared with the roster; not to be changed, since it is held as
 * well: whoever confirms what was just shown finds everything as it stood then, mostly.
 */
export function compareSheet(
  kept: KeptSheet,
  mapping: ColumnMapping,
  answers: ImportAnswers,
  around: Surroundings,
): Compared {
  const against = { mapping, answers, around };
  const known = comparisons.get(kept.table);
  if (known && isDeepStrictEqual(known.against, against)) return known.compared;
  const compared = comparedAnew(kept, against);
  comparisons.set(kept.table, { against, compared });
  return compared;
}

function comparedAnew(kept: KeptSheet, { mapping, answers, around }: Against) {
  const existing = JSON.parse(around.roster) as RosterMember[];
  const members = new Map(existing.map((member) => [member.id, member]));
  const { today, joining } = around;
  const by = { today, rule: joining };
  const own = around.branches.find(({ id }) => id === around.branchId);
  const hasBranches = around.branches.length > 0 || around.mayCreateBranches;
  const sheetRead = withoutUnits(
    readSheet(kept.table, mapping, by, answers.words),
    [around.unit.name, ...around.unitsAbove],
    around.branches,
  );
  const read = own || !hasBranches ? sheetRead : belowTitle(sheetRead);
  const placed = own ? keptToBranch(read, own, around, answers.branches) : read;
  const atUnit = Object.keys(answers.branches).filter((name) => answers.branches[name] === around.unit.id);
  const unitNames = [around.unit.name, around.unit.code, ...atUnit];
  const branchOf = branchKeys(around.branches, unitNames, branchNamesOf(placed));
  const alike = { branchOf, isShared: sharedNames(existing) };
  const joined = mergeRows(placed, answers.choices, alike);
  const input = {
    sheet: joined.sheet,
    existing,
    branches: around.branches,
    unitNames,
    digest: searchDigest,
    isOldId: ({ id }: ExistingMember) => hasOldId(members.get(id)),
    completeFor: completeFor(around),
    beside: listsBeside(kept).flatMap((table) => readSheet(table, table.mapping, by).rows),
    branchAnswers: answers.branches,
    today,
    taken: around.taken,
  };
  const asked = compare({ ...input, choices: {} });
  const isAnswered = Object.keys(answers.choices).length > 0;
  const answered = isAnswered ? compare({ ...input, choices: answers.choices }) : asked;
  const sameAs = isAnswered ? rowsOfOne(answered.outcomes) : new Map();
  const { sheet, merged } =
    sameAs.size > 0 ? mergeRows(placed, answers.choices, { ...alike, sameAs }) : joined;
  const written = keepBranchOnTheWay(
    sameAs.size > 0 ? compare({ ...input, sheet, choices: answers.choices }) : answered,
    (id) => around.onTheWay[id] !== undefined,
    sheet.columnOf,
  );
  const { branches } = around;
  const secretaries = besideSecretaries(written, { existing, branches, columnOf: sheet.columnOf });
  const comparison = { ...written, notices: [...written.notices, ...secretaries] };
  const table = { ...kept.table, mapping };
  const reviews = planReviews({
    outcomes: comparison.outcomes,
    members,
    reviews: JSON.parse(around.reviews) as ReviewState,
    unit: { id: around.unit.id, ratesItself: around.ratesItself },
    yearLabel: unitYear(around.unit.periodKind, around.year).label,
    seesReasons: around.seesSensitive,
    columnOf: read.columnOf,
  });
  const noBranchNames = [...around.otherUnions, ...around.unitsAbove];
  const branchesAsked = [...comparison.unknownBranches, ...Object.keys(answers.branches)];
  return {
    table,
    unitsForBranches: unitsForBranches(branchesAsked, table, noBranchNames, read.headed),
    peopleForBranches: branchesAsked.flatMap((name) => {
      const heading = read.headed?.get(name);
      return heading?.mayBePerson ? [{ row: heading.row, name }] : [];
    }),
    existing,
    members,
    asked,
    comparison,
    reviews,
    read,
    merged,
    words: unknownWords(read.rows),
  };
}

const OLD_ID_DIGITS = 9;

function hasOldId(member: RosterMember | undefined): boolean {
  const sealed = member?.idSealed ?? null;
  return sealed !== null && unsealText(sealed).length === OLD_ID_DIGITS;
}

function completeFor({ isComplete, branchId }: Surroundings): Comparing["completeFor"] {
  if (!isComplete) return "nothing";
  return branchId === null ? "unit" : { branchId };
}
