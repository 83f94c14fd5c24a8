import type { BoardMember, BoardUnit } from "@/lib/decisions/board";
import { VOTE_LABELS } from "@/lib/decisions/messages";
import { VOTE_CHOICES } from "@/lib/decisions/types";

type UnitVotesProps = {
  unit: BoardUnit;
  members: BoardMember[];
  /** In a meeting's minutes: since when a voter holds a role in the unit. */
  sinceWhen?: (memberId: string) => string | null;
};

/** How the vote on a unit stands: the sentence, then who said what and who entered it. */
export function UnitVotes({ unit, members, sinceWhen = () => null }: UnitVotesProps) {
  const { agenda, proposal } = unit;
  const isVoted = agenda?.outcome !== "returned" && agenda?.outcome !== "moved";
  return (
    <div className="board-votes">
      <p>
        <b>
          {isVoted ? proposal.sentence : agenda?.sentence || "Đơn vị đã chuyển bước ngoài phiên họp này."}
        </b>
      </p>
      <dl>
        {linesOf(unit, members, sinceWhen).flatMap(({ label, names }) =>
          names === "" ? (
            []
          ) : (
            <div key={label}>
              <dt className="inline">{label}: </dt>
              <dd className="inline">{names}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

function linesOf(unit: BoardUnit, members: BoardMember[], sinceWhen: (memberId: string) => string | null) {
  const { votes, recused, roleSince, voters, agenda } = unit;
  const voteOf = new Map(votes.map((vote) => [vote.memberId, vote]));
  const named = (wanted: (member: BoardMember) => boolean, words = ({ name }: BoardMember) => name) =>
    members.filter(wanted).map(words).join(", ");
  const cast = ({ memberId, name }: BoardMember) => {
    const vote = voteOf.get(memberId);
    return vote && vote.enteredById !== memberId ? `${name} (${vote.enteredBy} nhập)` : name;
  };
  return [
    ...VOTE_CHOICES.map((choice) => ({
      label: VOTE_LABELS[choice],
      names: named(({ memberId }) => voteOf.get(memberId)?.choice === choice, cast),
    })),
    {
      label: "Chưa biểu quyết",
      names: named(({ memberId }) => voters.includes(memberId) && !voteOf.has(memberId)),
    },
    {
      label: "Không biểu quyết vì giữ vai trò ở đơn vị",
      names: named(({ memberId }) => recused.includes(memberId)),
    },
    {
      label: "Giữ vai trò ở đơn vị sau khi biểu quyết",
      names: named(
        ({ memberId }) => roleSince.includes(memberId),
        ({ memberId, name }) => [name, sinceWhen(memberId)].filter(Boolean).join(" "),
      ),
    },
    { label: "Kiểm phiếu kín do", names: agenda?.countedBy ? `${agenda.countedBy} nhập` : "" },
  ];
}
