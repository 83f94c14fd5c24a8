import { upperFirst } from "@/lib/platform/first-letter";
import { fold } from "@/lib/platform/fold";

const KIND = /^(?:(?:liên )?chi đoàn|lớp)(?!\p{L})/iu;
const WORD = /[\p{L}\p{M}\d]+/gu;
const NUMERAL = /^[IVX]+$/;
/** What is said in one syllable: "UBND" and "THPT" are not. */
const SYLLABLE = /^(ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}([cn]h|ng|[cmnptk])?$/;
const LONGEST_ACRONYM = 5;

/** How a branch is called that a sheet's name opens: one in capitals, as titles are, is spelled as names are. */
export function newBranchName(said: string): string {
  const [kind = ""] = KIND.exec(said) ?? [];
  const own = said.slice(kind.length);
  const isInCapitals = own === own.toLocaleUpperCase("vi");
  const spelledKind = kind === kind.toLocaleUpperCase("vi") ? upperFirst(kind.toLocaleLowerCase("vi")) : kind;
  return spelledKind + (isInCapitals ? own.replace(WORD, spelled) : own);
}

function spelled(word: string): string {
  const isShort = word.length <= LONGEST_ACRONYM;
  const isAcronym = /\d/.test(word) || NUMERAL.test(word) || (isShort && !SYLLABLE.test(fold(word)));
  return isAcronym ? word : upperFirst(word.toLocaleLowerCase("vi"));
}
