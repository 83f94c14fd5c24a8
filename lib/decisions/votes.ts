import type {
  Proposal,
  ProposalOutcome,
  SecretCount,
  Vote,
  VoteChoice,
  VotingMember,
} from "@/lib/decisions/types";

/** Recognition is proposed by more than this per cent of those who may vote; a year may set its own. */
const DEFAULT_PERCENT = 50;

type Counts = Omit<Proposal, "outcome" | "sentence">;

/**
 * What open votes propose for a unit; `members` are those present. Votes of recused members and of strangers are not
 * counted. A tie carries nothing, unless it is `chairId` whose vote decides it.
 */
export function proposal(
  votes: readonly Vote[],
  members: readonly VotingMember[],
  majorityPercent = DEFAULT_PERCENT,
  chairId: string | null = null,
): Proposal {
  const eligible = members.filter((member) => !member.recused);
  const choiceOf = new Map(votes.map((vote) => [vote.memberId, vote.choice]));
  const count = (choice: VoteChoice | undefined) =>
    eligible.filter((member) => choiceOf.get(member.memberId) === choice).length;
  const counts = {
    inFavour: count("in_favour"),
    against: count("against"),
    abstained: count("abstain"),
    invalid: 0,
    notVoted: count(undefined),
    eligible: eligible.length,
    recused: members.length - eligible.length,
  };
  const chairs = eligible.some(({ memberId }) => memberId === chairId);
  const deciding = chairs && chairId !== null ? choiceOf.get(chairId) : undefined;
  return concluded(counts, majorityPercent, deciding);
}

/** What the count of a secret vote proposes; nobody's own paper is known, so nothing decides a tie. */
export function countedProposal(
  { inFavour, against, invalid }: SecretCount,
  { eligible, recused }: Pick<Proposal, "eligible" | "recused">,
  majorityPercent = DEFAULT_PERCENT,
): Proposal {
  const notVoted = Math.max(0, eligible - inFavour - against - invalid);
  const counts = { inFavour, against, invalid, abstained: 0, notVoted, eligible, recused };
  return concluded(counts, majorityPercent, undefined);
}

function concluded(counts: Counts, percent: number, deciding: VoteChoice | undefined): Proposal {
  const byCount = judge(counts, percent);
  const carried = byCount === "not_recognise" && isTie(counts, percent) && deciding === "in_favour";
  const outcome = carried ? "recognise" : byCount;
  const because = isTie(counts, percent) ? tieWords(deciding) : "";
  return { ...counts, outcome, sentence: sentenceFor(outcome, counts, because) };
}

function judge({ inFavour, notVoted, eligible }: Counts, percent: number): ProposalOutcome {
  const carries = (votes: number) => votes * 100 > eligible * percent;
  if (eligible === 0) return "nobody";
  if (carries(inFavour)) return "recognise";
  return carries(inFavour + notVoted) ? "pending" : "not_recognise";
}

/** Half for, half against, nobody outstanding, where half and one would have carried it. */
function isTie({ inFavour, against, eligible }: Counts, percent: number): boolean {
  return percent === 50 && eligible > 0 && inFavour === against && inFavour + against === eligible;
}

function tieWords(deciding: VoteChoice | undefined): string {
  return deciding ? "hai bên ngang nhau, theo phiếu của người chủ trì, " : "hai bên ngang nhau nên ";
}

const CONCLUSIONS: Record<ProposalOutcome, string> = {
  recognise: "đề nghị công nhận",
  not_recognise: "chưa đủ phiếu để đề nghị công nhận",
  pending: "chờ thêm phiếu",
  nobody: "không còn ai đủ tư cách biểu quyết",
};

function sentenceFor(outcome: ProposalOutcome, counts: Counts, because: string): string {
  const recused =
    counts.recused > 0 ? ` (${counts.recused} người không biểu quyết vì giữ nhiệm vụ tại đơn vị)` : "";
  if (outcome === "nobody") return `Không còn ai đủ tư cách biểu quyết${recused}.`;
  const others = [
    counts.against > 0 ? `${counts.against} không tán thành` : null,
    counts.abstained > 0 ? `${counts.abstained} ý kiến khác` : null,
    counts.invalid > 0 ? `${counts.invalid} phiếu không hợp lệ` : null,
    counts.notVoted > 0 ? `${counts.notVoted} chưa biểu quyết` : null,
  ].filter((part) => part !== null);
  const votes = [`${counts.inFavour}/${counts.eligible} tán thành`, ...others].join(", ");
  return `${votes}${recused}: ${because}${CONCLUSIONS[outcome]}.`;
}
