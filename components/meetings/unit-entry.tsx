import { ButtonLink } from "@/components/ui/button-link";
import type { BoardMember, BoardUnit } from "@/lib/decisions/board";
import { EnterCount, EnterVotes } from "./entry-forms";
import { SupplementDialog } from "./supplement-dialog";

type UnitEntryProps = {
  unit: BoardUnit;
  members: BoardMember[];
  /** The unit whose entry is open: one at a time, so that two hundred units are no two hundred forms. */
  isOpen: boolean;
  href: string;
};

/** The minute-taker's part on one unit: votes or count, or the supplement that the meeting asks for. */
export function UnitEntry({ unit, members, isOpen, href }: UnitEntryProps) {
  const { id, meeting, agenda, state, voters, votes, proposal } = unit;
  if (!meeting || !agenda || state !== "APPRAISED" || agenda.outcome !== null) return null;
  if (!isOpen)
    return (
      <div className="board-entry">
        <ButtonLink small href={href} aria-label={`Ghi phiếu, bổ sung: ${unit.unit.name}`}>
          Ghi phiếu, bổ sung
        </ButtonLink>
      </div>
    );
  const choiceOf = new Map(votes.map(({ memberId, choice }) => [memberId, choice]));
  const entered = members
    .filter(({ memberId }) => voters.includes(memberId))
    .map((member) => ({ ...member, choice: choiceOf.get(member.memberId) ?? null }));
  const of = { meetingId: meeting.id, assessmentId: id };
  return (
    <div className="board-entry">
      {meeting.voting === "secret" ? (
        <EnterCount {...of} agenda={agenda} eligible={proposal.eligible} />
      ) : (
        <EnterVotes {...of} unitName={unit.unit.name} voters={entered} />
      )}
      <SupplementDialog {...of} unitName={unit.unit.name} items={unit.items} />
    </div>
  );
}
