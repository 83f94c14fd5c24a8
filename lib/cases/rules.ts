import type { BallotQuorum } from "@/lib/members/terms/types";
import type { FieldError } from "@/lib/platform/result";
import type { CaseOutcome, NilSubject, Votes } from "./types";

/** Of a hundred of those present, as the charter asks for an admission and for a disciplinary measure. */
export const HALF = 50;

/** Whether more than `percent` of a hundred of those present are for it. */
export function isAgreed({ present, votesFor }: Votes, percent: number): boolean {
  return present !== null && votesFor !== null && votesFor * 100 > present * percent;
}

export function isMajorityOfPresent(votes: Votes): boolean {
  return isAgreed(votes, HALF);
}

/** `một nửa`, `66%`. */
export function shareWords(percent: number): string {
  return percent === HALF ? "một nửa" : `${percent}%`;
}

/** What is told of a vote goes with its counts; `instead` is what to tell of it otherwise. */
export function resultProblem(
  votes: Votes,
  percent: number,
  { isPassed, instead }: { isPassed: boolean; instead: string },
): FieldError | null {
  const agreed = isAgreed(votes, percent);
  if (agreed === isPassed) return null;
  const reached = `${agreed ? "đã" : "chưa"} quá ${shareWords(percent)}`;
  return { path: "votesFor", message: `Phiếu tán thành ${reached} số người có mặt. Ghi là ${instead}.` };
}

/** The same of what is told as passed or not passed. */
export function passProblem(votes: Votes, percent: number, isPassed: boolean): FieldError | null {
  return resultProblem(votes, percent, {
    isPassed,
    instead: isPassed ? "“không thông qua”" : "“thông qua”",
  });
}

/** What a secret ballot asks: how many of those summoned, and more than how many of a hundred present. */
export type BallotRule = { quorum: BallotQuorum; percent: number };

/** What domain brief §2.7 has of a member's: two thirds, and more than half of those present. */
export const MEMBERS_RULE: BallotRule = { quorum: "two_thirds", percent: HALF };

/** A quorum in words, and in those of a meeting that did not reach it. */
export const QUORUM: Record<BallotQuorum, { reached: string; missed: string }> = {
  two_thirds: { reached: "đủ ít nhất 2/3", missed: "Chưa đủ 2/3" },
  three_quarters: { reached: "đủ ít nhất 3/4", missed: "Chưa đủ 3/4" },
  over_half: { reached: "quá 1/2", missed: "Chưa quá 1/2" },
};

/** Whether enough of those entitled came. */
export function hasQuorum({ entitled, present }: Votes, quorum: BallotQuorum): boolean {
  if (entitled === null || present === null) return false;
  if (quorum === "over_half") return present * 2 > entitled;
  return quorum === "three_quarters" ? present * 4 >= entitled * 3 : present * 3 >= entitled * 2;
}

/** Whether anything of a ballot is told. */
export function hasVotes({ entitled, present, votesFor, votesAgainst }: Votes): boolean {
  return [entitled, present, votesFor, votesAgainst].some((count) => count !== null);
}

/** Counts that do not go together: more came than were entitled, more voted than came. */
export function votesProblem({ entitled, present, votesFor, votesAgainst }: Votes): FieldError | null {
  if (entitled === null || entitled === 0)
    return { path: "entitled", message: "Ghi số người được triệu tập." };
  if (present === null || present === 0) return { path: "present", message: "Ghi số người có mặt." };
  if (votesFor === null) return { path: "votesFor", message: "Ghi số phiếu tán thành." };
  if (present > entitled)
    return { path: "present", message: "Số có mặt nhiều hơn số được triệu tập. Sửa lại." };
  if (votesFor + (votesAgainst ?? 0) > present)
    return { path: "votesFor", message: "Số phiếu nhiều hơn số người có mặt. Sửa lại." };
  return null;
}

/** Procedures of which nothing has come where they were refused: nobody was admitted, nobody honoured. */
const NOTHING_IF_REFUSED: readonly NilSubject[] = ["admission", "reward"];

/**
 * Whether a case makes no year one with cases: what was withdrawn came to nothing, and who was refused was not admitted
 * or honoured, as the checks of the criteria count them. Whom the upper level admitted and nobody inducted had a case: the
 * decision stands.
 */
export function comesToNothing(
  procedure: NilSubject,
  { outcome, state }: { outcome: CaseOutcome | null; state: string },
): boolean {
  if (procedure === "admission" && state === "not_inducted") return false;
  return outcome === "withdrawn" || (outcome === "refused" && NOTHING_IF_REFUSED.includes(procedure));
}

/**
 * The ballot over a disciplinary measure: of a meeting to which its quorum came, else it is no ballot at all; passed by
 * more than its share of those present. `people` are those whose quorum counts, in words.
 */
export function secretBallot(people: string, { quorum, percent }: BallotRule) {
  const quorumProblem = (votes: Votes): FieldError | null => {
    const message = `${QUORUM[quorum].missed} số ${people} nên kết quả phiếu không có giá trị. Họp lại rồi ghi.`;
    return hasQuorum(votes, quorum) ? null : { path: "present", message };
  };
  return {
    passed(votes: Votes): FieldError | null {
      return quorumProblem(votes) ?? passProblem(votes, percent, true);
    },
    failed(votes: Votes): FieldError | null {
      return quorumProblem(votes) ?? passProblem(votes, percent, false);
    },
  };
}
