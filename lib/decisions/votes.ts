import type { Proposal, ProposalOutcome, Vote, VoteChoice, VotingMember } from "@/lib/decisions/types";

/** Recognition is proposed by more than this per cent of the members not recused; a year may set its own. */
const DEFAULT_PERCENT = 50;

/** What the committee proposes for a unit. Votes of recused members and of strangers are not counted. */
export function proposal(
  votes: readonly Vote[],
  members: readonly VotingMember[],
  majorityPercent = DEFAULT_PERCENT,
): Proposal {
  const eligible = members.filter((member) => !member.recused);
  const choiceOf = new Map(votes.map((vote) => [vote.memberId, vote.choice]));
  const count = (choice: VoteChoice | undefined) =>
    eligible.filter((member) => choiceOf.get(member.memberId) === choice).length;
  const counts = {
    inFavour: count("in_favour"),
    against: count("against"),
    abstained: count("abstain"),
    notVoted: count(undefined),
    eligible: eligible.length,
    recused: members.length - eligible.length,
  };
  const outcome = judge(counts, majorityPercent);
  return { ...counts, outcome, sentence: sentenceFor(outcome, counts) };
}

type Counts = Omit<Proposal, "outcome" | "sentence">;

function judge({ inFavour, notVoted, eligible }: Counts, percent: number): ProposalOutcome {
  const carries = (votes: number) => votes * 100 > eligible * percent;
  if (eligible === 0) return "nobody";
  if (carries(inFavour)) return "recognise";
  return carries(inFavour + notVoted) ? "pending" : "not_recognise";
}

const CONCLUSIONS: Record<ProposalOutcome, string> = {
  recognise: "đề nghị công nhận",
  not_recognise: "chưa đủ phiếu để đề nghị công nhận",
  pending: "chờ thêm phiếu",
  nobody: "không còn ai đủ tư cách biểu quyết",
};

function sentenceFor(outcome: ProposalOutcome, counts: Counts): string {
  const recused =
    counts.recused > 0 ? ` (${counts.recused} người không biểu quyết vì giữ nhiệm vụ tại đơn vị)` : "";
  if (outcome === "nobody") return `Không còn ai đủ tư cách biểu quyết${recused}.`;
  const others = [
    counts.against > 0 ? `${counts.against} không tán thành` : null,
    counts.abstained > 0 ? `${counts.abstained} ý kiến khác` : null,
    counts.notVoted > 0 ? `${counts.notVoted} chưa biểu quyết` : null,
  ].filter((part) => part !== null);
  const votes = [`${counts.inFavour}/${counts.eligible} tán thành`, ...others].join(", ");
  return `${votes}${recused}: ${CONCLUSIONS[outcome]}.`;
}
