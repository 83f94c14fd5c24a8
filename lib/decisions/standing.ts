import { acceptsVerdicts } from "@/lib/assessments/locks";
import type { AssessmentState } from "@/lib/assessments/types";
import { UNDER_WAY } from "./messages";
import { quorumOf } from "./quorum";
import type { AgendaLine, EnteredVote, Meeting, NamedMember, Proposal, VotingMember } from "./types";
import { countedProposal, proposal, type VoteTerms } from "./votes";

type Row = {
  state: AssessmentState;
  votes: readonly EnteredVote[];
  agenda: AgendaLine | null;
  verdict: VoteTerms["verdict"];
};

type Around = {
  meeting: Meeting | null;
  /** The committee of today. */
  members: readonly NamedMember[];
  /** Who holds a role in the unit: of the committee today, of the meeting's roll on its day or since. */
  holding: readonly string[];
  /** The year's majority, for a unit that no meeting has. */
} & Pick<VoteTerms, "percent" | "base">;

export type Standing = {
  proposal: Proposal;
  /** Who holds a role in the unit and therefore does not vote on it. */
  recused: string[];
  /** Who voted and was given a role in the unit afterwards: the vote stands and is marked. */
  roleSince: string[];
  /** Who may vote now: present in an open vote of a meeting that has its quorum, on an appraised unit, not recused. */
  voters: string[];
  /** The meeting is closed and has concluded on the unit. */
  isConcluded: boolean;
};

/** Where the vote on a unit stands. A role given after the vote does not take the vote back. */
export function standingOf(
  { state, votes, agenda, verdict }: Row,
  { meeting, members, holding, percent, base }: Around,
): Standing {
  const voted = votes.map(({ memberId }) => memberId);
  const fixed = agenda?.recused?.map(({ memberId }) => memberId);
  const recused = fixed ?? holding.filter((memberId) => !voted.includes(memberId));
  const roll = meeting?.attendances ?? members.map(({ memberId }) => ({ memberId, isPresent: true }));
  const called = roll.map(({ memberId, isPresent }) => ({
    memberId,
    isPresent,
    recused: recused.includes(memberId),
  }));
  const present = called.filter(({ isPresent }) => isPresent);
  const majority = meeting ? { percent: meeting.votePercent, base: meeting.voteBase } : { percent, base };
  const terms = { ...majority, verdict, chairId: meeting?.tieChairDecides ? meeting.chairId : null };
  const said =
    meeting?.voting === "secret" ? secretVote(agenda, called, terms) : proposal(votes, called, terms);
  return {
    proposal: settled(said, { state, meeting, agenda }),
    recused,
    roleSince: sinceVote(holding, recused, fixed ? present.map(({ memberId }) => memberId) : voted),
    voters: state === "APPRAISED" ? votersOf(meeting, present) : [],
    isConcluded:
      meeting?.state === "closed" && (agenda?.outcome === "recognise" || agenda?.outcome === "not_recognise"),
  };
}

function sinceVote(holding: readonly string[], recused: readonly string[], took: readonly string[]) {
  return holding.filter((memberId) => took.includes(memberId) && !recused.includes(memberId));
}

function secretVote(agenda: AgendaLine | null, called: readonly VotingMember[], terms: VoteTerms): Proposal {
  const { inFavour, against, invalid } = agenda ?? {};
  const count = { inFavour: inFavour ?? 0, against: against ?? 0, invalid: invalid ?? 0 };
  return countedProposal(count, called, terms);
}

/** What a closed meeting concluded stays as it was; before there is a vote, the reason why there is none. */
function settled(
  said: Proposal,
  { state, meeting, agenda }: Pick<Row, "state" | "agenda"> & Pick<Around, "meeting">,
): Proposal {
  if (meeting?.state === "closed" && agenda) {
    const outcome = agenda.outcome === "recognise" ? "recognise" : "not_recognise";
    return { ...said, outcome, sentence: agenda.sentence || said.sentence };
  }
  if (meeting && acceptsVerdicts(state))
    return { ...said, outcome: "pending", sentence: `${UNDER_WAY}: thẩm định xong mới biểu quyết.` };
  if (said.outcome === "nobody" && (!meeting || meeting.attendances.length > 0)) return said;
  if (!meeting)
    return { ...said, outcome: "pending", sentence: "Chưa đưa vào phiên họp nào của Ban Thường vụ." };
  const quorum = quorumOf(meeting.attendances, meeting.quorumPercent);
  return quorum.isReached ? said : { ...said, outcome: "pending", sentence: quorum.sentence };
}

function votersOf(meeting: Meeting | null, present: readonly { memberId: string; recused: boolean }[]) {
  if (meeting?.state !== "preparing" || meeting.voting === "secret") return [];
  if (!quorumOf(meeting.attendances, meeting.quorumPercent).isReached) return [];
  return present.flatMap(({ memberId, recused }) => (recused ? [] : memberId));
}
