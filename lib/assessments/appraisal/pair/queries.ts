import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import {
  bothAreIn,
  differingItems,
  formOpinion,
  type Item,
  lackingItems,
  opinionsOn,
  standingOf,
} from "./rules";
import type { Pair, PairView } from "./types";

const pairStatement = {
  name: "appraisal_pair",
  text: `SELECT
      COALESCE((SELECT jsonb_agg(jsonb_build_object('number', p.number, 'userId', p.user_id, 'name', p.name,
          'finishedAt', p.finished_at) ORDER BY p.number)
        FROM appraisers p WHERE p.org_id = $1 AND p.submission_id = $2), '[]') AS appraisers,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('criteriaItemId', o.criteria_item_id, 'byId', o.by_id,
          'by', o.by, 'afterBoth', o.after_both, 'verdict', o.verdict, 'comment', o.comment, 'version', o.version))
        FROM appraisal_opinions o WHERE o.org_id = $1 AND o.submission_id = $2), '[]') AS opinions`,
};

/** The two appraisers of a round with all that they hold, for the rules: what of it is shown, `pairView` says. */
export async function pairOf(scope: Scope, submissionId: string): Promise<Pair> {
  const [found] = await rows<Pair>(scope, pairStatement, () => [scope.orgId, submissionId]);
  return found ?? { appraisers: [], opinions: [] };
}

/**
 * The round of two as this person may see it, on one item: until both are in each sees the own opinion alone, whoever has
 * no part in it none.
 */
export function pairView(
  pair: Pair,
  userId: string | null,
  { items }: { items: readonly Item[] },
  criteriaItemId: string,
): PairView {
  const isBoth = bothAreIn(pair);
  return {
    standing: standingOf(pair, userId),
    appraisers: pair.appraisers.map((each) => ({
      name: each.name,
      isMe: each.userId === userId,
      isIn: each.finishedAt !== null,
      number: each.number,
    })),
    mine: userId ? formOpinion(pair, userId, criteriaItemId) : null,
    both: isBoth ? opinionsOn(pair, criteriaItemId) : [],
    differing: differingItems(pair, items).map((item) => item.code),
    lacking: userId ? lackingItems(pair, items, userId).length : 0,
  };
}
