import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { NAME_IN_YEAR } from "@/lib/assessments/name-in-year";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { done, notFound, type Result } from "@/lib/platform/result";
import { digestOf } from "../canonical";
import { RESTRICTED_NOW, restrictedAs, withEachProof, withheld } from "../restricted-proofs";
import type { Submitted } from "./types";

const submittedStatement = {
  name: "assessment_submitted",
  text: `SELECT a.id AS "assessmentId", c.year, s.round, s.submitted_by AS "submittedBy",
      to_jsonb(s.submitted_at) AS "submittedAt", s.frozen, s.sha256, ${RESTRICTED_NOW} AS restricted,
      jsonb_build_object('id', u.id, 'code', u.code, 'name', ${NAME_IN_YEAR}) AS unit,
      (SELECT jsonb_agg(each.round ORDER BY each.round) FROM assessment_submissions each
        WHERE each.org_id = a.org_id AND each.assessment_id = a.id) AS rounds
    FROM assessments a
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    JOIN assessment_submissions s ON s.org_id = a.org_id AND s.assessment_id = a.id
    WHERE a.org_id = $1 AND a.unit_id = $2 AND c.year = $3 AND s.round = coalesce($4::int, a.round)
      AND ($5::uuid[] IS NULL OR a.unit_id = ANY ($5))`,
};

type FoundSubmitted = Omit<Submitted, "isIntact"> & { restricted: string[] };

/** What the unit handed in for a round (the last unless named), and whether it is still that; null where it has not. */
export async function submittedOf(
  actor: Actor,
  { orgId, unitId }: { orgId: string; unitId: string },
  year: number,
  round?: number,
): Promise<Result<Submitted | null>> {
  const no = refusal(can.readAssessment(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const [found] = await rows<FoundSubmitted>(scope, submittedStatement, () => [
    orgId,
    unitId,
    year,
    round ?? null,
    unitIdsOf(scope),
  ]);
  if (!found) return done(null);
  const { restricted, ...submitted } = found;
  const isIntact = digestOf(submitted.frozen) === submitted.sha256;
  const frozen = restrictedAs(submitted.frozen, restricted);
  const reads = can.readRestricted(actor, { orgId, unitId }).allowed;
  return done({ ...submitted, isIntact, frozen: reads ? frozen : withEachProof(frozen, withheld) });
}
