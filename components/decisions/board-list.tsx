import type { BoardMember, BoardUnit } from "@/lib/decisions/board";
import { OwnVote } from "./own-vote";
import { UnitAppraised } from "./unit-appraised";
import { UnitVotes } from "./unit-votes";

type BoardListProps = {
  units: BoardUnit[];
  members: BoardMember[];
  /** The member who looks at the page; null for all others. */
  voterId: string | null;
  hrefOf: (id: string) => string;
};

/** The units that wait for the committee, each with its appraisal, its votes and the reader's own. */
export function BoardList({ units, members, voterId, hrefOf }: BoardListProps) {
  return (
    <ul className="board">
      {units.map((unit) => (
        <li key={unit.id}>
          <UnitAppraised unit={unit} href={hrefOf(unit.id)} />
          <UnitVotes unit={unit} members={members} />
          {voterId && <Own unit={unit} voterId={voterId} />}
        </li>
      ))}
    </ul>
  );
}

/** The reader's own vote where it is asked; nothing where the sentence beside says already why there is none. */
function Own({
  unit: { id, unit, votes, recused, voters, meeting },
  voterId,
}: {
  unit: BoardUnit;
  voterId: string;
}) {
  if (recused.includes(voterId))
    return <p className="board-own hint">Bạn giữ vai trò ở đơn vị này nên không biểu quyết.</p>;
  if (meeting?.state === "preparing" && meeting.voting === "secret")
    return <p className="board-own hint">Phiên họp bỏ phiếu kín.</p>;
  if (!voters.includes(voterId)) return null;
  const own = votes.find((vote) => vote.memberId === voterId);
  return (
    <div className="board-own">
      <OwnVote assessmentId={id} unitName={unit.name} choice={own?.choice ?? null} />
    </div>
  );
}
