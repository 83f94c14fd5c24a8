import type { AssessmentState } from "@/lib/assessments/types";
import type { JudgedItem, Proposal, ProposalOutcome, Tally, UnitVerdict } from "@/lib/decisions/types";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";

/**
 * The three initiatives must hold together: a unit passes when every item of every group is met. An accepted
 * “không phát sinh” carries the verdict "met". A group without items proves nothing.
 */
export function unitVerdict(items: readonly JudgedItem[], groups: readonly string[]): UnitVerdict {
  const byGroup = groups.map((group) => {
    const own = items.filter((item) => item.group === group);
    return { group, met: own.filter((item) => item.verdict === "met").length, of: own.length };
  });
  return {
    passes: byGroup.length > 0 && byGroup.every(({ met, of }) => of > 0 && met === of),
    failing: items.filter((item) => item.verdict !== "met").map((item) => item.code),
    byGroup,
  };
}

/** N/M: N units are recognised of M that take part; how many of these registered is a third figure. */
export function tally(states: readonly AssessmentState[]): Tally {
  const taking = states.filter((state) => state !== "NOT_PARTICIPATING");
  const count = (wanted: AssessmentState) => taking.filter((state) => state === wanted).length;
  return {
    recognised: count("RECOGNISED"),
    notRecognised: count("NOT_RECOGNISED"),
    total: taking.length,
    registered: taking.length - count("NOT_REGISTERED"),
  };
}

type Proposed = { unit: { name: string }; proposal: Pick<Proposal, "outcome"> };

/** Refuses while the committee has not concluded on a unit of the list: it names them and says what to do. */
export function undecided(units: readonly Proposed[]): Refusal | null {
  const named = (outcome: ProposalOutcome) =>
    units.flatMap(({ unit, proposal }) => (proposal.outcome === outcome ? unit.name : []));
  const [pending, nobody] = [named("pending"), named("nobody")];
  if (pending.length > 0)
    return refused(
      "conflict",
      `Còn ${pending.length} đơn vị chưa đủ phiếu để kết luận: ${pending.join(", ")}. Chờ Ban Thường vụ biểu quyết.`,
    );
  if (nobody.length === 0) return null;
  return refused(
    "conflict",
    `Không ai trong Ban Thường vụ được biểu quyết về ${nobody.join(", ")}. Giao thêm ủy viên ở trang Tài khoản.`,
  );
}

/** The day on which the last of these units was appraised. */
export function lastAppraisal(units: readonly { appraisedOn: PlainDate | null }[]): PlainDate | null {
  return (
    units
      .flatMap(({ appraisedOn }) => appraisedOn ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
