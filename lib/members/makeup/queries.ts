import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { Makeup } from "./types";

/** The code lists' own words: whoever is neither of the majority nor a foreigner, and whoever has a religion. */
const makeupStatement = {
  name: "makeup_of_units",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      count(m.id)::int AS members,
      count(s.party_joined_on)::int AS "partyMembers",
      count(*) FILTER (WHERE s.ethnicity NOT IN ('Kinh', 'Người nước ngoài'))::int AS minorities,
      count(*) FILTER (WHERE s.religion <> 'Không')::int AS religious
    FROM units u
    LEFT JOIN members m ON m.org_id = u.org_id AND m.unit_id = u.id AND m.status = 'active'
    LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE u.org_id = $1::uuid AND u.id = ANY ($2::uuid[])
    GROUP BY u.id ORDER BY u.code`,
};

/** Of sensitive fields the upper level sees counts: of these units, by code. */
export async function makeupOfUnits(
  actor: Actor,
  orgId: string,
  unitIds: readonly string[],
): Promise<Result<Makeup[]>> {
  const no = refusal(can.countSensitive(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  return done(await rows<Makeup>(scope, makeupStatement, () => [scope.orgId, unitIds]));
}
