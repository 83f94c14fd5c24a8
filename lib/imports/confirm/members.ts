import { hasLeft } from "@/lib/imports/columns/beside-fields";
import type { ExistingMember } from "@/lib/imports/comparing/identify";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { RosterMember } from "@/lib/imports/comparing/roster-member";
import type { BranchIds } from "@/lib/imports/confirm/branch-ids";
import type { AbsentAnswer, Surroundings } from "@/lib/imports/types";
import type { Arrivals } from "@/lib/members/arrivals";
import type { MemberUpdate, NewMember } from "@/lib/members/bulk";
import { isEarlier } from "@/lib/members/roster/days";
import type { FieldChanges } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";

export type Newcomer = { row: number; member: NewMember };

/** A change of a member: by a row of the sheet, or (`left`) by the sheet's silence. */
export type Update = {
  kind: "updated" | "left";
  row: number | null;
  member: RosterMember;
  update: MemberUpdate;
};

export function newMembers(outcomes: RowOutcome[], branches: BranchIds, around: Surroundings): Newcomer[] {
  return outcomes.flatMap((outcome): Newcomer[] => {
    if (outcome.kind !== "new") return [];
    const { branch: _, ...values } = outcome.values;
    const member = {
      id: newId(),
      unitId: around.unit.id,
      branchId: branches.idOf(outcome.branch),
      source: "import" as const,
      values: values as NewMember["values"],
    };
    return [{ row: outcome.row, member }];
  });
}

/** Rows about known members: what changes, and that somebody who had left is back. */
export function returningOrChanged(
  outcomes: RowOutcome[],
  members: Map<string, RosterMember>,
  branches: BranchIds,
  today: PlainDate,
): Update[] {
  const updates = new Map<string, Update>();
  for (const outcome of outcomes) {
    if (outcome.kind !== "updated" && outcome.kind !== "unchanged") continue;
    const member = members.get(outcome.memberId);
    if (!member || (outcome.kind === "unchanged" && (member.active || hasLeft(outcome)))) continue;
    const earlier = updates.get(member.id)?.update;
    const { changes, ...place } = rowChanges(outcome, branches);
    const back = member.active ? {} : { status: "active" as const, statusSince: today };
    const moved = earlier?.branchId === undefined ? place : { branchId: earlier.branchId, ...place };
    const update = updateOf(member, { ...earlier?.changes, ...changes }, { ...moved, ...back });
    updates.set(member.id, { kind: "updated", row: outcome.row, member, update });
  }
  return [...updates.values()];
}

function rowChanges(outcome: RowOutcome, branches: BranchIds): Pick<MemberUpdate, "changes" | "branchId"> {
  const changes = outcome.kind === "updated" ? outcome.changes : [];
  const fields = changes.filter(({ field }) => field !== "branch");
  const values = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
  return fields.length < changes.length
    ? { changes: values, branchId: branches.idOf(outcome.branch) }
    : { changes: values };
}

/** Names of those who are back, but in a branch that is closed: their sheet must say where they are now. */
export function backInClosed(updates: readonly Update[], branches: BranchIds): string[] {
  return updates.flatMap(({ member, update: { status, branchId = member.branchId, fullName } }) =>
    status === "active" && branchId !== null && branches.nameOf(branchId) === null ? [fullName] : [],
  );
}

/**
 * `leftOn`: since when those have left, or since when it was found of whoever came only after that day; `arrivals`: who
 * came by a transfer after it.
 */
export type Leaving = { leftOn: PlainDate; today: PlainDate; arrivals: Arrivals };

/** Those whom the sheet no longer has, as far as the answer says that they left. */
export function leavingUpdates(
  absent: ExistingMember[],
  members: Map<string, RosterMember>,
  answers: Record<string, AbsentAnswer>,
  { leftOn, today, arrivals }: Leaving,
): Update[] {
  return absent.flatMap(({ id }): Update[] => {
    const [member, answer] = [members.get(id), answers[id]];
    if (!member || answer === undefined || answer === "keep") return [];
    const { statusSince, values } = member;
    const cameLater = [statusSince, values.joinedOn, arrivals[id]].some(
      (day) => day && isEarlier(leftOn, day),
    );
    const update = updateOf(member, {}, { status: answer, statusSince: cameLater ? today : leftOn });
    return [{ kind: "left", row: null, member, update }];
  });
}

function updateOf(
  { id, version, values }: RosterMember,
  changes: FieldChanges,
  more: Pick<MemberUpdate, "branchId" | "status" | "statusSince">,
): MemberUpdate {
  const fullName = typeof changes.fullName === "string" ? changes.fullName : (values.fullName ?? "");
  const code = typeof changes.code === "string" ? changes.code : (values.code ?? null);
  return { id, version, fullName, code, changes, ...more };
}
