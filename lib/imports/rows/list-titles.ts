import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import { fold } from "@/lib/platform/fold";

/** People are called Đoàn Viễn. */
const LIST = /^(danh sách|danh sach|ds|đoàn viên|doan vien)(?!\p{L})/iu;
/** Neither several of them nor a class that people attend is the branch of those in a list. */
const OF_BRANCH =
  /^(?:danh sách|ds)\s(?:.*?\s)??(?<!(?:các|những|học|dự|tham gia|mở)\s)((?:liên chi đoàn|chi đoàn|lớp)[^\p{L}\d]+[\p{L}\d].*)$/iu;
const COURSE = /^lop (cam tinh|boi duong|tap huan|nhan thuc|huan luyen|dao tao)\b/;
/** The line of a form, filled or not. */
const DOTS = /(?:\.(?: ?\.)+|…|_{2,})+/gu;
const ASKS = String.raw`\s*(?::|…|__|\. ?\.)`;
/** What a form asks for beside the branch, on the same line. */
const LABEL =
  "(?:(?:(?:bch|ban chấp hành) )?đoàn (?:xã|phường|thị trấn|trường|khoa|khối|viện|cơ sở|cấp trên|huyện|tỉnh)|khoa|khóa|ngành|trường|xã|phường|đơn vị|gvcn|(?:phó )?bí thư|sĩ số|tổng số|số lượng)";
const BRANCH = "(?:chi đoàn|cđ|lớp)";
/** "ĐOÀN XÃ: …… CHI ĐOÀN: Kho" */
const BEFORE_BRANCH = new RegExp(`^${LABEL}(?!\\p{L}).*[^\\p{L}](?=(?:liên )?${BRANCH}${ASKS})`, "iu");
/** "CHI ĐOÀN: Kho ĐOÀN XÃ: ……"; "Chi đoàn Khoa: Luật" asks for one thing only. */
const BEHIND_BRANCH = new RegExp(
  `(?<![\\s,;:.…_–-])[\\s,;:.…_–-]+(?:(?<!(?:${BRANCH}|chi) )${LABEL}${ASKS}|(?:trực thuộc|thuộc đoàn)(?!\\p{L}))(?<=${BRANCH}[^\\p{L}].*).*$`,
  "iu",
);
const OF_TERM = /[\s,(–-]+(?:năm học|nhiệm kỳ)(?!\p{L}).*$/iu;
/** Villages are called Kỳ Sơn and Quý Sơn. */
const OF_WHEN =
  /[\s,(–-]+(?:(?:trong (?:quý|năm|tháng|kỳ|học kỳ)|tính đến)(?!\p{L})|(?:quý|năm|tháng|kỳ|học kỳ|lần thứ) (?=\d|[ivx]+(?!\p{L}))).*$/iu;
const OF_LEAVING =
  /[\s,(–-]+(?:(?:đã|bị|được) )?(?:chuyển|trưởng thành|x[oó][aá] tên|khai trừ)(?!\p{L}).*$/iu;
const BESIDE =
  /\s*[-–:]\s*((gvcn|(phó )?bí thư|bt)(?!\p{L}).*|\d+\s*(đ\/?c|đồng chí|đoàn viên|đv|người)\.?)$/iu;

/** "Tính đến 30/9", "từ 01/7 đến nay": until when it holds is not that they came. */
const UNTIL =
  /(tính |tinh )?(đến|den) (?=hết|het|nay|ngày|ngay|tháng|quý|quy|năm|kỳ|đầu|cuối|thời|thoi|\d)/giu;

/** Whoever came, is about to leave or might leave has not left. */
const CAME = saying("đến", "tiếp nhận", "kết nạp");
const NOT_YET = saying(
  ..."dự kiến|đề nghị|đề xuất|xét|sắp|chuẩn bị|xin|đăng ký".split("|"),
  ..."đủ tuổi|đủ điều kiện|quá tuổi|chưa|không(?! còn)|tiếp tục|hoãn".split("|"),
);

const LEFT: [SheetStatus, RegExp][] = [
  ["moved", /\bchuyen( sinh hoat)?( doan)? di\b/],
  ["graduated", /\btruong thanh\b/],
  ["removed", /\b(xoa ten|ra khoi danh sach)\b/],
  ["expelled", /\bkhai tru\b/],
];

/** What a title says of the people below it: in which branch they are, how they left; a whole list may have branches within it. */
type ListTitle = { branch: string | null; left: SheetStatus | null; isWhole: boolean };

/** "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO QUÝ III", "II. Đoàn viên chuyển đi"; null for what titles no list. */
export function listTitle(title: string): ListTitle | null {
  const text = title.normalize("NFC");
  if (!LIST.test(text)) return null;
  const words = fold(text);
  const mayHaveLeft = !isNotYet(text) && !CAME.test(text.replace(UNTIL, ""));
  const [left = null] = LEFT.flatMap(([status, pattern]) =>
    mayHaveLeft && pattern.test(words) ? [status] : [],
  );
  const [, named = ""] = OF_BRANCH.exec(withoutTerm(text).replace(OF_WHEN, "").replace(OF_LEAVING, "")) ?? [];
  const branch = isCourse(named) ? "" : bareName(named.replace(/:\s*/, " "));
  return {
    branch: branch || null,
    left,
    isWhole: !words.startsWith("doan vien"),
  };
}

/** Whether a title is of what may come, and has not. */
export function isNotYet(title: string): boolean {
  return NOT_YET.test(title.normalize("NFC"));
}

/** Whether a class so called is a course that people take, and no branch. */
export function isCourse(name: string): boolean {
  return COURSE.test(fold(name));
}

/** A title without its term, the dots of a form, and what the form asks for beside the branch. */
export function withoutTerm(title: string): string {
  return title
    .replace(BEFORE_BRANCH, "")
    .replace(BEHIND_BRANCH, "")
    .replace(DOTS, " ")
    .replace(OF_TERM, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A branch's name without what a title says behind it of its people. */
export function bareName(text: string): string {
  return text
    .replace(/\s*\(.*$/, "")
    .replace(BESIDE, "")
    .trim();
}

/** With their accents or with none: "sáp" is not "sắp", nor "chùa" "chưa". */
export function saying(...phrases: string[]): RegExp {
  const spelled = phrases.flatMap((phrase) => [phrase, fold(phrase)]);
  return new RegExp(`(?<!\\p{L})(${spelled.join("|")})(?!\\p{L})`, "iu");
}
