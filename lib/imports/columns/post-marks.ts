import { inCodeList } from "@/lib/members/roster/code-lists";

/** Columns of ticks, one for each post; of several that are ticked the first is the highest. */
export const POST_MARKS = {
  secretaryMark: "Bí thư chi đoàn",
  deputyMark: "Phó bí thư chi đoàn",
  committeeMark: "Ủy viên BCH chi đoàn",
  memberMark: "Đoàn viên",
} as const;

export type PostMark = keyof typeof POST_MARKS;
export const POSTS = Object.keys(POST_MARKS) as PostMark[];

/** Of which post the ticks under a title are. */
export function postMark(title: string): PostMark | null {
  const post = inCodeList("position", title);
  return POSTS.find((mark) => POST_MARKS[mark] === post) ?? null;
}
