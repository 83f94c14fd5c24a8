import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";
import { answerView } from "../answer-view";
import { findStanding } from "../queries";
import type { Present, Surroundings } from "./types";

/**
 * The wall clock of the database, not the application's: presence is about this minute, whatever day is being played.
 * It is no record of the year: nothing is logged, and a mark is forgotten after a day.
 */
const markStatement = {
  name: "assessment_presence_mark",
  text: `WITH gone AS (DELETE FROM assessment_presences
      WHERE org_id = $1 AND assessment_id = $2 AND seen_at < now() - interval '1 day'),
    mark AS (INSERT INTO assessment_presences (org_id, assessment_id, user_id, name, item_code, seen_at)
      VALUES ($1, $2, $3, $4, $5, now())
      ON CONFLICT (org_id, assessment_id, user_id)
      DO UPDATE SET name = excluded.name, item_code = excluded.item_code, seen_at = excluded.seen_at)
    SELECT name, item_code AS code FROM assessment_presences
    WHERE org_id = $1 AND assessment_id = $2 AND user_id <> $3 AND seen_at > now() - interval '75 seconds'
    ORDER BY name LIMIT 20`,
};

/** Says that this person has the item open, and learns who else is there and whether the item was changed. */
export async function markPresent(actor: Actor, id: string, code: string): Promise<Result<Surroundings>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.draftAssessment(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const item = whole.items.find((one) => one.code === code);
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  return done({ others: await mark(scope, id, actor, code), answer: answerView(item) });
}

function mark(scope: Scope, id: string, actor: Actor, code: string): Promise<Present[]> {
  return rows<Present>(scope, markStatement, () => [scope.orgId, id, personOf(actor), actor.name, code]);
}
