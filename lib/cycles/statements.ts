import type { Statement } from "@/lib/platform/database/database";

/**
 * An empty answer of each assessment to each item. A thousand units make some thirty thousand rows: Prisma would cut
 * them into several statements and send these at once over the one connection of the transaction.
 */
export const emptyAnswersStatement: Statement = {
  name: "empty_answers",
  text: `INSERT INTO assessment_items (org_id, assessment_id, criteria_item_id, updated_at)
    SELECT $1, assessment_id, criteria_item_id, $4
    FROM unnest($2::uuid[]) assessment_id CROSS JOIN unnest($3::uuid[]) criteria_item_id`,
};
