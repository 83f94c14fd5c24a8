import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import { fold } from "@/lib/platform/fold";

/** People are called Đoàn Viễn. */
const LIST = /^(danh sách|danh sach|ds|đoàn viên|doan vien)(?!\p{L})/iu;
/** What says that there is a branch, and not which. */
const BARE = /^((lien )?chi doan( co so)?|cd|lop)$/;
/** Neither several of them nor a class that people attend is the branch of those in a list. */
const OF_BRANCH =
  /^(?:danh sách|ds)\s(?:.*?\s)??(?<!(?:các|những|học|dự|tham gia|mở)\s)((?:liên chi đoàn|chi đoàn|lớp)(?!\s+trực thuộc(?!\p{L}))[\s:.…"“‘–-]+[\p{L}\d].*)$/iu;
const COURSE = /^lop (cam tinh|boi duong|tap huan|nhan thuc|huan luyen|dao tao)\b/;
/** The line of a form, filled or not. */
const DOTS = /(?:\.(?: ?\.)+|…|_{2,})+/gu;
const ASKS = String.raw`\s*(?::|…|__|\. ?\.)`;
/** What a form asks for beside the branch, on the same line: where it belongs, and of its people. */
const PLACE =
  "(?:(?:(?:bch|ban chấp hành) )?đoàn (?:xã|phường|thị trấn|trường|khoa|khối|viện|cơ sở|cấp trên|huyện|tỉnh)|khoa|khóa|ngành|trường|xã|phường|đơn vị)";
const PEOPLE = "(?:gvcn|(?:phó )?bí thư|sĩ số|tổng số|số lượng)";
const BRANCH = "(?:chi đoàn|cđ|lớp)";
/** "ĐOÀN XÃ: …… CHI ĐOÀN: Kho"; "Bí thư chi đoàn: Lê Ba" asks for one thing only. */
const BEFORE_BRANCH = new RegExp(
  `^(?:${PLACE}(?!\\p{L})|${PEOPLE}${ASKS}).*[^\\p{L}](?=(?:liên )?${BRANCH}${ASKS})`,
  "iu",
);
/**
 * "CHI ĐOÀN: Kho ĐOÀN XÃ: ……", "Lớp 10A2, Khoa: Luật"; branches are called Công an xã, so a place behind one that is not
 * asked for stands apart.
 */
const BEHIND_BRANCH = new RegExp(
  `(?<![\\s,;:.…_–-])[\\s,;:.…_–-]+(?:(?<!(?:${BRANCH}|chi) )(?:${PEOPLE}|(?=${PLACE}${ASKS})(?<=${BRANCH}${ASKS}.*|(?:[,;…_]|\\s[–-]|\\. ?\\.)\\s*)${PLACE})${ASKS}|(?:trực )?thuộc(?:${ASKS}| (?:(?:bch|ban chấp hành) )?đoàn(?!\\p{L})))(?<=${BRANCH}[^\\p{L}].*).*$`,
  "iu",
);
const OF_TERM = /(?<![\s,(–-])[\s,(–-]+(?:năm học|nhiệm kỳ)(?!\p{L}).*$/iu;
/** Villages are called Kỳ Sơn and Quý Sơn. */
const OF_WHEN =
  /(?<![\s,(–-])[\s,(–-]+(?:(?:trong (?:quý|năm|tháng|kỳ|học kỳ)|tính đến)(?!\p{L})|(?:quý|năm|tháng|kỳ|học kỳ|lần thứ) (?=\d|[ivx]+(?!\p{L}))).*$/iu;
const OF_LEAVING =
  /(?<![\s,(–-])[\s,(–-]+(?:(?:đã|bị|được) )?(?:chuyển|trưởng thành|x[oó][aá] tên|khai trừ)(?!\p{L}).*$/iu;
const BESIDE =
  /\s*[-–:]\s*(?:gvcn|\d+\s*(?:đ\/?c|đồng chí|đoàn viên|đv|người)\.?)$|(?:\s+[-–]|\s*:)\s*(?:gvcn|(?:phó )?bí thư|bt)[.:]?\s+\p{L}.*$/iu;

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
  const branch = bareName(named).replace(/:\s*/, " ");
  return {
    branch: branch === "" || isBare(branch) || isCourse(named) ? null : branch,
    left,
    isWhole: !words.startsWith("doan vien"),
  };
}

/** Whether a title is of what may come, and has not. */
export function isNotYet(title: string): boolean {
  return NOT_YET.test(title.normalize("NFC"));
}

/** Whether a text says that there is a branch, and not which. */
export function isBare(text: string): boolean {
  const words = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  return BARE.test(words.join(" "));
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
