import { COMMON_NAMES, SMALL_WORDS } from "@/lib/imports/comparing/office-words";
import { upperFirst } from "@/lib/platform/first-letter";
import { fold } from "@/lib/platform/fold";

const KIND = /^(?:(?:liên )?chi đoàn(?: cơ sở| lớp)?|lớp)(?!\p{L})/iu;
const WORD = /[\p{L}\p{M}\d]+/gu;
const NUMERAL = /^[IVX]+$/;
/** "Tổ IV" and "Khóa X" are counted, cement is "xi măng". */
const COUNTED = /(?<!\p{L})(?:tổ|đội|thôn|xóm|ấp|khu|phố|khóa|khối|lớp|số|quý)\s+$/iu;
/** What is said in one syllable: "UBND" and "THPT" are not. */
const SYLLABLE = /^(ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}([cn]h|ng|[cmnptk])?$/;
const LONGEST_ACRONYM = 5;
/** Those that could be said so. */
const ACRONYMS = new Set(["CA", "CAP", "CAT", "IT", "SYT", "TYT", "YT"]);

/**
 * How a branch is called that a sheet's name opens: one in capitals, as titles are, is spelled as names are, unless another
 * is called so already. Words that stand so in the unit's own names are spelled as there.
 */
export function newBranchName(said: string, taken: readonly string[]): string {
  const name = spelled(said, taken);
  return taken.some((each) => each.normalize("NFC") === name.normalize("NFC")) ? said : name;
}

function spelled(said: string, taken: readonly string[]): string {
  const { kind, own } = parted(said);
  const spelledKind = isInCapitals(kind) ? kind.toLocaleLowerCase("vi") : kind;
  return upperFirst(spelledKind) + (isInCapitals(own) ? spelledOwn(own, taken) : own);
}

function parted(name: string): { kind: string; own: string } {
  const [kind = ""] = KIND.exec(name) ?? [];
  return { kind, own: name.slice(kind.length) };
}

function isInCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase("vi");
}

/** A title says no more than which words: what is a proper name among them the unit's names tell, or a list of what is none. */
function spelledOwn(own: string, taken: readonly string[]): string {
  const found = [...own.normalize("NFC").matchAll(WORD)];
  const lower = found.map(([word]) => word.toLocaleLowerCase("vi"));
  const owns = taken.map((name) => parted(name.normalize("NFC")).own).filter((name) => !isInCapitals(name));
  const known = owns.map((name) => name.match(WORD) ?? []);
  const words: string[] = [];
  while (words.length < found.length) {
    const rest = lower.slice(words.length);
    const isFirst = words.length === 0;
    const [inOwn, common] = [asInOwnNames(rest, known, isFirst), asCommonName(rest, isFirst)];
    const next = inOwn.length >= common.length ? inOwn : common;
    const { 0: word = "", index = 0, input = "" } = found[words.length] ?? {};
    words.push(...(next.length > 0 ? next : [spelledWord(word, index, input)]));
  }
  return own.normalize("NFC").replace(WORD, () => words.shift() ?? "");
}

/** The longest run of these words in the unit's names: two or more anywhere, or as both begin. */
function asInOwnNames(words: string[], known: readonly string[][], isFirst: boolean): string[] {
  let longest: string[] = [];
  for (const name of known) {
    for (const at of name.keys()) {
      const run = name.slice(at, at + sameAhead(words, name.slice(at)));
      const least = isFirst && at === 0 ? 1 : 2;
      const raised = isFirst && at > 0 ? run.map((word, n) => (n === 0 ? upperFirst(word) : word)) : run;
      if (run.length >= least && run.length > longest.length) longest = raised;
    }
  }
  return longest;
}

function sameAhead(lower: readonly string[], words: readonly string[]): number {
  const end = words.findIndex((word, at) => word.toLocaleLowerCase("vi") !== lower[at]);
  return end < 0 ? words.length : end;
}

function asCommonName(lower: readonly string[], isFirst: boolean): string[] {
  const [first = "", second = ""] = lower;
  const name = COMMON_NAMES.find((words) => words.every((word, at) => word === lower[at]));
  if (name) return name.map((word, at) => (at === 0 ? upperFirst(word) : word));
  return !isFirst && SMALL_WORDS.includes(first) && !/^\d/.test(second) ? [first] : [];
}

function spelledWord(word: string, at: number, name: string): string {
  const isKept = /\d/.test(word) || isAcronym(word) || (NUMERAL.test(word) && isNumber(word, at, name));
  return isKept ? word : upperFirst(word.toLocaleLowerCase("vi"));
}

function isAcronym(word: string): boolean {
  return (
    ACRONYMS.has(word) ||
    (word.length <= LONGEST_ACRONYM && !NUMERAL.test(word) && !SYLLABLE.test(fold(word)))
  );
}

/** The last word, or one behind what is counted. */
function isNumber(word: string, at: number, name: string): boolean {
  return COUNTED.test(name.slice(0, at)) || !/[\p{L}\d]/u.test(name.slice(at + word.length));
}
