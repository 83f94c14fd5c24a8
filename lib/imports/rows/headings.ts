import { isSum } from "@/lib/imports/rows/list-ends";
import { fold } from "@/lib/platform/fold";

const BRANCH = /^((lien )?chi doan|cd|lop)$/;
const BRANCH_NAME = /^((lien )?chi doan|cd[ .]|lop (?!truong|pho)|(1[0-2]|[6-9]) ?[a-z]\d{0,2}$)/;
const HOW_MANY = /\s*[-–]\s*\d+\s*(đ\/?c|đồng chí|đoàn viên|đv|người)\.?$/iu;
const NUMBERING = /^([IVX]+|\d+|[A-Z](?=[.)/]))[.)/:\s–-]+/;

/** The branches over whose people a list has headings. */
export class Headings {
  /** Under which the rows now stand. */
  section: string | null = null;
  private readonly numberings = new Set<string>();

  /** Whether a row of these texts is a heading: one that names a branch, or one numbered as those that do. */
  take(texts: string[]): boolean {
    const numbering = numberingOf(texts[0] ?? "");
    const name = soleText(texts);
    if (name === null || isSum(name)) return false;
    const isBranch = BRANCH_NAME.test(fold(name));
    if (!isBranch && !(numbering && this.numberings.has(numbering))) return false;
    if (numbering) this.numberings.add(numbering);
    this.section = name
      .replace(/\s*\(.*$/, "")
      .replace(HOW_MANY, "")
      .trim();
    return true;
  }
}

/** "II." and "B" number in two ways; figures number people too. */
function numberingOf(first: string): "roman" | "letter" | null {
  if (/^[IVX]+([.)/:\s–-]|$)/.test(first)) return "roman";
  return /^[A-Z]([.)/]|$)/.test(first) ? "letter" : null;
}

/** "II. CHI ĐOÀN VĂN PHÒNG", "A | Lớp: 10A1" or "III | 10A1 | 45" without number and figures; null where more is said. */
function soleText([first = "", ...rest]: string[]): string | null {
  const [text = "", ...others] = [first.replace(/^[A-Z][.)/]?$/i, ""), ...rest].filter(
    (each) => !/^[\dIVX.)]*$/.test(each),
  );
  const [kind = "", named = ""] = text.replace(NUMBERING, "").split(/\s*:\s*/);
  const name = BRANCH.test(fold(kind)) ? `${kind} ${named}` : kind;
  return others.length > 0 || name === "" ? null : name;
}
