import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { AppraisalMinutes } from "./types";

const minutesStatement = {
  name: "appraisal_minutes",
  text: `SELECT m.held_on AS "heldOn", m.place, m.members, m.finding, m.by, to_jsonb(m.at) AS at, m.version
    FROM appraisal_minutes m WHERE m.org_id = $1 AND m.submission_id = $2`,
};

/** The minutes of a round, for one who has been let in to its appraisal. */
export async function minutesOf(scope: Scope, submissionId: string): Promise<AppraisalMinutes | null> {
  const [found] = await rows<AppraisalMinutes>(scope, minutesStatement, () => [scope.orgId, submissionId]);
  return found ?? null;
}

/** The paper that these minutes are, as its signing names it. */
export function minutesPaperOf(submissionId: string) {
  return { paper: "appraisal_minutes", subject: { submissionId } } as const;
}
