import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { unnamed, withEachProof } from "./restricted-proofs";
import type { AssessmentWhole, FrozenSubmission, Meeting, MeetingFacts } from "./types";

/**
 * What is handed in, as it stands now: later changes of roster, records and files do not reach it, so that the name
 * of a restricted file would stay in it for good and is left out.
 */
export async function freeze(scope: Scope, whole: AssessmentWhole): Promise<FrozenSubmission> {
  const db = reader(scope);
  const unitId = whole.unit.id;
  const [snapshot, activeMembers] = await Promise.all([
    db.rosterSnapshot.findFirst({
      where: { unitId, year: { lte: whole.cycle.year } },
      orderBy: [{ year: "desc" }, { quarter: "desc" }, { revision: "desc" }],
      select: { id: true, year: true, quarter: true, memberCount: true },
    }),
    db.member.count({ where: { unitId, status: "active" } }),
  ]);
  const frozen = {
    unit: { code: whole.unit.code, name: whole.unit.name },
    year: whole.cycle.year,
    groups: whole.groups.map(({ number, title }) => ({ number, title })),
    meeting: whole.meeting && factsOf(whole.meeting),
    items: whole.items.map(
      ({ code, title, statement, groupNumber, claim, explanation, measured, evidence }) => ({
        code,
        title,
        statement,
        groupNumber,
        claim,
        explanation,
        measured,
        evidence,
      }),
    ),
    snapshot: snapshot && {
      id: snapshot.id,
      year: snapshot.year,
      quarter: snapshot.quarter,
      members: snapshot.memberCount,
    },
    activeMembers,
  };
  return withEachProof(frozen, unnamed);
}

function factsOf({ recordedBy: _by, recordedAt: _at, version: _version, ...facts }: Meeting): MeetingFacts {
  return facts;
}
