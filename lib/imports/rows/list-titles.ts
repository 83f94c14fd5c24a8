import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import { TERM, withoutTerm } from "@/lib/imports/rows/form-lines";
import { Wording } from "@/lib/imports/rows/wording";
import { MAX_TEXT } from "@/lib/members/read-value";
import { fold } from "@/lib/platform/fold";

/** "DANH SÁCH ĐOÀN VIÊN …", "DS …", "II. Đoàn viên chuyển đi"; people are called Đoàn Viễn. */
const LIST = /^(danh sách|danh sach|ds|đoàn viên|doan vien)(?!\p{L})/iu;
/** A name of more letters could be neither kept nor answered for; and a book in one cell would take long to be read as a line. */
export const LONGEST_LINE = MAX_TEXT;

/** What says that there is a branch, and not which: "CHI ĐOÀN: ……" without its dots, "Chi đoàn/Lớp:", "Chi đoàn: chưa có". */
const BARE =
  /^(ten )?((lien )?chi doan( co so| truc thuoc| lop| chi hoi)?|cd( lop)?|lop( chi doan)?)( (khong|chua)( co| ro)?| n a| tat ca)?$/;
/** "LỚP CẢM TÌNH ĐẢNG KHÓA 3", "Lớp học tìm hiểu về Đoàn" */
const COURSE =
  /^lop (hoc )?(cam tinh|doi tuong|tim hieu|boi duong|tap huan|nhan thuc|huan luyen|dao tao|((trung|so) cap )?ly luan)\b/;

/** "DANH SÁCH ĐOÀN VIÊN CÁC CHI ĐOÀN", "… HỌC LỚP CẢM TÌNH ĐẢNG": several, or a class that people attend, are no branch. */
const NO_BRANCH_BEHIND = String.raw`(?<!(?:các|những|học|dự|tham gia|mở)\s)`;
/** "DANH SÁCH CHI ĐOÀN TRỰC THUỘC" lists branches. */
const NO_LIST_OF_BRANCHES = String.raw`(?!\s+trực thuộc(?!\p{L}))`;
/** "CHI ĐOÀN KHO", "CHI ĐOÀN: Kho", "CHI ĐOÀN “KHO”"; a sign alone, "CHI ĐOÀN/LỚP", names none. */
const NAMED = String.raw`[\s:.…"“‘–-]+[\p{L}\d].*`;
/** "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO", "Đoàn viên CĐ Kho": the first branch behind the word list, and all behind that. */
const OF_BRANCH = new Wording(
  String.raw`^(?:danh sách|ds|đoàn viên)\s(?:.*?\s)??${NO_BRANCH_BEHIND}((?:liên chi đoàn|chi đoàn|cđ|lớp)${NO_LIST_OF_BRANCHES}${NAMED})$`,
);

/** "… CHI ĐOÀN KHO TRONG QUÝ", "… CHI ĐOÀN KHO (tính đến 30/9/2026)", "… (kèm theo Công văn số 12)" */
const SOME_TIME = String.raw`(?:trong (?:quý|năm|tháng|kỳ|học kỳ)|tính đến|kèm theo)(?!\p{L})`;
const OF_SOME_TIME = behindName(SOME_TIME);
/**
 * "… CHI ĐOÀN KHO QUÝ III/2026", "… NĂM 2026", "… LẦN THỨ II", "… NGÀY 30/9": behind it a number; villages are called Kỳ Sơn and
 * Quý Sơn, a year's class "Năm 3" and a street "3 tháng 2".
 */
const NUMBERED_TIME = [
  String.raw`(?:quý|kỳ|học kỳ|lần thứ|đợt) (?=\d|[ivx]+(?!\p{L}))`,
  String.raw`năm (?=\d{4})`,
  String.raw`(?:(?<!\d )tháng (?=\d)|tháng \d+(?:\/| năm )(?=\d{4}))`,
  String.raw`(?:đến )?ngày (?=\d|tháng )`,
  String.raw`\d+ tháng (?:đầu|cuối) năm`,
].join("|");
const OF_NUMBERED_TIME = behindName(`(?:${NUMBERED_TIME})`);
/** "Hùng Lô, ngày 12 tháng 3 năm 2026", "ngày 12/3" */
const PLACE_AND_DAY = String.raw`[^:]*(?<!\p{L})ngày[\s\d.…]+(?:tháng |[/-])`;
/** "NĂM HỌC 2025-2026", "(Tính đến 30/9/2026)", "Quý III/2026" on its own, in no name. */
const WHEN = new Wording(String.raw`^\(?(?:${SOME_TIME}|${NUMBERED_TIME}|${TERM}|${PLACE_AND_DAY})`);
/** "… CHI ĐOÀN KHO CHUYỂN ĐI NĂM 2026", "… CHI ĐOÀN KHO - TRƯỞNG THÀNH", "… CHI ĐOÀN KHO BỊ XÓA TÊN" */
const OF_LEAVING = behindName(
  String.raw`(?:(?:đã|bị|được) )?(?:chuyển|trưởng thành|x[oó][aá] tên|khai trừ)(?!\p{L})`,
);

/** "CHI ĐOÀN KHO (25 đ/c)", "10A2 (GVCN: cô Hà)" */
const IN_BRACKETS = /\s*[([].*$/;
/** "Chi đoàn Kho - 0912 345 678" */
const PHONE = /[\s,;:–-]+(?:s?đt[.:]?\s*)?0\d{2}[\d .]{6,}$/iu;
/** "Chi đoàn Thuế - 12 đoàn viên", "Chi đoàn Kho có 12 đồng chí", "Lớp 10A2 - GVCN" with no name behind */
const COUNTED = new Wording(
  [
    String.raw`(?:\s*[-–:,/]\s*|\s(?:có|gồm)\s)(?:gvcn|\d+\s*(?:đ\/?c|đồng chí|đoàn viên|đv(?:tn)?|người|học sinh)\.?)$`,
    String.raw`[\s,–-]+(?:sĩ số|tổng số)\s*\d.*$`,
  ].join("|"),
);
/** "Chi đoàn Thuế - BT: Lê Ba", "Lớp 10A2 - GVCN: Nguyễn Thị Hoa", "Chi đoàn Công an xã: Bí thư Lê Ba"; not the class 12A1-BT */
const LED = new Wording(String.raw`(?:\s+[-–]|\s*[:,;.])\s*(?:gvcn|(?:phó )?bí thư|bt)[.:]?\s+\p{L}.*$`);

/** "CHI ĐOÀN KHO ===" */
const RULE = /\s*[=*_–-]+$/;

/** What stands behind a branch's name: words of these, and all after them. */
function behindName(words: string): RegExp {
  return new Wording(String.raw`(?<![\s,(–-])[\s,(–-]+${words}.*$`);
}

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
  if (text.length > LONGEST_LINE || !LIST.test(text)) return null;
  const words = fold(text);
  const mayHaveLeft = !isNotYet(text) && !CAME.test(text.replace(UNTIL, ""));
  const [left = null] = LEFT.flatMap(([status, pattern]) =>
    mayHaveLeft && pattern.test(words) ? [status] : [],
  );
  const [, named = ""] = OF_BRANCH.exec(withoutTimes(text).replace(OF_LEAVING, "")) ?? [];
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

/** Whether a text says of when a list is, or where and when it was written, and nothing else first. */
export function saysWhen(text: string): boolean {
  return WHEN.test(text.normalize("NFC"));
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

/** Whichever of the two times stands first, the rest goes with it. */
export function withoutTimes(title: string): string {
  return withoutTerm(title).replace(OF_SOME_TIME, "").replace(OF_NUMBERED_TIME, "");
}

/** A branch's name without what a title says behind it of its people. */
export function bareName(text: string): string {
  return [IN_BRACKETS, PHONE, COUNTED, LED, RULE].reduce((name, more) => name.replace(more, ""), text).trim();
}

/** With their accents or with none: "sáp" is not "sắp", nor "chùa" "chưa". */
export function saying(...phrases: string[]): RegExp {
  const spelled = phrases.flatMap((phrase) => [phrase, fold(phrase)]);
  return new RegExp(`(?<!\\p{L})(${spelled.join("|")})(?!\\p{L})`, "iu");
}
