import { Wording } from "@/lib/imports/rows/wording";

/**
 * The line that a form has above its list, filled or not: "ĐOÀN XÃ: Hùng Lô   CHI ĐOÀN: Kho   Sĩ số: 12". It asks for the
 * branch and, on the same line, for where that belongs and who is in it; of these the branch alone is read.
 */

/** "Chi đoàn: ……", "Lớp ____", "Chi đoàn . . . .": how a form shows that something is to be filled in. */
const ASKS = String.raw`\s*(?::|…|__|\. ?\.)`;
/** The line itself, which stays around what is filled in: "CHI ĐOÀN: ....Kho....". */
const DOTS = /(?:\.(?: ?\.)+|…|_{2,})+/gu;

/** What a branch is called by: "Chi đoàn: Kho", "CĐ: Kho", "Lớp: 10A1". */
const BRANCH = "(?:chi đoàn|cđ|lớp)";
/** Letters that a class may end in as well: "12A1-BT". */
const SHORT = String.raw`(?<![^\s])`;
/** "Bí thư chi đoàn: Lê Ba", "GVCN: Lê Ba", "SĐT: 0912345678": who leads it, who wrote the list, and their phones. */
const LEADERS = [
  "(?:họ (?:và )?tên )?(?:phó )?bí thư(?: chi đoàn| cđ)?",
  `${SHORT}bt(?:cđ)?`,
  "gvcn|(?:(?:giáo viên|gv) )?chủ nhiệm|lớp trưởng|phụ huynh",
  "(?:người|ngày) lập(?: danh sách| biểu)?|s?đt|(?:số )?điện thoại",
];
/** "Sĩ số: 12", "Tổng số đoàn viên: 12": how many they are; the branch's code, and the paper's own number, "Số: 12-DS/CĐ". */
const COUNTS = [
  String.raw`(?:tổng )?số (?:lượng )?(?:đoàn viên|đv|đ\s?\/\s?c)`,
  `sĩ số|tổng(?: số)?|số lượng|${SHORT}(?:ts|sl)`,
  String.raw`số(?=\s*:[\s\d.…]*[-/])|mã(?: số| chi đoàn)?`,
];
const PEOPLE = `(?:${[...LEADERS, ...COUNTS].join("|")})`;
/** "Đoàn xã: Hùng Lô", "BCH Đoàn xã: …". */
const UNION =
  "(?:(?:bch|ban chấp hành) )?đoàn (?:xã|phường|thị trấn|trường|khoa|khối|viện|cơ sở|cấp trên|huyện|tỉnh)";
/** "Khoa: Luật", "Trường: …", "Đơn vị: …" beside a union's own. */
const PLACE = `(?:${UNION}|khoa|khóa|ngành|trường|xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|phòng|đơn vị)`;

const NO_LETTER = String.raw`(?!\p{L})`;

/**
 * What stands before the branch that is asked for: "Đoàn xã: Hùng Lô   Chi đoàn: Kho", "Bí thư: Lê Ba   Chi đoàn: Kho". A
 * place need not be asked for, "ĐOÀN XÃ HÙNG LÔ  CHI ĐOÀN: Kho"; people must: "Bí thư chi đoàn: Lê Ba" asks for one thing.
 */
const BEFORE_BRANCH = new Wording(
  String.raw`^(?:${PLACE}${NO_LETTER}|${PEOPLE}${ASKS}).*[^\p{L}](?=(?:liên )?${BRANCH}${ASKS})`,
);

/** "Tên chi đoàn: Kho", "Đơn vị: Chi đoàn Kho", "ĐOÀN XÃ HÙNG LÔ - CHI ĐOÀN KHO": what leads to a branch, asked for or not. */
const LEADS_TO_BRANCH = new Wording(
  String.raw`^(?:tên (?:đơn vị\s*:?\s*)?|(?:đơn vị|đoàn cơ sở)\s*:?\s*|(?:${PLACE}|khối|công ty)${NO_LETTER}[^,;:/–-]*[,;:/–-]\s*)(?=(?:liên )?${BRANCH}[\s.:])`,
);
/** "DANH SÁCH ĐOÀN VIÊN (CHI ĐOÀN KHO)": the branch itself in brackets, and none before them. */
const BRANCH_IN_BRACKETS = new Wording(
  String.raw`^((?:(?!${BRANCH}).)*)\(\s*((?:liên )?${BRANCH}[\s.:][^()]*)\)`,
);

/** The signs between two things on a line, all of them. */
const GAP = String.raw`(?<![\s,;:.…_–-])[\s,;:.…_–-]+`;
/** "Lớp: K15 - Chi đoàn khoa: Luật": within the second neither "khoa:" nor "đoàn khoa:" begins anything of its own. */
const NEW_WORD = `(?<!(?:${BRANCH}|chi) )`;
/** "Chi đoàn Công an xã: 12 đồng chí", so behind a branch that no form asks for a place stands apart: ", Khoa:". */
const APART = String.raw`(?<=(?:[,;…_]|\s[–-]|\. ?\.)\s*)`;
const BEHIND_BRANCH = [
  // "Chi đoàn: Kho; Bí thư: Lê Ba; Sĩ số: 12", "Lớp: 10A2  GVCN: Nguyễn Thị Hoa"
  behindBranch(`${NEW_WORD}${PEOPLE}${ASKS}`),
  // "CHI ĐOÀN: Kho ĐOÀN XÃ: ……", "Lớp: 10A2  Khoa: Luật"
  behindBranch(`(?=${PLACE}${ASKS})${NEW_WORD}(?<=${BRANCH}${ASKS}.*)${PLACE}`),
  // "Lớp 10A2, Khoa: Luật", "CHI ĐOÀN……………ĐOÀN XÃ: Hùng Lô"
  behindBranch(`(?=${PLACE}${ASKS})${NEW_WORD}${APART}${PLACE}`),
  // "Chi đoàn Kho, trực thuộc Đoàn xã Hùng Lô", "Chi đoàn Kho thuộc: ……"; not "Chi đoàn các phòng trực thuộc"
  behindBranch(`(?:trực )?thuộc(?:${ASKS}| (?:(?:bch|ban chấp hành) )?đoàn${NO_LETTER})`),
];

/** Behind a branch's word, somewhere on the line before: looked for last, since a long line has many gaps. */
function behindBranch(words: string): RegExp {
  return new Wording(String.raw`${GAP}(?=${words})(?<=${BRANCH}[^\p{L}].*)`);
}

/** "CHI ĐOÀN KHO, NĂM HỌC 2026-2027", "CHI ĐOÀN KHO NHIỆM KỲ 2024-2027" */
export const TERM = String.raw`(?:năm học|nhiệm kỳ)(?!\p{L})`;
const OF_TERM = new Wording(String.raw`(?<![\s,(–-])[\s,(–-]+${TERM}.*$`);

/** "CHI ĐOÀN KHO        ĐOÀN TNCS HỒ CHÍ MINH": what stands at the right of the same line. */
const MOTTO = new Wording(
  String.raw`[\s,–-]+(?:đoàn (?:tncs|thanh niên cộng sản) |cộng h(?:òa|oà) xã hội chủ nghĩa ).*$`,
);

/** A title without its term, the dots of a form, and what the form asks for beside the branch. */
export function withoutTerm(title: string): string {
  const line = title.replace(BRANCH_IN_BRACKETS, "$1$2").replace(BEFORE_BRANCH, "");
  return beforeOthers(line.replace(LEADS_TO_BRANCH, ""))
    .replace(DOTS, " ")
    .replace(MOTTO, "")
    .replace(OF_TERM, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Up to the first of what stands behind the branch: each is looked for on the whole line, whose signs it needs. */
function beforeOthers(line: string): string {
  const found = BEHIND_BRANCH.map((pattern) => line.search(pattern)).filter((at) => at >= 0);
  return line.slice(0, Math.min(line.length, ...found));
}
