import type { Block, Column } from "@/lib/papers/model";
import { lowerFirst } from "@/lib/platform/first-letter";
import type { ProposalFacts } from "../types";

/** What the papers of a proposal say of it. */
export type Proposed = Pick<ProposalFacts, "level" | "form" | "content" | "isCollective" | "members"> & {
  /** `Tập thể Chi đoàn 1`, or the persons in short. */
  whom: string;
};

const COLUMNS: Column[] = [
  { title: "STT", share: 1, align: "center" },
  { title: "Họ và tên", share: 6, align: "left" },
  { title: "Chi đoàn", share: 5, align: "left" },
];

/** `tập thể Chi đoàn 1`, or how many persons. */
export function countWords({ isCollective, members, whom }: Proposed): string {
  return isCollective ? lowerFirst(whom) : `${members.length} đồng chí`;
}

/** The persons one by one; a collective is named in the sentence itself. */
export function honouredTable({ isCollective, members }: Proposed): Block[] {
  if (isCollective) return [];
  const rows = members.map(({ fullName, branch }, at) => [`${at + 1}`, fullName, branch ?? ""]);
  return [{ is: "table", columns: COLUMNS, rows }];
}
