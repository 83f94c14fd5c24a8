import { type Quarter, quarterName } from "@/lib/members/quarter-dates";

/** One member in a frozen roster. A unit that holds its members itself has no branch. */
export type RosterEntry = {
  memberId: string;
  fullName: string;
  branch: { id: string; name: string } | null;
  position: string | null;
};

type BranchCount = { id: string | null; name: string | null; count: number; change: number };

export type RosterChanges = {
  total: number;
  /** False for the first roster of a unit: then nobody "joined". */
  comparable: boolean;
  joined: RosterEntry[];
  left: RosterEntry[];
  movedBranch: { before: RosterEntry; after: RosterEntry }[];
  changedPosition: { before: RosterEntry; after: RosterEntry }[];
  byBranch: BranchCount[];
};

/**
 * What happened between two frozen rosters; `before` is null where there is none yet. Whom a roster held twice, in rows
 * that were found to be one person since, came, went or stayed once: it is no change that one of them is gone.
 */
export function compareRosters(
  before: readonly RosterEntry[] | null,
  after: readonly RosterEntry[],
): RosterChanges {
  const earlier = eachOnce(before ?? []);
  const present = eachOnce(after);
  const kept = [...present.values()].flatMap((entry) => {
    const was = earlier.get(entry.memberId);
    return was ? [{ before: was, after: entry }] : [];
  });
  return {
    total: after.length,
    comparable: before !== null,
    joined: before === null ? [] : [...present.values()].filter((entry) => !earlier.has(entry.memberId)),
    left: [...earlier.values()].filter((entry) => !present.has(entry.memberId)),
    movedBranch: kept.filter((pair) => pair.before.branch?.id !== pair.after.branch?.id),
    changedPosition: kept.filter((pair) => pair.before.position !== pair.after.position),
    byBranch: countByBranch(after, before && { earlier, present }),
  };
}

type People = ReadonlyMap<string, RosterEntry>;

/** By person; of two rows of one the first. */
function eachOnce(entries: readonly RosterEntry[]): People {
  const people = new Map<string, RosterEntry>();
  for (const entry of entries) if (!people.has(entry.memberId)) people.set(entry.memberId, entry);
  return people;
}

/** In the order in which the branches appear; a branch that emptied stands last with 0. */
function countByBranch(
  after: readonly RosterEntry[],
  compared: { earlier: People; present: People } | null,
): BranchCount[] {
  const counts = new Map<string | null, BranchCount>();
  const countOf = ({ branch }: RosterEntry): BranchCount => {
    const id = branch?.id ?? null;
    const known = counts.get(id) ?? { id, name: branch?.name ?? null, count: 0, change: 0 };
    counts.set(id, known);
    return known;
  };
  for (const entry of after) countOf(entry).count += 1;
  for (const entry of compared?.present.values() ?? []) countOf(entry).change += 1;
  for (const entry of compared?.earlier.values() ?? []) countOf(entry).change -= 1;
  return [...counts.values()];
}

/** `Đã chốt danh sách quý III: 46 đoàn viên, tăng 2, giảm 1` */
export function confirmationSentence(quarter: Quarter, changes: RosterChanges): string {
  const head = `Đã chốt danh sách ${quarterName(quarter)}: ${changes.total.toLocaleString("vi-VN")} đoàn viên`;
  if (!changes.comparable) return head;
  const parts = [
    changes.joined.length > 0 ? `tăng ${changes.joined.length}` : null,
    changes.left.length > 0 ? `giảm ${changes.left.length}` : null,
    changes.movedBranch.length > 0 ? `đổi chi đoàn ${changes.movedBranch.length}` : null,
  ].filter((part) => part !== null);
  return [head, ...(parts.length > 0 ? parts : ["không tăng, không giảm"])].join(", ");
}
