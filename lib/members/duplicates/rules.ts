import { ROOTS } from "@/lib/members/roots";
import { ROSTER_FIELDS, type RosterFieldName } from "@/lib/members/roster/fields";
import { isSensitive, type Member } from "@/lib/members/types";
import type { EffectLine, MergeEffect } from "./types";

/** The value of one field on both sides. `fromOther`: which stands unless the person chooses otherwise. */
export type Side = { field: RosterFieldName; differs: boolean; fromOther: boolean };

const fieldValue = (member: Member, field: RosterFieldName) =>
  field === "branch" ? (member.branch?.id ?? null) : (member[field] ?? null);

const isEmpty = (value: unknown) => value === null || value === "" || value === false;

/**
 * Each field that the actor sees, as it is proposed and may be chosen otherwise: where only one side is filled its value
 * stands, where both differ that of the row changed last.
 */
export function sidesOf(kept: Member, other: Member, otherIsNewer: boolean, seesSensitive: boolean): Side[] {
  return ROSTER_FIELDS.filter(({ name }) => seesSensitive || !isSensitive(name)).map(({ name: field }) => {
    const [mine, theirs] = [fieldValue(kept, field), fieldValue(other, field)];
    const differs = mine !== theirs && !(isEmpty(mine) && isEmpty(theirs));
    return { field, differs, fromOther: differs && !isEmpty(theirs) && (isEmpty(mine) || otherIsNewer) };
  });
}

/** The row that is kept unless the person chooses otherwise: the one in activity, then the one that was there first. */
export function keepsFirst(
  first: Pick<Member, "status"> & { createdAt: Date },
  second: Pick<Member, "status"> & { createdAt: Date },
): boolean {
  if ((first.status === "active") !== (second.status === "active")) return first.status === "active";
  return first.createdAt <= second.createdAt;
}

export type RootCounts = { total: number; both: number[] };

/** What the counts of each root, in the order of `ROOTS`, come to. */
export function effectOf(counts: readonly RootCounts[]): MergeEffect {
  const refusals: string[] = [];
  const lines = ROOTS.flatMap((root, at): EffectLine[] => {
    const { total, both } = counts[at] ?? { total: 0, both: [] };
    if (total === 0) return [];
    if (root.rule === "frozen")
      return [{ label: root.label, moves: 0, notes: ["đã chốt nên giữ nguyên như lúc ghi"] }];
    const met = root.standing.flatMap((standing, n) =>
      (both[n] ?? 0) > 0 ? [{ ...standing, n: both[n] ?? 0 }] : [],
    );
    refusals.push(...met.filter(({ outcome }) => outcome === "refused").map(({ words }) => words));
    const kept = met.filter(({ outcome }) => outcome === "stays").reduce((sum, { n }) => sum + n, 0);
    const notes = met.filter(({ outcome }) => outcome !== "refused").map(({ words, n }) => `${words} (${n})`);
    return [{ label: root.label, moves: total - kept, notes }];
  });
  return { lines, refusals };
}
