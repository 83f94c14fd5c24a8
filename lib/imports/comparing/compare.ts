import { hasLeft } from "@/lib/imports/columns/beside-fields";
import {
  type Branch,
  BranchResolver,
  type BranchTarget,
  branchNamesOf,
  placeOf,
} from "@/lib/imports/comparing/branches";
import { type Change, changesOf } from "@/lib/imports/comparing/changes";
import { doubtAbout, doubtSince, leftBeside } from "@/lib/imports/comparing/doubts";
import {
  type Agreement,
  bornKey,
  type ExistingMember,
  type Identity,
  identityOf,
  type Match,
  MemberIndex,
} from "@/lib/imports/comparing/identify";
import {
  type Comparison,
  countOutcomes,
  type Doubt,
  type Held,
  type RowOutcome,
  type Verdict,
} from "@/lib/imports/comparing/outcomes";
import { keepHeldNumbers, keepOwnNumbers } from "@/lib/imports/comparing/own-numbers";
import { impossibleOf, missingColumns, missingOf } from "@/lib/imports/comparing/row-problems";
import { SeenPeople } from "@/lib/imports/comparing/seen-people";
import { sharedCodeNotice, sharedCodes } from "@/lib/imports/comparing/shared-codes";
import { titleNotice } from "@/lib/imports/comparing/title-branch";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import type { Taken } from "@/lib/imports/types";
import type { RosterValues } from "@/lib/members/roster/fields";
import type { PlainDate } from "@/lib/platform/dates";

export type Comparing = {
  sheet: RosterSheet;
  existing: ExistingMember[];
  branches: Branch[];
  /** Names of the unit itself: a sheet of a unit without branches may give them as "Đơn vị". */
  unitNames: string[];
  /** The keyed digest under which ID numbers are stored. */
  digest: (idNumber: string) => string;
  /** Whether the ID number that a member has is one of 9 digits, which one of 12 takes the place of. */
  isOldId: (member: ExistingMember) => boolean;
  /** Whose absence counts: nobody's, or that of all active members of the unit or of one branch. */
  completeFor: "nothing" | "unit" | { branchId: string };
  /** Rows of the lists that stand beside this one: they are not taken, and whoever stands there is not absent. */
  beside: RosterRow[];
  /** Name in the sheet → branch id or "create". */
  branchAnswers: Record<string, string>;
  /** Sheet row → "new", "skip" or a member's id; heard for possible duplicates, and as far as `doubtSince` asks. */
  choices: Record<string, string>;
  today: PlainDate;
  /** Which of the numbers that the sheet gives somebody else of the organisation has. */
  taken: Taken[];
};

/** The dry run: says of every row what it would do to the roster, and does nothing. */
export function compare(input: Comparing): Comparison {
  return new RosterComparison(input).run();
}

type RowContext = {
  row: RosterRow;
  idDigest: string | null;
  identity: Identity;
  /** What the row itself says. */
  branch: BranchTarget;
  match: Match;
};

class RosterComparison {
  private readonly index: MemberIndex;
  private readonly departed: MemberIndex;
  private readonly membersById: Map<string, ExistingMember>;
  private readonly branches: BranchResolver;
  private readonly shared: Map<string, number[]>;
  private readonly seen = new SeenPeople();
  private readonly mentioned = new Set<ExistingMember>();
  private readonly held: Held[] = [];
  private readonly unseen: ReadonlyMap<string, string>;

  constructor(private readonly input: Comparing) {
    const indexOf = (members: ExistingMember[]) => new MemberIndex(members, input.isOldId);
    this.index = indexOf(input.existing.filter(({ unseen }) => !unseen));
    this.departed = indexOf(input.existing.filter(({ unseen }) => unseen));
    this.membersById = new Map(input.existing.map((member) => [member.id, member]));
    const { branches, unitNames, branchAnswers, sheet } = input;
    this.branches = new BranchResolver(branches, unitNames, branchAnswers, branchNamesOf(sheet));
    this.shared = sharedCodes(input.sheet.rows);
    const alike = input.taken.filter(({ field, isWaiting }) => field === "fullName" && !isWaiting);
    this.unseen = new Map(alike.map(({ value, message }) => [value, message]));
  }

  run(): Comparison {
    const { sheet } = this.input;
    const own = keepOwnNumbers(this.found(), sheet.columnOf);
    const { outcomes, conflicts: held } = keepHeldNumbers(own.outcomes, sheet.columnOf, this.input);
    const conflicts = [...own.conflicts, ...held];
    const told = new Set(conflicts.map(cellOf));
    const absent = this.absent();
    const rejected = outcomes.filter((outcome) => outcome.kind === "rejected");
    const problems = rejected.flatMap((outcome) => outcome.problems);
    const refused = new Set(rejected.map(({ row }) => row));
    return {
      outcomes,
      counts: countOutcomes(outcomes, absent.length),
      problems: [...missingColumns(problems), ...problems],
      conflicts,
      notices: [
        ...(sheet.notices ?? []),
        ...titleNotice(sheet, outcomes),
        // Of a row that is not taken only what stops it is told: a notice says that a cell is taken all the same.
        ...sheet.rows.flatMap((row) => (refused.has(row.row) ? [] : this.noticesOf(row, told))),
      ],
      unknownBranches: this.branches.unknownNames,
      openedSince: this.branches.openedSince,
      absent,
      held: this.held,
    };
  }

  private noticesOf(row: RosterRow, told: ReadonlySet<string>): CellProblem[] {
    const shared = sharedCodeNotice(row, this.shared, this.input.sheet);
    return [...row.notices, ...shared.filter((notice) => !told.has(cellOf(notice)))];
  }

  /** In the sheet's order, though who is present is known before anybody is said to have left. */
  private found(): RowOutcome[] {
    const { rows } = this.input.sheet;
    const asJudged = [...rows.filter((row) => !hasLeft(row)), ...rows.filter(hasLeft)];
    const found = new Map(asJudged.map((row) => [row, this.outcomeOf(row)]));
    return rows.flatMap((row) => found.get(row) ?? []);
  }

  private outcomeOf(row: RosterRow): RowOutcome {
    const context = this.contextOf(row);
    const verdict = row.problems.length > 0 ? this.rejected(context) : this.verdictOn(context);
    const values = verdict.kind === "new" ? { ...row.ifNew, ...row.values } : row.values;
    const branch = verdict.kind === "new" ? this.branches.resolve(placeOf(row)) : context.branch;
    return { row: row.row, values, beside: row.beside, branch, ...verdict };
  }

  private contextOf(row: RosterRow): RowContext {
    const idDigest = this.digestOf(row);
    const said = identityOf(row.values, idDigest);
    const identity = said.code !== null && this.shared.has(said.code) ? { ...said, code: null } : said;
    const isRead = row.problems.length === 0;
    const branch: BranchTarget = isRead ? this.branches.resolve(row.values.branch) : { kind: "unsaid" };
    const place = isRead ? this.branches.branchCalled(placeOf(row)) : null;
    const match = this.index.match(identity, place, (member) =>
      agreementOf(changesOf(member, row.values, branch, idDigest)),
    );
    return { row, idDigest, identity, branch, match: this.orDeparted(match, row, identity) };
  }

  /** Nobody here, but surely one who has left another branch, and of whom the row does not say just that. */
  private orDeparted(match: Match, row: RosterRow, identity: Identity): Match {
    if (match.kind !== "none" || hasLeft(row)) return match;
    const departed = this.departed.match(identity, null);
    return departed.kind === "one" ? departed : match;
  }

  private digestOf({ values }: RosterRow): string | null {
    return values.idNumber ? this.input.digest(values.idNumber) : null;
  }

  /** Whoever stands in a row that cannot be taken is in the sheet all the same, so not absent. */
  private rejected({ row, match }: RowContext): Verdict {
    this.mention(match);
    return { kind: "rejected", problems: row.problems };
  }

  private mention(match: Match): void {
    const members = match.kind === "one" ? [match.member] : match.kind === "unsure" ? match.members : [];
    for (const member of members) this.mentioned.add(member);
  }

  private verdictOn(context: RowContext): Verdict {
    const { identity, match, row } = context;
    if (hasLeft(row)) return this.whoLeft(context);
    const unseen = this.unseen.get(bornKey(identity));
    const doubt =
      doubtAbout(identity, match, { seen: this.seen, unseen }) ??
      doubtSince(this.input.choices[row.row], match, this.membersById);
    if (doubt) return this.answered(context, doubt);
    return match.kind === "one" ? this.known(context, match.member) : this.newcomer(context);
  }

  /**
   * Of somebody who the sheet says has left: nothing is written over the roster, and nobody is added or brought back. Where
   * another row speaks of the same person, somebody says which of them holds.
   */
  private whoLeft(context: RowContext): Verdict {
    const { row, identity, match } = context;
    const [member, another] =
      match.kind === "one" ? [match.member] : match.kind === "unsure" ? match.members : [];
    for (const each of match.kind === "unsure" ? match.members : []) this.mentioned.add(each);
    if (member && another)
      return this.leftUnknown(row, "Có nhiều người giống dòng này. Ghi thêm mã định danh hoặc ngày sinh.");
    const other = member ? this.seen.rowAbout(member) : null;
    const choice = other === null ? member?.id : this.input.choices[row.row];
    if (!member || choice === "new") return this.leftUnknown(row, UNKNOWN_LEFT);
    if (other !== null && choice !== member.id)
      return { kind: "duplicate", ...leftBeside(other, member), skipped: choice === "skip" };
    this.mentioned.add(member);
    this.seen.add(identity, row.row, member);
    return { kind: "unchanged", memberId: member.id };
  }

  private leftUnknown({ row }: RosterRow, message: string): Verdict {
    const column = this.input.sheet.columnOf("status");
    return { kind: "rejected", problems: [{ row, column, value: "", message, sensitive: false }] };
  }

  private answered(context: RowContext, doubt: Doubt): Verdict {
    const choice = this.input.choices[context.row.row];
    if (choice === "new") return this.newcomer(context);
    const chosen = choice === undefined ? undefined : this.membersById.get(choice);
    if (chosen) return this.known(context, chosen);
    for (const member of doubt.candidates) this.mentioned.add(member);
    return { kind: "duplicate", ...doubt, skipped: choice === "skip" };
  }

  private known({ row, identity, idDigest, branch }: RowContext, member: ExistingMember): Verdict {
    this.mentioned.add(member);
    this.seen.add(identity, row.row, member);
    const changes = changesOf(member, row.values, branch, idDigest);
    const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    const kept = { ...member.values, ...changed };
    const problems = [
      ...impossibleOf(row, kept, changed, this.input),
      ...this.takenBy(row, member.active ? changed : kept, null),
    ];
    if (problems.length > 0) return { kind: "rejected", problems };
    return changes.length > 0
      ? { kind: "updated", memberId: member.id, changes }
      : { kind: "unchanged", memberId: member.id };
  }

  private newcomer({ row, identity }: RowContext): Verdict {
    const values = { ...row.ifNew, ...row.values };
    const missing = missingOf(row, values, this.input);
    if (missing.length > 0) return { kind: "rejected", problems: missing };
    this.seen.add(identity, row.row, null);
    const problems = [
      ...impossibleOf(row, values, values, this.input),
      ...this.takenBy(row, values, identity),
    ];
    return problems.length > 0 ? { kind: "rejected", problems } : { kind: "new" };
  }

  /** A code or card that an active member out of sight has is not given here. */
  private takenBy(
    { row }: RosterRow,
    given: Partial<RosterValues>,
    newcomer: Identity | null,
  ): CellProblem[] {
    const { code = null, cardNumber = null, fullName = "" } = given;
    const who = newcomer && { name: newcomer.name, birthDate: newcomer.birthDate };
    if (code !== null || cardNumber !== null || who) this.held.push({ code, cardNumber, newcomer: who });
    const born = newcomer && bornKey(newcomer);
    const isGiven = ({ field, value, isWaiting }: Taken) =>
      value === { code, cardNumber, fullName: isWaiting ? born : null }[field];
    return this.input.taken.filter(isGiven).map(({ field, value, message }) => ({
      row,
      column: this.input.sheet.columnOf(field),
      value: field === "fullName" ? fullName : value,
      message,
      sensitive: false,
    }));
  }

  private absent(): ExistingMember[] {
    const { completeFor, existing, beside } = this.input;
    if (completeFor === "nothing") return [];
    for (const row of beside)
      this.mention(this.index.match(identityOf(row.values, this.digestOf(row)), null));
    return existing.filter((member) => {
      const isExpected = completeFor === "unit" || member.branchId === completeFor.branchId;
      return member.active && isExpected && !this.mentioned.has(member);
    });
  }
}

/** Over what is blank in the roster a row says something, but against nothing. */
function agreementOf(changes: Change[]): Agreement {
  if (changes.length === 0) return "same";
  return changes.some(({ before }) => before !== null) ? "other" : "unsaid";
}

function cellOf({ row, column }: CellProblem): string {
  return `${column}${row}`;
}

const UNKNOWN_LEFT = "Người này đã rời đi và không có trong danh sách. Bỏ dòng này khỏi tệp.";
