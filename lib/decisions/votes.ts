import type { VoteBase } from "@/lib/cycles/types";
import type {
  Proposal,
  ProposalOutcome,
  SecretCount,
  UnitVerdict,
  Vote,
  VoteChoice,
  VotingMember,
} from "@/lib/decisions/types";

type Counts = Omit<Proposal, "outcome" | "sentence">;
type Base = Pick<Proposal, "eligible" | "of" | "recused">;

type Voted = Exclude<ProposalOutcome, "nobody">;

export type VoteTerms = {
  /** Recognition needs more than this per cent of those on the base who are not recused. */
  percent: number;
  base: VoteBase;
  /** Whose vote decides a tie; null where it carries nothing. */
  chairId: string | null;
  /** What the appraisal found: votes alone recognise nobody (decision 0003). */
  verdict: Pick<UnitVerdict, "passes" | "failing">;
};

/**
 * What open votes and the appraisal propose for a unit. Votes of recused and of absent members and of strangers are not
 * counted.
 */
export function proposal(
  votes: readonly Vote[],
  members: readonly VotingMember[],
  terms: VoteTerms,
): Proposal {
  const eligible = members.filter(mayVote);
  const choiceOf = new Map(votes.map((vote) => [vote.memberId, vote.choice]));
  const count = (choice: VoteChoice | undefined) =>
    eligible.filter((member) => choiceOf.get(member.memberId) === choice).length;
  const counts = {
    inFavour: count("in_favour"),
    against: count("against"),
    abstained: count("abstain"),
    invalid: 0,
    notVoted: count(undefined),
    ...baseOf(members, terms.base),
  };
  const chair = eligible.find(({ memberId }) => memberId === terms.chairId);
  return concluded(counts, terms, chair && choiceOf.get(chair.memberId));
}

/** What the count of a secret vote proposes; nobody's own paper is known, so nothing decides a tie. */
export function countedProposal(
  { inFavour, against, invalid }: SecretCount,
  members: readonly Omit<VotingMember, "memberId">[],
  terms: Omit<VoteTerms, "chairId">,
): Proposal {
  const base = baseOf(members, terms.base);
  const notVoted = Math.max(0, base.eligible - inFavour - against - invalid);
  const counts = { inFavour, against, invalid, abstained: 0, notVoted, ...base };
  return concluded(counts, terms, undefined);
}

const mayVote = ({ isPresent, recused }: Omit<VotingMember, "memberId">) => isPresent && !recused;

function baseOf(members: readonly Omit<VotingMember, "memberId">[], base: VoteBase): Base {
  const asked = base === "present" ? members.filter(({ isPresent }) => isPresent) : members;
  const recused = asked.filter((member) => member.recused).length;
  return { eligible: members.filter(mayVote).length, of: asked.length - recused, recused };
}

function concluded(
  counts: Counts,
  { percent, base, verdict }: Omit<VoteTerms, "chairId">,
  deciding: VoteChoice | undefined,
): Proposal {
  const byCount = judge(counts, percent);
  const carried = byCount === "not_recognise" && isTie(counts, percent) && deciding === "in_favour";
  const voted = carried ? "recognise" : byCount;
  const because = isTie(counts, percent) ? tieWords(deciding) : "";
  const outcome = voted === "recognise" && !verdict.passes ? "not_recognise" : voted;
  const sentence =
    voted === "nobody"
      ? nobodyWords(counts)
      : sentenceFor(counts, base, because + conclusion(voted, verdict));
  return { ...counts, outcome, sentence };
}

function judge({ inFavour, notVoted, eligible, of }: Counts, percent: number): ProposalOutcome {
  const carries = (votes: number) => votes * 100 > of * percent;
  if (eligible === 0) return "nobody";
  if (carries(inFavour)) return "recognise";
  return carries(inFavour + notVoted) ? "pending" : "not_recognise";
}

/** Half for, half against, nobody outstanding or absent, where half and one would have carried it. */
function isTie({ inFavour, against, of }: Counts, percent: number): boolean {
  return percent === 50 && of > 0 && inFavour === against && inFavour + against === of;
}

function tieWords(deciding: VoteChoice | undefined): string {
  return deciding ? "hai bên ngang nhau, theo phiếu của người chủ trì, " : "hai bên ngang nhau nên ";
}

const CONCLUSIONS: Record<Voted, string> = {
  recognise: "đề nghị công nhận",
  not_recognise: "chưa đủ phiếu để đề nghị công nhận",
  pending: "chờ thêm phiếu",
};

function conclusion(voted: Voted, { passes, failing }: VoteTerms["verdict"]): string {
  if (passes || voted === "not_recognise") return CONCLUSIONS[voted];
  const short =
    failing.length > 0 ? `nội dung ${failing.join(", ")} chưa đạt` : "bộ tiêu chí chưa đủ nội dung";
  const votes = voted === "recognise" ? "đủ phiếu nhưng" : `${CONCLUSIONS.pending};`;
  return `${votes} ${short} nên không đề nghị công nhận`;
}

function nobodyWords(counts: Counts): string {
  return `Không còn ai đủ tư cách biểu quyết${recusedWords(counts)}.`;
}

function recusedWords({ recused }: Counts): string {
  return recused > 0 ? ` (${recused} người không biểu quyết vì giữ nhiệm vụ tại đơn vị)` : "";
}

const OF_WHOM: Record<VoteBase, string> = { members: "tổng số ủy viên", present: "ủy viên có mặt" };

function sentenceFor(counts: Counts, base: VoteBase, concluding: string): string {
  const absent = counts.of - counts.eligible;
  const others = [
    counts.against > 0 ? `${counts.against} không tán thành` : null,
    counts.abstained > 0 ? `${counts.abstained} ý kiến khác` : null,
    counts.invalid > 0 ? `${counts.invalid} phiếu không hợp lệ` : null,
    counts.notVoted > 0 ? `${counts.notVoted} chưa biểu quyết` : null,
    absent > 0 ? `${absent} vắng mặt` : null,
  ].filter((part) => part !== null);
  const votes = [`${counts.inFavour}/${counts.of} ${OF_WHOM[base]} tán thành`, ...others].join(", ");
  return `${votes}${recusedWords(counts)}: ${concluding}.`;
}
