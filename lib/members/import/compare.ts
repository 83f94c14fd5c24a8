import { type Branch, BranchResolver, type BranchTarget } from "@/lib/members/import/branches";
import { type Change, changesOf } from "@/lib/members/import/changes";
import {
  type ExistingMember,
  type Identity,
  identityOf,
  keysOf,
  type Match,
  MemberIndex,
} from "@/lib/members/import/identify";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/members/import/rows";
import { sharedCodes } from "@/lib/members/import/shared-codes";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { RosterFieldName, RosterValues } from "@/lib/members/roster/fields";
import { fold } from "@/lib/platform/fold";

export type Comparing = {
  sheet: RosterSheet;
  existing: ExistingMember[];
  branches: Branch[];
  /** Names of the unit itself: a sheet of a unit without branches may give them as "Đơn vị". */
  unitNames: string[];
  /** The keyed digest under which ID numbers are stored. */
  digest: (idNumber: string) => string;
  /** Whose absence counts: nobody's, or that of all active members of the unit or of one branch. */
  completeFor: "nothing" | "unit" | { branchId: string };
  /** Name in the sheet → branch id or "create". */
  branchAnswers: Record<string, string>;
  /** Sheet row → "new", "skip" or a member's id; heard for possible duplicates only. */
  choices: Record<string, string>;
};

type Verdict =
  | { kind: "new" }
  | { kind: "updated"; memberId: string; changes: Change[] }
  | { kind: "unchanged"; memberId: string }
  | {
      kind: "duplicate";
      message: string;
      candidates: ExistingMember[];
      sameAsRow: number | null;
      skipped: boolean;
    }
  | { kind: "rejected"; problems: CellProblem[] };

/** What becomes of one row. `values` are what a confirmation writes, the branch apart. */
export type RowOutcome = Verdict & { row: number; values: Partial<RosterValues>; branch: BranchTarget };

export type Counts = Record<Verdict["kind"] | "absent", number>;

export type Comparison = {
  outcomes: RowOutcome[];
  counts: Counts;
  problems: CellProblem[];
  notices: CellProblem[];
  unknownBranches: string[];
  absent: ExistingMember[];
};

/** The dry run: says of every row what it would do to the roster, and does nothing. */
export function compare(input: Comparing): Comparison {
  return new RosterComparison(input).run();
}

class RosterComparison {
  private readonly index: MemberIndex;
  private readonly membersById: Map<string, ExistingMember>;
  private readonly branches: BranchResolver;
  private readonly shared: Map<string, number[]>;
  /** Identity key of a row seen before → that row, and the member whom it speaks of. */
  private readonly earlier = new Map<string, { row: number; member: ExistingMember | null }>();
  private readonly claimed = new Map<ExistingMember, number>();
  private readonly mentioned = new Set<ExistingMember>();

  constructor(private readonly input: Comparing) {
    this.index = new MemberIndex(input.existing);
    this.membersById = new Map(input.existing.map((member) => [member.id, member]));
    this.branches = new BranchResolver(input.branches, input.unitNames, input.branchAnswers);
    this.shared = sharedCodes(input.sheet.rows);
  }

  run(): Comparison {
    const outcomes = this.input.sheet.rows.map((row) => this.outcomeOf(row));
    const absent = this.absent();
    return {
      outcomes,
      counts: countOutcomes(outcomes, absent.length),
      problems: outcomes.flatMap((outcome) => (outcome.kind === "rejected" ? outcome.problems : [])),
      notices: this.input.sheet.rows.flatMap((row) => [...row.notices, ...this.codeNotice(row)]),
      unknownBranches: this.branches.unknownNames,
      absent,
    };
  }

  private outcomeOf(row: RosterRow): RowOutcome {
    const idDigest = row.values.idNumber ? this.input.digest(row.values.idNumber) : null;
    const identity = this.identityOf(row, idDigest);
    const branch = row.problems.length > 0 ? UNSAID : this.branches.resolve(row.values.branch);
    const match = this.index.match(identity, branch.kind === "existing" ? branch.id : null);
    const context: RowContext = { row, idDigest, identity, branch, match };
    const verdict = this.verdictOn(context);
    const values = verdict.kind === "new" ? { ...row.ifNew, ...row.values } : row.values;
    return { row: row.row, values, branch, ...verdict };
  }

  private identityOf(row: RosterRow, idDigest: string | null): Identity {
    const identity = identityOf(row.values, idDigest);
    return identity.code !== null && this.shared.has(identity.code) ? { ...identity, code: null } : identity;
  }

  private verdictOn(context: RowContext): Verdict {
    const { row, match } = context;
    if (row.problems.length > 0) {
      for (const member of membersOf(match)) this.mentioned.add(member);
      return { kind: "rejected", problems: row.problems };
    }
    const doubt = this.doubtAbout(context);
    if (doubt) return this.answered(context, doubt);
    return match.kind === "one" ? this.verdictFor(context, match.member) : this.newcomer(context);
  }

  private verdictFor({ row, identity, idDigest, branch }: RowContext, member: ExistingMember): Verdict {
    this.mentioned.add(member);
    this.claimed.set(member, row.row);
    this.remember(identity, row.row, member);
    const changes = changesOf(member, row.values, branch, idDigest);
    return changes.length > 0
      ? { kind: "updated", memberId: member.id, changes }
      : { kind: "unchanged", memberId: member.id };
  }

  private newcomer({ row, identity }: RowContext): Verdict {
    const values = { ...row.ifNew, ...row.values };
    const problems = REQUIRED.flatMap(([field, message]) => {
      return values[field] === undefined
        ? [{ row: row.row, column: this.input.sheet.columnOf(field), value: "", message }]
        : [];
    });
    if (problems.length > 0) return { kind: "rejected", problems };
    this.remember(identity, row.row, null);
    return { kind: "new" };
  }

  private remember(identity: Identity, row: number, member: ExistingMember | null): void {
    for (const key of sheetKeys(identity)) if (!this.earlier.has(key)) this.earlier.set(key, { row, member });
  }

  /** Why a person should look at this row: another row or another member may be the same person. */
  private doubtAbout({ identity, match }: RowContext): Doubt | null {
    if (match.kind === "unsure") {
      const message = `${SAME[match.by]} ${match.members.map(nameAndBirth).join("; ")}. Chọn người này hoặc thêm mới.`;
      return { message, candidates: match.members, sameAsRow: null };
    }
    if (match.kind === "one" && !match.member.active) {
      const message = `${nameAndBirth(match.member)} đã rời danh sách. Chọn người này hoặc thêm mới.`;
      return { message, candidates: [match.member], sameAsRow: null };
    }
    const claim = match.kind === "one" ? this.claimed.get(match.member) : undefined;
    const before = match.kind === "none" ? this.seenBefore(identity) : undefined;
    const sameAsRow = claim ?? before?.row ?? null;
    if (sameAsRow === null) return null;
    const candidates = match.kind === "one" ? [match.member] : before?.member ? [before.member] : [];
    return {
      message: `Người này đã có ở dòng ${sameAsRow}. Bỏ qua một dòng hoặc thêm mới.`,
      candidates,
      sameAsRow,
    };
  }

  private seenBefore(identity: Identity) {
    for (const key of sheetKeys(identity)) {
      const seen = this.earlier.get(key);
      if (seen) return seen;
    }
    return undefined;
  }

  private answered(context: RowContext, doubt: Doubt): Verdict {
    const choice = this.input.choices[context.row.row];
    if (choice === "new") return this.newcomer(context);
    const chosen = choice === undefined ? undefined : this.membersById.get(choice);
    if (chosen) return this.verdictFor(context, chosen);
    for (const member of doubt.candidates) this.mentioned.add(member);
    return { kind: "duplicate", ...doubt, skipped: choice === "skip" };
  }

  private absent(): ExistingMember[] {
    const { completeFor, existing } = this.input;
    if (completeFor === "nothing") return [];
    const counts = (member: ExistingMember) =>
      member.active && (completeFor === "unit" || member.branchId === completeFor.branchId);
    return existing.filter((member) => counts(member) && !this.mentioned.has(member));
  }

  private codeNotice({ row, values }: RosterRow): CellProblem[] {
    const rows = values.code ? this.shared.get(fold(values.code)) : undefined;
    if (!rows || !values.code) return [];
    const others = rows
      .filter((other) => other !== row)
      .slice(0, 5)
      .join(", ");
    const message = `Mã này còn ghi cho người khác ở dòng ${others}. Xem lại mã định danh.`;
    return [{ row, column: this.input.sheet.columnOf("code"), value: values.code, message }];
  }
}

type RowContext = {
  row: RosterRow;
  idDigest: string | null;
  identity: Identity;
  branch: BranchTarget;
  match: Match;
};

type Doubt = { message: string; candidates: ExistingMember[]; sameAsRow: number | null };

const UNSAID: BranchTarget = { kind: "unsaid" };

const REQUIRED: [RosterFieldName & ("birthDate" | "gender"), string][] = [
  ["birthDate", "Thiếu ngày sinh. Ghi ngày/tháng/năm hoặc năm sinh."],
  ["gender", "Thiếu giới tính. Ghi Nam hoặc Nữ."],
];

const SAME = {
  code: "Trùng mã định danh với",
  id: "Trùng số CMND/CCCD với",
  card: "Trùng số thẻ đoàn với",
  name: "Cùng họ tên, có thể là",
};

function membersOf(match: Match): ExistingMember[] {
  return match.kind === "one" ? [match.member] : match.kind === "unsure" ? match.members : [];
}

/** Within one sheet a year of birth alone makes nobody the same person as somebody born on a known day. */
function sheetKeys(identity: Identity): string[] {
  return keysOf(identity).map((key) => (key.startsWith("born:") ? `${key}|${identity.birthDate}` : key));
}

function nameAndBirth({ values }: ExistingMember): string {
  const born = values.birthDate ? ` (${formatDayOrYear(values.birthDate)})` : "";
  return `${values.fullName ?? ""}${born}`;
}

function countOutcomes(outcomes: RowOutcome[], absent: number): Counts {
  const counts: Counts = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}
