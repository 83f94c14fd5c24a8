import type { Gender } from "@/lib/members/roster/fields";
import { fold } from "@/lib/platform/fold";

const MALE = new Set(["nam", "male", "m", "trai", "nam gioi"]);
const FEMALE = new Set(["nu", "female", "f", "gai", "nu gioi"]);

export function readGender(text: string): { value: Gender } | { problem: string } {
  const word = fold(text).replace(/\.$/, "");
  if (MALE.has(word)) return { value: "male" };
  if (FEMALE.has(word)) return { value: "female" };
  return { problem: `“${text}” không rõ giới tính. Ghi Nam hoặc Nữ.` };
}

const YES = new Set(["x", "v", "√", "✓", "✔", "☑", "1", "co", "yes", "y", "true", "dung", "+"]);
const NO = new Set(["khong", "no", "n", "0", "false", "k", "ko", "sai"]);

/** A tick as people make it in a sheet: true, false, or null where it is neither. */
export function readMark(text: string): boolean | null {
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
