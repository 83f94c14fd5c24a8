import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import type { CaseDetail, CaseStep } from "@/lib/cases/types";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { branchThen, honouredIn } from "../statements";
import type { ProposalDetail, ProposalFacts } from "./types";

/** Of a case $2, which was found by the actor's scope; the branches of the day $3 as told at $4, or of now. */
const factsStatement = {
  name: "reward_proposal_facts",
  text: `SELECT r.level, r.form, r.content, r.is_collective AS "isCollective",
      r.vote_percent AS "votePercent",
      ${honouredIn(
        "reward_proposal_members",
        "h.org_id = r.org_id AND h.case_id = r.case_id",
        branchThen("c.unit_id", "COALESCE($3::date, 'infinity')", "$4::timestamptz"),
      )} AS members,
      (SELECT u.kind FROM units u WHERE u.org_id = c.org_id AND u.id = c.unit_id) AS "unitKind",
      (SELECT g.id FROM rewards g WHERE g.org_id = r.org_id AND g.case_id = r.case_id AND g.deleted_at IS NULL) AS "rewardId"
    FROM reward_proposals r JOIN member_cases c ON c.org_id = r.org_id AND c.id = r.case_id WHERE r.org_id = $1 AND r.case_id = $2`,
};

/** A proposal with its way so far, and the branches of now. */
export async function proposalDetail(actor: Actor, id: string): Promise<Result<ProposalDetail>> {
  const found = await caseDetail(actor, id, "reward");
  if (!found.ok) return found;
  const proposal = await proposalFacts(actor, found.value);
  return proposal ? done({ ...found.value, proposal }) : notFound();
}

/** What is proposed; for the paper that a step signed, with the branches of its day, called as was told by then. */
export async function proposalFacts(
  actor: Actor,
  { orgId, id }: Pick<CaseDetail, "orgId" | "id">,
  signed?: Pick<CaseStep, "day" | "at">,
): Promise<ProposalFacts | null> {
  const scope = readScope(actor, orgId);
  const values = [orgId, id, signed?.day ?? null, signed?.at ?? null];
  const [facts] = scope ? await rows<ProposalFacts>(scope, factsStatement, () => values) : [];
  return facts ?? null;
}
