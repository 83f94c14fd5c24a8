import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import { isClosing } from "@/lib/imports/rows/list-ends";
import {
  bareName,
  isBare,
  isCourse,
  LONGEST_LINE,
  listTitle,
  saysWhen,
  withoutTimes,
} from "@/lib/imports/rows/list-titles";
import { Wording } from "@/lib/imports/rows/wording";
import { beginsAsName, isWholeName } from "@/lib/imports/rows/written-names";
import { headsYouths, isOfMembers, titlesYouths } from "@/lib/imports/rows/youths";
import { fold } from "@/lib/platform/fold";

/** "10A1", "10A2 - Cô Hoa", "12 Toán 1" */
const CLASS =
  "(1[0-2]|[6-9]) ?([a-z]|toan|ly|hoa|sinh|tin|van|su|dia|anh|phap|nga|trung|nhat) ?\\d{0,2}(?=$|\\.$| ?[-–:,])";
const BRANCH_NAME = new RegExp(`^((lien )?chi doan|cd[ .]|lop (?!truong|pho)|${CLASS})`);
/** Few names of people have one of these, and a list has thousands: "Chi đòan", "CD", "Lơp", "10A1". */
const MAY_NAME = /chi|c[đd]|l\p{L}p|\d ?\p{L}/iu;
/** "Đơn vị: | Chi đoàn Kho" */
const OF_UNIT = new Wording(String.raw`^(?:(?:tên )?đơn vị|đoàn cơ sở)\s*:$`);
/** "Chi đoàn Khoa: Luật", "Chi đoàn thôn: Đông Hạ" */
const OF_KIND =
  /^(lien )?chi doan (khoa|khoi|truong|phong|ban|to|doi|to dan pho|khu|khu pho|khu dan cu|thon|xom|ap|lang|buon|so)$/;
/** Who leads it, how many they are: what a heading says behind the branch's name, in cells of their own. */
const REMARK = /^[^:\d]{1,40}:|^(gvcn|bt|bi thu) |^\d+ ?(d\/?c|dong chi|doan vien|dv|nguoi)\.?$/;
/** Units above it, what the state and the form have on top, the paper's number; people are called Trương, "TRUONG THI BA". */
const LETTERHEAD = new Wording(
  [
    "^(?:(?:bch |ban chấp hành )?(?:đoàn |(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn )",
    "trường (?!thị |văn )|đảng |ubnd |sở |công ty ",
    String.raw`cộng h(?:òa|oà) |độc lập |(?:mẫu|biểu)(?: số)? ?\d|số\s*:)`,
  ].join("|"),
);
/** "Số: 12-DS/CĐ" stands below who wrote it. */
const PAPER_NUMBER = new Wording(String.raw`^số\s*:`);
/** "BCH CHI ĐOÀN KHO" signs for the branch, of whom the list is. */
const BOARD = new Wording("^(?:bch|ban chấp hành) (?=(?:liên )?chi đoàn )");
/** Behind "Chi đoàn:" no name but somebody, or figures: "Đ/c Lê Ba", "12/3/2026"; of "Bí thư Lê Ba" `bareName` knows. */
const NO_NAME = new Wording(String.raw`^(?:(?:đ\s?\/\s?c|đồng chí)[.:]*\s+\p{L}|\P{L}*$)`);
const NUMBERING = /^([IVX]+|\d+|[A-Z](?=[.)/]))[.)/:\s–-]+/;
/** "(II) CHI ĐOÀN KHO", "Phần II: Chi đoàn Kho": what stands before the number. */
const BEFORE_NUMBER = /^(?:\((?=\p{L}+\)|\d+\))|(?:phần|mục)\s+(?=[IVX\d]))/iu;
/** "- Chi đoàn Kho", "a) Lớp 10A1", "=== Chi đoàn Kho ===" */
const BULLET = /^(?:[*+•=–-]+|[a-zđ][.)])\s*/;

/** From the widest to the narrowest. */
const NUMBERINGS = [/^[A-Z](?:[.)/]|$)/, /^[IVX]+(?:\s*[.)/:–-]|$)/, /^\d+(?:[.)/:\s–-]|$)/];
const ROMAN = 1;
const FIGURES = 2;

/** How the people below a title left, and where it stands. */
export type Left = { status: SheetStatus; row: number; title: string };

/** `mayBePerson`: it stands in a cell of its own, "Chi đoàn: | Lê Văn An". */
export type HeadingName = { row: number; mayBePerson: boolean };

/** The branches over whose people a list has headings. */
export class Headings {
  /** Under which the rows now stand. */
  section: string | null = null;
  /** How those left who stand under a title that says so. */
  left: Left | null = null;
  /** The heading below which people are no members, and how that of the branch is numbered in which it stands. */
  youths: { row: number; title: string; level: number | null; branchLevel: number | null } | null = null;
  /** The first title that calls all of a list young people. */
  loose: { row: number; title: string } | null = null;
  /** The names that titles and headings give to branches, and where each stands first. */
  readonly names = new Map<string, HeadingName>();
  /** Whether a title before calls people members, to whom a further list of young people is opposed. */
  private namesMembers = false;
  /** How all of a list did, also below the branches within it. */
  private wholeLeft: Left | null = null;
  /** How its heading is numbered. */
  private level: number | null = null;
  private readonly levels = new Set<number>();
  /** How those of something wider are. */
  private readonly wider = new Set<number>();

  /**
   * A row above the list's titles: what it says of a whole list holds below them, and the branch that it, or one of the lines
   * in its cells, names is told.
   */
  takeAbove(texts: string[], lines: string[][], row: number): string | null {
    let branch: string | null = null;
    for (const text of texts) {
      if (titlesYouths(text)) this.loose ??= { row, title: text };
      const title = listTitle(text);
      branch = title?.branch ? this.named(title.branch, texts, row) : branch;
      if (!title?.isWhole) continue;
      this.namesMembers ||= isOfMembers(text);
      this.wholeLeft = title.left && { status: title.left, row, title: text };
    }
    this.left = this.wholeLeft;
    const name = headsBranch(texts) ? soleText(texts) : inLetterhead(lines);
    return name === null ? branch : this.named(name, texts, row);
  }

  /**
   * Whether a row of these texts is a heading: one that titles a list within the list, one that names a branch, one
   * numbered as those that do, or one of something wider, whose people are of no branch before it. Figures in a cell of
   * their own number people, and somebody's name in the column of names, "X | Lê Văn An", heads none.
   */
  take(texts: string[], named: string, row: number): boolean {
    const name = soleText(texts);
    if (name === null || texts.some(isClosing)) return false;
    const level = levelOf(texts[0] ?? "");
    const isNumbered = level !== null && (level !== FIGURES || texts.length === 1);
    const isHeading = level === null || isNumbered;
    const title = isHeading ? listTitle(name) : null;
    const isOpposed = this.namesMembers && title?.branch === null && titlesYouths(name);
    if (isHeading && (headsYouths(name) || isOpposed)) {
      const branchLevel = this.isInBranch(level) ? this.level : null;
      this.youths = { row, title: texts.join(" "), level, branchLevel };
      return true;
    }
    if (title) {
      this.namesMembers ||= isOfMembers(name);
      if (titlesYouths(name)) this.loose ??= { row, title: name };
      if (level !== null && this.section === null) this.wider.add(level);
      this.youths = null;
      this.section = title.branch === null ? this.section : this.named(title.branch, texts, row);
      const left = title.left && { status: title.left, row, title: name };
      if (title.isWhole) this.wholeLeft = left;
      this.left = left ?? this.wholeLeft;
      return true;
    }
    const isMarked = namesBranch(name);
    if (!isMarked && beginsAsName(named.replace(BEFORE_NUMBER, "").replace(NUMBERING, ""))) return false;
    if (isMarked || (isNumbered && this.levels.has(level))) {
      this.endYouths(level);
      if (isNumbered) this.levels.add(level);
      this.level = level;
      this.left = this.wholeLeft;
      this.section = isBare(name) ? null : this.named(name, texts, row);
      return true;
    }
    if (level === null || level === FIGURES) return false;
    if (this.section !== null && !(level < (this.level ?? 0) && this.wider.has(level))) return false;
    this.endYouths(level);
    this.wider.add(level);
    this.section = null;
    return true;
  }

  /** The branch of a row that heads it. */
  private named(name: string, texts: string[], row: number): string {
    const branch = bareName(name);
    const mayBePerson = isWholeName(asked(texts) ?? "");
    if (!this.names.has(branch)) this.names.set(branch, { row, mayBePerson });
    return branch;
  }

  /** Whether a heading so numbered is of the branch before it: "B." below "I. Chi đoàn Kho", unless "A." stood above all branches. */
  private isInBranch(level: number | null): boolean {
    return this.section !== null && (level === null || !this.wider.has(level));
  }

  /** Below "B. THANH NIÊN" those of a branch "I. Chi đoàn Kho" are no members either, unless it is that of a branch itself. */
  private endYouths(level: number | null): void {
    if (!this.youths) return;
    const { level: own, branchLevel } = this.youths;
    const isWithin = level !== null && own !== null && level > own;
    if (!isWithin || (branchLevel !== null && level <= branchLevel)) this.youths = null;
  }
}

/** Whether a row of these texts says by its own words that it heads a branch; the bare word "Chi đoàn" is a title. */
export function headsBranch(texts: string[]): boolean {
  const name = soleText(texts);
  return name !== null && namesBranch(name) && !isBare(name);
}

/** "ĐOÀN XÃ HÙNG LÔ / CHI ĐOÀN KHO | ĐOÀN TNCS HỒ CHÍ MINH": a name that goes on in a line of its own is not known whole. */
function inLetterhead(cells: string[][]): string | null {
  const ofBoard = cells.map((lines) => lines.map((line) => line.replace(BOARD, "")));
  const lowest = ofBoard.map((lines) => lines.findLast((line) => !PAPER_NUMBER.test(line)) ?? "");
  const name = lowest.find((line) => headsBranch([line]));
  const others = ofBoard.flat().filter((line) => line !== name);
  const isLetterhead = others.every((line) => LETTERHEAD.test(line) || saysWhen(line));
  return name !== undefined && isLetterhead ? soleText([name]) : null;
}

/** By its own words, whatever stands behind it in brackets: "10A2 (GVCN: cô Hà)". */
function namesBranch(text: string): boolean {
  return BRANCH_NAME.test(fold(text.replace(/\s*\(.*$/, ""))) && !isCourse(text);
}

/** "II." is no letter, though it begins as one; "10 A2" is a class. */
function levelOf(first: string): number | null {
  if (namesBranch(first)) return null;
  const number = first.replace(BEFORE_NUMBER, "");
  const level = NUMBERINGS.findIndex((pattern) => pattern.test(number));
  if (level < 0) return null;
  return NUMBERINGS[ROMAN]?.test(number) ? ROMAN : level;
}

/**
 * "II. CHI ĐOÀN VĂN PHÒNG", "A | Lớp: 10A1" or "III | 10A1 | 45" without number, figures, remarks, the place and the day;
 * null where more is said: a year, a phone.
 */
function soleText(texts: string[]): string | null {
  if (texts.length === 0 || texts.some((each) => each.length > LONGEST_LINE)) return null;
  const [text = "", ...others] = inOneCell(texts);
  if (others.length > 0 && !MAY_NAME.test(text)) return null;
  const own = [text, text.replace(BULLET, "")].find(namesBranch);
  const name = branchIn(own ?? text.replace(BEFORE_NUMBER, "").replace(NUMBERING, ""));
  const more = namesBranch(name) ? others.filter((each, at) => !isRemark(each, others[at - 1])) : others;
  return more.length > 0 || name === "" ? null : name;
}

/** Without number, bullet and figures, and without "Đơn vị:" or "Bí thư: | Lê Ba" before the branch. */
function words([first = "", ...rest]: string[]): string[] {
  const told = [first.replace(/^([A-Z][.)/]?|[*+•])$/i, ""), ...rest].filter(
    (each) => !/^\(?([IVX]*|\d{1,3})[.)]*$/.test(each),
  );
  const [label = "", value = ""] = told;
  if (!label.endsWith(":") || asksWhich(label)) return told;
  if (OF_UNIT.test(label) && headsBranch([value])) return told.slice(1);
  const at = told.findIndex((each) => each.endsWith(":") && asksWhich(each));
  return told.slice(Math.max(at, 0));
}

/** "Chi đoàn: | Kho" as one; where behind the label stands what names none, nothing is filled in. */
function inOneCell(texts: string[]): string[] {
  const value = asked(texts);
  if (value === null) return words(texts);
  const [label = "", , ...others] = words(texts);
  return [NO_NAME.test(value) || saysWhen(value) ? label : `${label} ${value}`, ...others];
}

/** What stands in a cell of its own behind "Chi đoàn:", unless these are titles that end so. */
function asked(texts: string[]): string | null {
  const [label = "", value = ""] = words(texts);
  return label.endsWith(":") && asksWhich(label) && !value.endsWith(":") ? value : null;
}

/** "Chi đoàn:", "Chi đoàn thôn:" */
function asksWhich(label: string): boolean {
  return isBare(label) || OF_KIND.test(fold(label.replace(/\s*:$/, "")));
}

/** "Lớp trưởng: | Lê Ba" are two cells of one. */
function isRemark(text: string, before = ""): boolean {
  return REMARK.test(fold(text)) || saysWhen(text) || isClosing(text) || before.endsWith(":");
}

/** Of "Lớp: 10A1" both, of "Chi đoàn/Lớp: 10A1" its first word and its last, of "Chi đoàn Thuế: Bí thư Lê Ba" what stands before it; "Phòng: Kế toán" is no other than it says. */
function branchIn(text: string): string {
  const [kind = "", named] = bareName(withoutTimes(text)).split(/\s*:\s*/);
  // "Chi đoàn thôn: ……" is not filled in; "Chi đoàn thôn" may be all of a name.
  if (named === "" && OF_KIND.test(fold(kind))) return "Chi đoàn";
  if (asksWhich(kind)) return `${kind.replace(/\/.*$/, "")} ${named ?? ""}`.trim();
  return BRANCH_NAME.test(fold(kind)) ? kind : text;
}
