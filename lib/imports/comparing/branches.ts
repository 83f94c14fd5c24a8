import { newBranchName } from "@/lib/imports/comparing/new-branch-name";
import type { RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import { accentsAgree, spelling } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

export type Branch = { id: string; name: string };

/** Where a row's person belongs. `unit`: the sheet names the unit itself, so no branch; `unsaid`: a blank. */
export type BranchTarget =
  | { kind: "unsaid" }
  | { kind: "unit" }
  | { kind: "existing"; id: string }
  | { kind: "create"; name: string }
  | { kind: "unknown"; name: string };

/** The line of a form under a name is no part of it; so no name is `__proto__`, which no object can hold an answer to. */
const LINES = /^[_\s]+|[_\s]+$/g;

/** Sheets write "CĐ Văn phòng", "VĂN PHÒNG" or "Chi đoàn Văn phòng" for the same branch, schools "Lớp 10A1" or "10A1". */
export function branchKey(name: string): string {
  const key = fold(name)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
  return key.replace(/^((chi doan|cd)\s+)?(lop\s+)?(?=\S)/, "");
}

/** `knownAt`: the moment since which the program knows that a branch was called so once; null where that is long ago. */
export type FormerName = { name: string; knownAt: string | null };
export type NamedBranch = Branch & { formerNames: readonly FormerName[] };

export const namesOf = ({ name, formerNames }: NamedBranch) => [
  name,
  ...formerNames.map((former) => former.name),
];

/** Each with those earlier names that can mean no other: a name that another bears, or bore, names none of them. */
export function withNamesAlone<B extends NamedBranch>(all: readonly B[]): B[] {
  const keysOf = (branch: B) => new Set(namesOf(branch).map(branchKey));
  const bearers = new Map<string, number>();
  for (const key of all.flatMap((each) => [...keysOf(each)])) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  const isAlone = ({ name }: FormerName) => bearers.get(branchKey(name)) === 1;
  return all.map((each) => ({ ...each, formerNames: each.formerNames.filter(isAlone) }));
}

/** What a sheet calls branches. */
export function branchNamesOf({ rows }: RosterSheet): Set<string> {
  return new Set(rows.map((row) => placeOf(row) ?? ""));
}

/** Of a person whose own cell is blank the branch of the people above. */
export function placeOf({ values, ifNew }: RosterRow): string | undefined {
  return values.branch ?? ifNew.branch;
}

/** The same as keys. */
export function branchKeysOf(sheet: RosterSheet): Set<string> {
  return new Set([...branchNamesOf(sheet)].map(branchKey));
}

/** The names by which a sheet of these keys means this branch. One that bears two of them means two branches. */
export function namesInSheet(branch: NamedBranch, said: ReadonlySet<string>): string[] {
  const names = namesOf(branch).filter((name) => said.has(branchKey(name)));
  return new Set(names.map(branchKey)).size === 1 ? names : [];
}

/** What the key of a name is made of, with its accents. */
function accented(name: string): string {
  const words = name.normalize("NFC").match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(-branchKey(name).split(" ").length).join(" ");
}

/** Whether two names may mean one branch: "Thanh Sơn" is not "Thành Sơn". */
export function mayMeanTheSame(a: string, b: string): boolean {
  return branchKey(a) === branchKey(b) && accentsAgree(accented(a), accented(b));
}

/** A name by its accents, and as it is written; no key of `branchKey` has such signs. */
const byAccents = (name: string) => `~${spelling(accented(name))}`;
const exactly = (name: string) => `=${name.normalize("NFC")}`;

/**
 * By what a name in a sheet is known: by its key; by its accents, where that key stands for names of different ones; or as it
 * is written, where several branches, or a branch and the unit, bear those too.
 */
export function branchKeys(
  branches: readonly Branch[],
  unitNames: readonly string[],
  said: Iterable<string> = [],
): typeof branchKey {
  const bearers = new Map<string, string>();
  const spellings = new Map<string, string>();
  const shared = new Set<string>();
  const bear = (key: string, id: string) => {
    if ((bearers.get(key) ?? id) !== id) shared.add(key);
    bearers.set(key, id);
  };
  const note = (name: string) => {
    const key = branchKey(name);
    const spelled = accented(name);
    const other = spellings.get(key);
    if (other !== undefined && !accentsAgree(other, spelled)) shared.add(key);
    if (other === undefined || fold(other) === other.toLowerCase()) spellings.set(key, spelled);
  };
  for (const { id, name } of [...unitNames.map((name) => ({ id: "", name })), ...branches]) {
    note(name);
    for (const key of [branchKey(name), byAccents(name)]) bear(key, id);
  }
  for (const name of said) note(name);
  return (name) =>
    [branchKey, byAccents].map((keyOf) => keyOf(name)).find((key) => !shared.has(key)) ?? exactly(name);
}

/** Whether the program learned only after a moment that this branch was called by a key of the sheet before. */
export function isCalledSince({ formerNames }: NamedBranch, key: string, at: string): boolean {
  return formerNames.some(
    ({ name, knownAt }) =>
      branchKey(name) === key && knownAt !== null && Date.parse(knownAt) > Date.parse(at),
  );
}

/** Matches the sheet's names to the unit's branches, with the user's answers for names that it does not have. */
export class BranchResolver {
  private readonly keyOf: typeof branchKey;
  private readonly keys = new Map<string, string>();
  private readonly targets = new Map<string, BranchTarget>();
  /** The first spelling of each name that is neither known nor answered. */
  private readonly unknown = new Map<string, string>();
  /** Names answered with a new branch that stand for one by now: another sheet, or somebody, opened it since. */
  readonly openedSince: string[] = [];

  constructor(
    branches: Branch[],
    unitNames: string[],
    answers: Record<string, string>,
    said: Iterable<string> = [],
  ) {
    this.keyOf = branchKeys(branches, unitNames, said);
    for (const name of unitNames) this.targets.set(this.keyOf(name), { kind: "unit" });
    const ids = new Set(branches.map((branch) => branch.id));
    const written = branches.map(({ name }) => exactly(name));
    for (const [at, { id, name }] of branches.entries()) {
      const own = exactly(name);
      const isAlone = written.indexOf(own) === at && written.lastIndexOf(own) === at;
      if (isAlone) this.targets.set(this.keyOf(name), { kind: "existing", id });
    }
    const names = branches.map(({ name }) => name);
    const known = new Set(this.targets.keys());
    for (const [name, answer] of Object.entries(answers)) {
      const key = this.keyOf(name);
      if (answer !== "create") {
        if (ids.has(answer)) this.targets.set(key, { kind: "existing", id: answer });
      } else if (known.has(key)) this.openedSince.push(name);
      else this.targets.set(key, { kind: "create", name: newBranchName(name, names) });
    }
  }

  resolve(said: string | undefined): BranchTarget {
    const name = said?.replace(LINES, "");
    if (!name) return { kind: "unsaid" };
    const key = this.keyFor(name);
    const target = this.targets.get(key);
    if (target) return target;
    if (!this.unknown.has(key)) this.unknown.set(key, name);
    return { kind: "unknown", name: this.unknown.get(key) ?? name };
  }

  /** The unit's branch of this name; of one that it does not have nobody is asked. */
  branchCalled(said: string | undefined): string | null {
    const name = said?.replace(LINES, "");
    const target = name ? this.targets.get(this.keyFor(name)) : undefined;
    return target?.kind === "existing" ? target.id : null;
  }

  private keyFor(name: string): string {
    const key = this.keys.get(name) ?? this.keyOf(name);
    this.keys.set(name, key);
    return key;
  }

  get unknownNames(): string[] {
    return [...this.unknown.values()];
  }
}
