import type { RosterChanges, RosterEntry } from "./roster-changes";

/** One difference between two lists, as people read it. */
export type ChangedLine = { lead: string; entry: RosterEntry; detail: string };

/** Who came, went, moved and took another post, in the order in which they are told. */
export function changedLines(changes: RosterChanges): ChangedLine[] {
  return [
    ...changes.joined.map((entry) => ({ lead: "Tăng", entry, detail: branchName(entry) })),
    ...changes.left.map((entry) => ({ lead: "Giảm", entry, detail: branchName(entry) })),
    ...changes.movedBranch.map(({ before, after }) => ({
      lead: "Đổi chi đoàn",
      entry: after,
      detail: `${branchName(before)} → ${branchName(after)}`,
    })),
    ...changes.changedPosition.map(({ before, after }) => ({
      lead: "Đổi chức vụ",
      entry: after,
      detail: `${postName(before)} → ${postName(after)}`,
    })),
  ];
}

function branchName({ branch }: RosterEntry): string {
  return branch?.name ?? "Chưa xếp chi đoàn";
}

const postName = ({ position }: RosterEntry) => position ?? "Không giữ chức vụ";
