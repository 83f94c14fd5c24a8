import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { honouredIn } from "../statements";
import type { ProposalDetail, ProposalFacts } from "./types";

/** Of a case $2, which was found by the actor's scope. */
const factsStatement = {
  name: "reward_proposal_facts",
  text: `SELECT r.level, r.form, r.content, r.is_collective AS "isCollective",
      r.vote_percent AS "votePercent",
      ${honouredIn("reward_proposal_members", "h.org_id = r.org_id AND h.case_id = r.case_id")} AS members,
      (SELECT u.kind FROM member_cases c JOIN units u ON u.org_id = c.org_id AND u.id = c.unit_id
        WHERE c.org_id = r.org_id AND c.id = r.case_id) AS "unitKind",
      (SELECT g.id FROM rewards g WHERE g.org_id = r.org_id AND g.case_id = r.case_id AND g.deleted_at IS NULL) AS "rewardId"
    FROM reward_proposals r WHERE r.org_id = $1 AND r.case_id = $2`,
};

/** A proposal with its way so far. */
export async function proposalDetail(actor: Actor, id: string): Promise<Result<ProposalDetail>> {
  const found = await caseDetail(actor, id, "reward");
  if (!found.ok) return found;
  const { orgId } = found.value;
  const scope = readScope(actor, orgId);
  const [proposal] = scope ? await rows<ProposalFacts>(scope, factsStatement, () => [orgId, id]) : [];
  return proposal ? done({ ...found.value, proposal }) : notFound();
}
