import { upperFirst } from "@/lib/platform/first-letter";
import { fold } from "@/lib/platform/fold";

const KIND = /^(?:(?:liên )?chi đoàn|lớp)(?!\p{L})/iu;
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
 * is called so already.
 */
export function newBranchName(said: string, taken: readonly string[]): string {
  const name = spelled(said);
  return taken.some((each) => each.normalize("NFC") === name.normalize("NFC")) ? said : name;
}

function spelled(said: string): string {
  const [kind = ""] = KIND.exec(said) ?? [];
  const own = said.slice(kind.length);
  const isInCapitals = own === own.toLocaleUpperCase("vi");
  const spelledKind = kind === kind.toLocaleUpperCase("vi") ? upperFirst(kind.toLocaleLowerCase("vi")) : kind;
  return spelledKind + (isInCapitals ? own.replace(WORD, spelledWord) : own);
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
