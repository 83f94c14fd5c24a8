import { ROOTS } from "@/lib/members/roots";
import { ROSTER_FIELDS, type RosterFieldName } from "@/lib/members/roster/fields";
import { isSensitive, type Member } from "@/lib/members/types";
import { fold } from "@/lib/platform/fold";
import type { EffectLine, MergeEffect } from "./types";

/** Why a value is proposed: the other side is empty, says a part of it alone, or was changed earlier. */
export type Why = "filled" | "fuller" | "newer";

/** The value of one field on both sides. `fromOther`: which stands unless the person chooses otherwise, and `why`. */
export type Side = { field: RosterFieldName; differs: boolean; fromOther: boolean; why: Why | null };

const fieldValue = (member: Member, field: RosterFieldName) =>
  field === "branch" ? (member.branch?.id ?? null) : (member[field] ?? null);

const isEmpty = (value: unknown) => value === null || value === "" || value === false;

/** What is written in more or fewer words: a whole address holds the province that stands alone on the other side. */
const WORDED = new Set<RosterFieldName>([
  "nativePlace",
  "permanentAddress",
  "idIssuedPlace",
  "admissionResolution",
]);

/** Whether one text has all of another and more. */
function holds(whole: unknown, part: unknown): boolean {
  const [all, some] = [fold(String(whole)), fold(String(part))];
  return all !== some && all.includes(some);
}

/**
 * Each field that the actor sees, as it is proposed and may be chosen otherwise: where only one side is filled its value
 * stands, where one holds the other the fuller one, where both differ that of the row changed last.
 */
export function sidesOf(kept: Member, other: Member, otherIsNewer: boolean, seesSensitive: boolean): Side[] {
  return ROSTER_FIELDS.filter(({ name }) => seesSensitive || !isSensitive(name)).map(({ name: field }) => {
    const [mine, theirs] = [fieldValue(kept, field), fieldValue(other, field)];
    const differs = mine !== theirs && !(isEmpty(mine) && isEmpty(theirs));
    if (!differs) return { field, differs, fromOther: false, why: null };
    if (isEmpty(mine) || isEmpty(theirs)) return { field, differs, fromOther: isEmpty(mine), why: "filled" };
    if (WORDED.has(field) && (holds(mine, theirs) || holds(theirs, mine)))
      return { field, differs, fromOther: !holds(mine, theirs), why: "fuller" };
    return { field, differs, fromOther: otherIsNewer, why: "newer" };
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
