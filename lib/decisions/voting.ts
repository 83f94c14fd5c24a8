import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import type { UnitRef } from "@/lib/units/types";
import type { Board, BoardUnit } from "./board";
import type { VoteChoice } from "./types";

type Ballot = { orgId: string; year: number; voterId: string; choice: VoteChoice; castAt: Date };
type VotedOn = { id: string; unit: Pick<UnitRef, "id">; round: number };

/** The units on which this member may vote and has not yet. */
export function votableBy(memberId: string, { units }: Pick<Board, "units">): BoardUnit[] {
  return units.filter(
    ({ state, recused, votes }) =>
      state === "APPRAISED" &&
      !recused.includes(memberId) &&
      votes.every((vote) => vote.memberId !== memberId),
  );
}

/** Writes one person's vote on these units, in the place of an earlier one of the same round. */
export async function writeVotes(
  db: Writer,
  { year, ...ballot }: Ballot,
  units: readonly VotedOn[],
  record: (event: AuditEvent) => void,
): Promise<void> {
  const { orgId, voterId, choice, castAt } = ballot;
  for (const { id: assessmentId, unit, round } of units) {
    const { count } = await db.btvVote.updateMany({
      where: { assessmentId, voterId, round },
      data: { choice, castAt, version: { increment: 1 } },
    });
    if (count === 0) await db.btvVote.create({ data: { ...ballot, assessmentId, round } });
    const detail = { year, round, choice };
    record({ type: "vote.cast", orgId, unitId: unit.id, subjectId: assessmentId, detail });
  }
}
