import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import type { AssessmentWhole } from "../types";

/**
 * The committee votes on an appraisal: what was voted in meetings that go on ends with it, so that it never decides on the
 * next one. The log keeps each vote and count; a meeting that is closed keeps its own.
 */
export async function withdrawVotes(
  db: Writer,
  { id: assessmentId, orgId, unit, cycle }: AssessmentWhole,
  record: (event: AuditEvent) => void,
): Promise<void> {
  const lines = await db.btvMeetingUnit.findMany({
    where: {
      assessmentId,
      meeting: { state: "preparing" },
      OR: [{ countedAt: { not: null } }, { votes: { some: {} } }],
    },
    select: { meetingId: true, meeting: { select: { number: true } } },
  });
  for (const { meetingId, meeting } of lines) {
    const { count } = await db.btvVote.deleteMany({ where: { meetingId, assessmentId } });
    await db.$executeRaw`UPDATE btv_meeting_units SET in_favour = NULL, against = NULL, invalid = NULL,
        counted_by = NULL, counted_at = NULL, recused = NULL, version = version + 1
      WHERE org_id = ${orgId}::uuid AND meeting_id = ${meetingId}::uuid AND assessment_id = ${assessmentId}::uuid`;
    const detail = { year: cycle.year, meeting: meeting.number, votes: count };
    record({ type: "vote.withdrawn", orgId, unitId: unit.id, subjectId: assessmentId, detail });
  }
}

/** A meeting that waited while the unit was appraised anew votes on the round that is appraised now. */
export async function takeRound(db: Writer, { id, round }: AssessmentWhole): Promise<void> {
  await db.btvMeetingUnit.updateMany({
    where: { assessmentId: id, outcome: null, round: { not: round }, meeting: { state: "preparing" } },
    data: { round, version: { increment: 1 } },
  });
}
