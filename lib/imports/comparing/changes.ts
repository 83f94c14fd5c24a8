import type { BranchTarget } from "@/lib/imports/comparing/branches";
import { type ExistingMember, numberKey } from "@/lib/imports/comparing/identify";
import { nationalPost } from "@/lib/members/roster/code-lists";
import { mayBeSameDay } from "@/lib/members/roster/days";
import {
  isRosterField,
  type RosterFieldName,
  type RosterValues,
  rosterField,
} from "@/lib/members/roster/fields";
import { fold } from "@/lib/platform/fold";

/** `before` is null where nothing stood. A branch is given by its id, one to be created by its name. */
export type Change = {
  field: RosterFieldName;
  before: string | boolean | null;
  after: string | boolean;
};

/** What a row would change in a member: never by a blank, never by a poorer spelling of the same. */
export function changesOf(
  member: ExistingMember,
  values: Partial<RosterValues>,
  branch: BranchTarget,
  idDigest: string | null,
): Change[] {
  const changes: Change[] = [];
  for (const [field, after] of Object.entries(values)) {
    if (!isRosterField(field) || field === "branch" || after === undefined) continue;
    if (field === "idNumber") {
      if (idDigest !== member.idDigest) changes.push({ field, before: null, after });
      continue;
    }
    const before = member.values[field] ?? null;
    if (before === null ? after !== false : !saysTheSame(field, before, after))
      changes.push({ field, before, after });
  }
  return [...changes, ...branchChange(member, branch)];
}

function branchChange(member: ExistingMember, branch: BranchTarget): Change[] {
  const before = member.branchId;
  if (branch.kind === "create") return [{ field: "branch", before, after: branch.name }];
  if (branch.kind === "existing" && branch.id !== before)
    return [{ field: "branch", before, after: branch.id }];
  return [];
}

/** Whether `after` says nothing that `before` does not. */
export function saysTheSame(
  field: RosterFieldName,
  before: string | boolean,
  after: string | boolean,
): boolean {
  if (typeof before === "boolean" || typeof after === "boolean") return before === after;
  const { kind } = rosterField(field);
  if (kind === "date" || kind === "dateOrYear") {
    return before === after || (after.length === 4 && mayBeSameDay(before, after));
  }
  if (sameLetters(before, after) || isBareSpelling(before, after)) return true;
  if (field === "position") return sameLetters(nationalPost(before) ?? before, after);
  return (kind === "code" || kind === "cardNumber") && lostZeros(before, after);
}

function sameLetters(a: string, b: string): boolean {
  return a === b || a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}

/** "1234567" says nothing new about "001234567". */
function lostZeros(before: string, after: string): boolean {
  return after.length < before.length && numberKey(before) === numberKey(after);
}

/** "Cao Phuong Thuy" says nothing new about "Cao Phương Thúy". */
function isBareSpelling(before: string, after: string): boolean {
  return fold(after) === after.toLowerCase() && fold(before) === fold(after);
}
