import { inCodeList } from "@/lib/members/roster/code-lists";
import { nameProblem } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

/** Đồng is a family name too: "Đồng Chí Thành" is called so. */
const BEFORE =
  /^(?:(?:\d{1,4}\s*[.)/-]|[IVX]+[.)])\s*)?(?:(?:đ\s?\/\s?c|đ\.\s?c\.?|đồng chí(?:[:.]|(?=\s+[\p{L}'’-]+\s+\p{L})))[:.]?\s+)?/iu;
const BEHIND = /^(.+?)(?:\s*\(([^()]+)\)|\s*[,;]\s*(.+)|(?:\s+[-–]\s+|\s*[-–]\s*(?=\d))(.+))$/u;

/** `remark`: what else stands behind the name. */
export type WrittenName = { name: string; post: string | null; remark: string | null };

/**
 * A name as lists write it, "1. Đ/c Nguyễn Văn An (BT)": the bare name, and the post behind it where one is known. Whatever
 * else stands there is no part of it, unless all is a name as it stands, or somebody else's name follows.
 */
export function writtenName(text: string): WrittenName {
  if (text !== last.text) last = { text, written: parted(text) };
  return last.written;
}

/** The name of a row is asked for by each who reads something of that row. */
let last = { text: "", written: parted("") };

function parted(text: string): WrittenName {
  const bare = text.replace(BEFORE, "");
  const [, name = "", ...parts] = BEHIND.exec(bare) ?? [];
  const [inBrackets] = parts;
  const behind = parts.join("");
  const post = name && inCodeList("position", behind);
  if (post) return { name, post, remark: null };
  const isRemark = inBrackets !== undefined || !(beginsAsName(behind) || isGivenName(name, behind));
  const isName = nameProblem(bare) === null || nameProblem(name) !== null || !isRemark;
  return isName ? { name: bare, post: null, remark: null } : { name, post: null, remark: behind };
}

/** Common ones, and what stands before the names of Ê Đê and Cơ Ho; none that a unit of people is called by too, as Đoàn and Văn. */
const FAMILY_NAMES = new Set(
  "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đào|lương|trịnh|hà|tạ|cao|triệu|quách|kiều|mai|lưu|khổng|phùng|chử|trương|lâm|chu|châu|tăng|vương|nghiêm|đàm|hứa|tống|mạc|ninh|vi|lò|lường|quàng|tòng|nông|giàng|sùng|thào|vàng|y|h|k"
    .split("|")
    .flatMap((name) => [name, fold(name)]),
);

export function beginsAsName(text: string): boolean {
  const [family = "", given] = text.toLowerCase().split(/[ '’]+/);
  return given !== undefined && FAMILY_NAMES.has(family);
}

/** "Hồ Văn, Phúc": a slip of the comma, without which the name would lose its last word. */
function isGivenName(before: string, behind: string): boolean {
  return /\s(văn|van|thị|thi)$/iu.test(before) && /^\p{Lu}\p{L}*$/u.test(behind);
}

/** "Nguyễn Thị Hoa", "Đoàn Văn An": of three words and more, since places are called Hà Đông and Mai Sơn. */
export function isWholeName(text: string): boolean {
  const words = text.split(" ");
  if (words.length < 3 || nameProblem(text) !== null || words.some((word) => !/^\p{Lu}/u.test(word)))
    return false;
  return beginsAsName(text) || /^(văn|van|thị|thi)$/i.test(words[1] ?? "");
}
