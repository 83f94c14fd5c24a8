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

/** Whether enough of those entitled came: two thirds where discipline is decided (domain brief §2.7). */
export function hasTwoThirds({ entitled, present }: Votes): boolean {
  return entitled !== null && present !== null && present * 3 >= entitled * 2;
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
 * or honoured, as the checks of the criteria count them.
 */
export function comesToNothing(procedure: NilSubject, outcome: CaseOutcome | null): boolean {
  return outcome === "withdrawn" || (outcome === "refused" && NOTHING_IF_REFUSED.includes(procedure));
}

/**
 * The ballot over a disciplinary measure (domain brief §2.7): of a meeting to which two thirds came, else it is no
 * ballot at all; passed by more than half of those present. `people` are those whose two thirds count, in words.
 */
export function secretBallot(people: string) {
  const quorumProblem = (votes: Votes): FieldError | null => {
    const message = `Chưa đủ 2/3 số ${people} nên kết quả phiếu không có giá trị. Họp lại rồi ghi.`;
    return hasTwoThirds(votes) ? null : { path: "present", message };
  };
  return {
    passed(votes: Votes): FieldError | null {
      return quorumProblem(votes) ?? passProblem(votes, HALF, true);
    },
    failed(votes: Votes): FieldError | null {
      return quorumProblem(votes) ?? passProblem(votes, HALF, false);
    },
  };
}
