import type { UnitKind } from "@/lib/access/types";
import { postNamed } from "@/lib/committees/effects";
import { type Beside, hasLeft } from "@/lib/imports/columns/beside-fields";
import type { Change } from "@/lib/imports/comparing/changes";
import type { ExistingMember } from "@/lib/imports/comparing/identify";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { BranchIds } from "@/lib/imports/confirm/branch-ids";
import type { Newcomer, Update } from "@/lib/imports/confirm/members";
import { SHEET_STATUS_LABELS } from "@/lib/imports/messages";
import type { ProposalKind } from "@/lib/imports/proposed/types";
import type { Surroundings } from "@/lib/imports/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { MemberStatus } from "@/lib/members/types";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { sealText, searchDigest } from "@/lib/platform/sealing";

const LEAVING: Record<Exclude<MemberStatus, "active">, ProposalKind> = {
  moved: "transfer_out",
  graduated: "graduation",
  removed: "removal",
};

/**
 * A list before this one that is older says nothing of who is new now: three quarters, fixed, since it only proposes and
 * a person answers.
 */
const LIST_HOLDS_DAYS = 276;

type Planning = {
  importId: string;
  outcomes: readonly RowOutcome[];
  left: readonly Update[];
  made: readonly Newcomer[];
  members: ReadonlyMap<string, ExistingMember>;
  branches: BranchIds;
  unitKind: UnitKind;
  year: number;
  /** Of which year the sheet speaks. */
  sheetYear: number;
  /** The day of the whole list that stood before this one: whoever, and whatever, is new has come since. */
  since: PlainDate | null;
};

export type ProposalLine = {
  member_id: string;
  branch_id: string | null;
  /** Of a move inside alone. */
  from_branch_id?: string;
  to_branch_id?: string;
  kind: ProposalKind;
  about: string;
  words: string | null;
};

/** What the sheet says that only a procedure can write down, of each person once. */
export function planProposals(planning: Planning): ProposalLine[] {
  const { importId, left, made, since, sheetYear } = planning;
  const gone = left.flatMap(({ member, update: { status } }) => {
    const kind = status === undefined || status === "active" || status === "merged" ? null : LEAVING[status];
    return kind ? [line({ id: member.id, branchId: member.branchId }, kind, importId)] : [];
  });
  const newcomers = new Map(made.map(({ row, member }) => [row, member]));
  const come = (since !== null && !isFirstList(planning.outcomes) ? made : []).map(({ member }) =>
    line(member, "newcomer", importId),
  );
  const moved = planning.outcomes.flatMap((outcome) => movedInside(planning, outcome));
  return [
    ...gone,
    ...come,
    ...moved,
    ...newPosts(planning).map(({ who, post }) => inWords(who, "post", post, sheetYear)),
    ...changesSince(planning).flatMap(({ who, change }) => {
      const day = newPartyDay(change, since);
      return day ? [inWords(who, "party", day, sheetYear)] : [];
    }),
    ...planning.outcomes.flatMap((outcome) => toldBy(planning, newcomers, outcome)),
  ];
}

/**
 * A list in which most people are new is the unit's first one, whatever lists stood before: fixed, since it only
 * proposes and a person answers.
 */
function isFirstList(outcomes: readonly RowOutcome[]): boolean {
  const taken = outcomes.filter(({ kind }) => kind === "new" || kind === "updated" || kind === "unchanged");
  return newIn(outcomes) * 2 > taken.length;
}

function newIn(outcomes: readonly RowOutcome[]): number {
  return outcomes.filter(({ kind }) => kind === "new").length;
}

/** How many new people a list after another proposes to nobody, since too many are. */
export function notProposed({ since, outcomes }: Pick<Planning, "since" | "outcomes">): number {
  return since !== null && isFirstList(outcomes) ? newIn(outcomes) : 0;
}

/** Whom the sheet puts into another branch; that move is the unit's to decide, so neither branch is asked. */
function movedInside({ importId, members, branches }: Planning, outcome: RowOutcome): ProposalLine[] {
  if (outcome.kind !== "updated" || !outcome.changes.some(({ field }) => field === "branch")) return [];
  const member = members.get(outcome.memberId);
  const to = branches.idOf(outcome.branch);
  if (!member?.active || member.branchId === null || to === null) return [];
  const proposed = line({ id: member.id, branchId: null }, "transfer_inside", importId);
  return [{ ...proposed, from_branch_id: member.branchId, to_branch_id: to }];
}

type Since = Pick<Planning, "since" | "outcomes" | "members" | "branches">;

/** What a list after another changes of whoever stays. */
function changesSince({ since, outcomes, ...known }: Since): { who: Who; change: Change }[] {
  if (since === null) return [];
  return outcomes.flatMap((outcome) => {
    const who = knownIn(known, outcome);
    if (outcome.kind !== "updated" || !who?.active || hasLeft(outcome)) return [];
    const { id, branchId } = who;
    return outcome.changes.map((change) => ({ who: { id, branchId }, change }));
  });
}

/** Posts that a committee is to tell too, each with whom and where. */
export function newPosts({ unitKind, ...list }: Since & Pick<Planning, "unitKind">) {
  // The first posts of a roster are those of years: nobody knows which of them are new.
  const hasPosts = [...list.members.values()].some(
    ({ active, values }) => active && values.position !== undefined,
  );
  if (!hasPosts) return [];
  return changesSince(list).flatMap(({ who, change: { field, after } }) => {
    if (field !== "position" || typeof after !== "string") return [];
    const at = bodyOf(who, after, unitKind);
    return at ? [{ who: at, post: after }] : [];
  });
}

/** The day of the whole list by which is known what is new; null where none is near enough. */
export function listBefore({
  isComplete,
  lastList,
  today,
}: Pick<Surroundings, "isComplete" | "lastList" | "today">): PlainDate | null {
  return isComplete && lastList !== null && lastList >= addDays(today, -LIST_HOLDS_DAYS) ? lastList : null;
}

/** The post of a branch is the person's branch's to record, the unit's the unit's; of another kind of body nobody's. */
function bodyOf({ id, branchId }: Who, post: string, unitKind: UnitKind): Who | null {
  const kind = postNamed(post)?.kind;
  if (kind === "branch") return branchId === null ? null : { id, branchId };
  return kind === unitKind ? { id, branchId: null } : null;
}

/** Whoever came into the Party in an earlier year than that of the list before was only filled in. */
function newPartyDay({ field, before, after }: Change, since: PlainDate | null): string | null {
  if (field !== "partyJoinedOn" || before !== null || typeof after !== "string" || since === null)
    return null;
  return after.slice(0, 4) >= since.slice(0, 4) ? formatDayOrYear(after) : null;
}

type Who = { id: string; branchId: string | null };

type Newcomers = ReadonlyMap<number, Newcomer["member"]>;

function toldBy(planning: Planning, newcomers: Newcomers, outcome: RowOutcome): ProposalLine[] {
  const { status, reward, discipline }: Beside = outcome.beside;
  if (status === undefined && reward === undefined && discipline === undefined) return [];
  const who = whoIn(planning, newcomers, outcome);
  if (!who) return [];
  const { active, ...person } = who;
  const kind = status && statusKind(status, active);
  const told = (as: ProposalKind, words: string) => inWords(person, as, words, planning.sheetYear);
  return [
    ...(kind ? [line(person, kind, `${status}:${planning.year}`)] : []),
    ...(reward ? [told("reward", reward)] : []),
    ...(discipline ? [told("discipline", discipline)] : []),
    ...(status === "expelled" && active ? [told("discipline", SHEET_STATUS_LABELS[status])] : []),
  ];
}

/** Whoever has left already is no news; who was expelled is told in the words of a measure. */
function statusKind(status: NonNullable<Beside["status"]>, active: boolean): ProposalKind | null {
  if (status === "active" || status === "expelled" || !active) return null;
  return status === "deferred" ? "deferral" : LEAVING[status];
}

type Known = Who & { active: boolean };

function whoIn(planning: Planning, newcomers: Newcomers, outcome: RowOutcome): Known | null {
  if (outcome.kind !== "new") return knownIn(planning, outcome);
  const member = newcomers.get(outcome.row);
  return member ? { id: member.id, branchId: member.branchId, active: true } : null;
}

function knownIn(
  { members, branches }: Pick<Planning, "members" | "branches">,
  outcome: RowOutcome,
): Known | null {
  if (outcome.kind !== "updated" && outcome.kind !== "unchanged") return null;
  const member = members.get(outcome.memberId);
  if (!member) return null;
  const { id, active } = member;
  return { id, active, branchId: branches.idOf(outcome.branch) ?? member.branchId };
}

function line({ id, branchId }: Who, kind: ProposalKind, about: string): ProposalLine {
  return { member_id: id, branch_id: branchId, kind, about, words: null };
}

/**
 * The same words again of the same year, which they name or else the sheet, are no new proposal; they lie sealed, since
 * they may speak of a measure.
 */
function inWords(who: Who, kind: ProposalKind, words: string, sheetYear: number): ProposalLine {
  const [year = sheetYear] = /\b20\d\d\b/.exec(words) ?? [];
  const about = `${searchDigest(`${kind} ${fold(words)}`)}:${year}`;
  return { ...line(who, kind, about), words: sealText(words) };
}
