import {
  type AppealAnswerer,
  type BallotQuorum,
  type BranchDecider,
  type DisciplineVerifier,
  type MemberTerms,
  type RemovalDecider,
  TERM_CHOICES,
  type TermChoice,
} from "./types";

export const REMOVAL_DECIDER_WORDS: Record<RemovalDecider, string> = {
  upper_level: "Đoàn cấp trên trực tiếp",
  branch: "Chi đoàn",
};

export const QUORUM_WORDS: Record<BallotQuorum, string> = {
  two_thirds: "Ít nhất 2/3",
  three_quarters: "Ít nhất 3/4",
  over_half: "Quá 1/2",
};

const BRANCH_DECIDER_WORDS: Record<BranchDecider, string> = {
  base: "Đoàn cơ sở",
  upper: "Đoàn cấp trên của đoàn cơ sở",
};

const VERIFIER_WORDS: Record<DisciplineVerifier, string> = {
  either: "Chi đoàn, đơn vị hoặc Ủy ban Kiểm tra cấp trên",
  keeper: "Chi đoàn, đơn vị",
  inspector: "Ủy ban Kiểm tra cấp trên",
};

const ANSWERER_WORDS: Record<AppealAnswerer, string> = {
  either: "Đoàn cấp trên trực tiếp hoặc Ủy ban Kiểm tra cấp trên",
  approver: "Đoàn cấp trên trực tiếp",
  inspector: "Ủy ban Kiểm tra cấp trên",
};

/** Each choice among the terms in the words of the page and of the log. */
export const CHOICE_WORDS: { [Field in TermChoice]: Record<MemberTerms[Field], string> } = {
  removalDecider: REMOVAL_DECIDER_WORDS,
  bodyQuorum: QUORUM_WORDS,
  branchDecider: BRANCH_DECIDER_WORDS,
  disciplineVerifier: VERIFIER_WORDS,
  appealAnswerer: ANSWERER_WORDS,
};

/** What one of them says: `value` as it is stored. */
export function choiceWords(field: TermChoice, value: string): string {
  const words: Record<string, string> = CHOICE_WORDS[field];
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

export function isTermChoice(field: string): field is TermChoice {
  return TERM_CHOICES.some((choice) => choice === field);
}

/**
 * The guide to charter X (domain.md §§2.3, 2.5): the only text on admissions that was found, and by what members were
 * transferred until charter XI had one.
 */
export const GUIDE_OF_X = "Hướng dẫn 22-HD/TWĐTN ngày 28/6/2013";
