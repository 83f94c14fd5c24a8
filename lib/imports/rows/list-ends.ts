import { nameProblem } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";

const PEOPLE = "( ?(d/?c|dong chi|doan vien|dv|nguoi))?\\.?$";

const BRANCH = " ((lien )?chi doan|phan doan|cd|lop)\\b";

/** No name has these accents. */
const TOTAL = /^tổng (cộng|số)(?!\p{L})/iu;

/** "Tong cong", "Cộng chi đoàn A", "Tong so nu: 5", "Nam: 7 đ/c": without accents a name may begin so. */
const SUM = new RegExp(
  [
    `^(tong|cong)(${BRANCH}|[:.]?$| ?\\()`,
    `^tong (cong|so)(${BRANCH}|$| ?[^a-z ])`,
    `^(tong|cong|trong do)[: ]*((so|cong|nam|nu|doan vien|dv)[: ]*)*\\d+${PEOPLE}`,
    `^(nam|nu)( gioi)?[: ]*\\d+${PEOPLE}`,
  ].join("|"),
);

const CLOSING =
  /^(an dinh|danh sach (nay|tren)|nguoi lap|t\.? ?m\.? |tm\.|t\/m|thay mat|xac nhan|nguoi ky|ky ten|noi nhan|ghi chu:)|ngay .{0,12}thang .{0,12}nam|^[^/]*, ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

/** The same letters under other tones: the people Tống Công and An Đình, a Cống, "năm 2001". */
const OTHER_TONES = /^(tống|tông|tòng|c[ôố]ng( |$)|an đ|năm )/iu;

/** Whose name and signature stand below; in the row of a member it is a post. */
const OFFICE =
  /^((pho )?bi thu|ban chap hanh|ban thuong vu|(pho )?(giam doc|thu truong|hieu truong|chu tich|truong phong)|duyet cua|lap bieu|nguoi lap)\b/;

/** The same letters under other tones: people called Trương Phong or Chu Tích. */
const NO_OFFICE = /^(trương|chu) /iu;

/** A birth date in words has no place before it, as the day of a signature has. */
export function isDayInWords(text: string): boolean {
  return /^(ngay ?)?\d{1,2} ?thang ?\d{1,2} ?nam ?\d{4}$/.test(fold(text));
}

export function isOffice(text: string): boolean {
  return OFFICE.test(fold(text)) && !NO_OFFICE.test(text);
}

export function isSum(text: string): boolean {
  return TOTAL.test(text) || (SUM.test(fold(text)) && !OTHER_TONES.test(text));
}

/** What stands below the people of a list: a sum, who made it, where and when. */
export function isClosing(text: string): boolean {
  return isSum(text) || (CLOSING.test(fold(text)) && !OTHER_TONES.test(text));
}

export function mayBeName(text: string): boolean {
  return nameProblem(text) === null && !isSum(text) && !/^so\.?$/.test(fold(text));
}
