import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { BoardMember, BoardUnit } from "@/lib/decisions/board";
import { VOTE_LABELS } from "@/lib/decisions/messages";
import { VOTE_CHOICES } from "@/lib/decisions/types";
import { VoteForm } from "./vote-form";

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
          <Appraised unit={unit} href={hrefOf(unit.id)} />
          <Votes unit={unit} members={members} />
          {voterId && <OwnVote unit={unit} voterId={voterId} />}
        </li>
      ))}
    </ul>
  );
}

function Appraised({ unit: { unit, verdict, items }, href }: { unit: BoardUnit; href: string }) {
  const failing = items.filter((item) => item.verdict !== "met");
  return (
    <div>
      <h3>
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </h3>
      <span className="badges">
        <Badge tone={verdict.passes ? "ok" : "bad"}>
          {items.length - failing.length}/{items.length} đạt
        </Badge>
      </span>
      {failing.map(({ code, title, comment }) => (
        <p key={code} className="board-votes">
          <b>
            {code} {title}
          </b>
          : chưa đạt. {comment}
        </p>
      ))}
    </div>
  );
}

function Votes({ unit, members }: { unit: BoardUnit; members: BoardMember[] }) {
  const { votes, recused, proposal, verdict } = unit;
  const choiceOf = new Map(votes.map((vote) => [vote.memberId, vote.choice]));
  const named = (wanted: (member: BoardMember) => boolean) =>
    members
      .filter(wanted)
      .map(({ name }) => name)
      .join(", ");
  const isRecused = ({ memberId }: BoardMember) => recused.includes(memberId);
  const lines = [
    ...VOTE_CHOICES.map((choice) => ({
      label: VOTE_LABELS[choice],
      names: named((member) => !isRecused(member) && choiceOf.get(member.memberId) === choice),
    })),
    {
      label: "Chưa biểu quyết",
      names: named((member) => !isRecused(member) && !choiceOf.has(member.memberId)),
    },
    { label: "Không biểu quyết vì giữ vai trò ở đơn vị", names: named(isRecused) },
  ];
  return (
    <div className="board-votes">
      <p>
        <b>{proposal.sentence}</b>
      </p>
      {!verdict.passes && <p>Còn {verdict.failing.join(", ")} chưa đạt nên không được công nhận.</p>}
      <dl>
        {lines.flatMap(({ label, names }) =>
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

function OwnVote({ unit: { id, unit, votes, recused }, voterId }: { unit: BoardUnit; voterId: string }) {
  if (recused.includes(voterId))
    return <p className="board-own hint">Bạn giữ vai trò ở đơn vị này nên không biểu quyết.</p>;
  const own = votes.find((vote) => vote.memberId === voterId);
  return (
    <div className="board-own">
      <VoteForm assessmentId={id} unitName={unit.name} choice={own?.choice ?? null} />
    </div>
  );
}
