import { inCodeList } from "@/lib/members/roster/code-lists";

/** Đồng is a family name too: "Đồng Chí Thành" is called so. */
const BEFORE =
  /^(?:\d{1,4}\s*[.)/-]\s*)?(?:(?:đ\s?\/\s?c|đ\.\s?c\.?|đồng chí(?:[:.]|(?=\s+[\p{L}'’-]+\s+\p{L})))[:.]?\s+)?/iu;
const BEHIND = /^(.+?)(?:\s*\(([^()]+)\)|\s*[,;]\s*(.+)|\s+[-–]\s+(.+))$/u;

/** A name as lists write it, "1. Đ/c Nguyễn Văn An (BT)": the bare name, and the post behind it where one is known. */
export function writtenName(text: string): { name: string; post: string | null } {
  const bare = text.replace(BEFORE, "");
  const [, name = "", ...behind] = BEHIND.exec(bare) ?? [];
  const post = name && inCodeList("position", behind.join(""));
  return post ? { name, post } : { name: bare, post: null };
}
