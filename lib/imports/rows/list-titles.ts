import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import { fold } from "@/lib/platform/fold";

/** People are called Đoàn Viễn. */
const LIST = /^(danh sách|danh sach|ds|đoàn viên|doan vien)(?!\p{L})/iu;
const OF_BRANCH = /^(?:danh sách|ds)\s(?:.*?\s)??((?:liên chi đoàn|chi đoàn|lớp)\s.+)$/iu;
const OF_WHEN = /[\s,(-]+(?:trong )?(?:quý|năm|tháng|kỳ|học kỳ|tính đến)\s.*$/iu;

/** Whoever came, or is about to leave, has not left. */
const OF_OTHERS = /\b(den|tiep nhan|ket nap|du kien|de nghi|de xuat|xet|sap|chuan bi)\b/;

const LEFT: [SheetStatus, RegExp][] = [
  ["moved", /\bchuyen( sinh hoat)?( doan)? di\b/],
  ["graduated", /\btruong thanh\b/],
  ["removed", /\b(xoa ten|ra khoi danh sach)\b/],
  ["expelled", /\bkhai tru\b/],
];

/** What a title says of the people below it: in which branch they are, how they left; a whole list may have branches within it. */
type ListTitle = { branch: string | null; left: SheetStatus | null; isWhole: boolean };

/** "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO QUÝ III", "II. Đoàn viên chuyển đi"; null for what titles no list. */
export function listTitle(text: string): ListTitle | null {
  const words = fold(text);
  if (!LIST.test(text.normalize("NFC"))) return null;
  const said = LEFT.flatMap(([status, pattern]) => (pattern.test(words) ? [status] : []));
  const [left = null] = said.length === 1 && !OF_OTHERS.test(words) ? said : [];
  const [, branch] = OF_BRANCH.exec(text.replace(OF_WHEN, "")) ?? [];
  return { branch: branch?.replace(/:\s*/, " ") ?? null, left, isWhole: !words.startsWith("doan vien") };
}
