import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { RecordPlace } from "@/lib/units/record-place";
import { LEVEL_LABELS } from "../messages";
import { honouredOf } from "../rules";
import type { RewardLevel } from "../types";
import type { ProposalState } from "./types";

/** A proposal that was decided has come to a reward, which is met as every other. */
const DECIDED = "decided" satisfies ProposalState;

/** $2 the unit: as the grants that stand, also what the unit proposed of a branch's people. */
const awaitingStatement = {
  name: "reward_proposals_awaiting",
  text: `SELECT c.branch_id AS "branchId", c.opened_on AS "openedOn", r.level, r.is_collective AS "isCollective",
      ARRAY(SELECT h.member_id::text FROM reward_proposal_members h
        WHERE h.org_id = r.org_id AND h.case_id = r.case_id) AS members
    FROM member_cases c JOIN reward_proposals r ON r.org_id = c.org_id AND r.case_id = c.id
    WHERE c.org_id = $1 AND c.unit_id = $2 AND c.closed_on IS NULL AND c.state <> '${DECIDED}'
    ORDER BY c.opened_on, c.id`,
};

type Whom = { branchId: string | null; isCollective: boolean; members: string[]; level: RewardLevel };
export type Awaiting = Whom & { openedOn: PlainDate };

/** What a unit and its branches have proposed and nobody has decided. */
export function awaitingProposals(db: Writer, { orgId, unitId }: RecordPlace): Promise<Awaiting[]> {
  return rowsWithin<Awaiting>(db, awaitingStatement, [orgId, unitId]);
}

/**
 * What is to be weighed before a reward is recorded for one of those whom it honours (`word`): it may be what a proposal
 * of the same level waits for. A second reward is possible.
 */
export function proposedBefore(
  { level, isCollective }: Pick<Whom, "level" | "isCollective">,
  word: string,
  awaiting: readonly Awaiting[],
): string[] {
  const same = awaiting.filter(
    (each) => each.level === level && each.isCollective === isCollective && honouredOf(each).includes(word),
  );
  const words = same.map(
    ({ openedOn }) =>
      `Có đề nghị khen cấp ${LEVEL_LABELS[level]} ngày ${formatDate(openedOn)} chưa ghi quyết định. Nếu là lần khen đó, mở đề nghị đó để ghi tiếp, không ghi ở đây; nếu là lần khen khác thì ghi được.`,
  );
  return [...new Set(words)];
}
