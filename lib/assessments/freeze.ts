import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { AssessmentWhole, FrozenSubmission } from "./types";

/** What is handed in, as it stands now: later changes of roster, records and files do not reach it. */
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
  return {
    items: whole.items.map(({ code, title, claim, explanation, measured, evidence }) => ({
      code,
      title,
      claim,
      explanation,
      measured,
      evidence,
    })),
    snapshot: snapshot && {
      id: snapshot.id,
      year: snapshot.year,
      quarter: snapshot.quarter,
      members: snapshot.memberCount,
    },
    activeMembers,
  };
}
