import { futureDay } from "@/lib/cases/opening";
import { hasVotes, type secretBallot, votesProblem } from "@/lib/cases/rules";
import type { Votes } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";

type Told = Votes & { decidedOn: PlainDate; announcedOn: PlainDate | null; endedOn: PlainDate | null };

/**
 * What of a decision that was made elsewhere can't be, of a member or of an organisation. The paper may not say how they
 * voted: the ballot is left out whole, or holds what it must. `more` is what else does not go together.
 */
export async function decisionProblem(
  told: Told,
  ballot: ReturnType<typeof secretBallot>,
  more: readonly FieldError[] = [],
): Promise<Refusal | null> {
  const votes = hasVotes(told) ? (votesProblem(told) ?? ballot.passed(told)) : null;
  const wrong = refusedFields([votes, ...more, orderProblem(told)]);
  if (wrong) return wrong;
  for (const path of ["decidedOn", "announcedOn", "endedOn"] as const) {
    const future = await futureDay(path, told[path] ?? told.decidedOn);
    if (future) return future;
  }
  return null;
}

/** Decided, then announced, then over. */
function orderProblem({ decidedOn, announcedOn, endedOn }: Told): FieldError | null {
  if (announcedOn && announcedOn < decidedOn)
    return { path: "announcedOn", message: "Công bố không thể trước ngày quyết định. Sửa lại ngày." };
  if (endedOn && !announcedOn) return { path: "announcedOn", message: "Đã kết thúc thì ghi ngày công bố." };
  if (endedOn && announcedOn && endedOn < announcedOn)
    return { path: "endedOn", message: "Kết thúc không thể trước ngày công bố. Sửa lại ngày." };
  return null;
}
