import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { rows, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { reminders, UNTOLD_DAYS } from "./rules";
import type { Due, NoticeRow } from "./types";

const SHOWN = 8;

/**
 * Reminders of the JSON in $2 are written down once; the rows are the record by themselves: no person makes them, and
 * none is ever changed. $1 organisation, $3 today.
 */
const GIVEN = `given AS (
    INSERT INTO notices (org_id, unit_id, kind, subject, due, stage, title, made_on)
    SELECT $1::uuid, r."unitId", r.kind, r.subject, r.due, r.stage, r.title, $3::date
    FROM jsonb_to_recordset($2::jsonb)
      AS r("unitId" uuid, kind text, subject text, due date, stage text, title text)
    ON CONFLICT DO NOTHING
    RETURNING *
  )`;

const UNTOLD = `ARRAY[${UNTOLD_DAYS.map((kind) => `'${kind}'`)}]`;

/** $4 unit, $5 person. */
const giveAndReadStatement = {
  name: "notices_give_and_read",
  text: `WITH ${GIVEN}, every AS (
      SELECT * FROM given WHERE unit_id = $4::uuid
      UNION ALL SELECT * FROM notices WHERE org_id = $1::uuid AND unit_id = $4::uuid)
    SELECT n.id::text AS id, n.kind, CASE WHEN n.kind <> ALL (${UNTOLD}) THEN n.due END AS due, n.stage, n.title, n.made_on AS "madeOn",
      EXISTS (SELECT FROM notice_reads r
        WHERE r.org_id = n.org_id AND r.notice_id = n.id AND r.user_id = $5::uuid) AS "isRead"
    FROM every n ORDER BY n.id DESC LIMIT ${SHOWN}`,
};

/**
 * Writes down what units are to be reminded of, each once, and answers the newest that one unit was ever given, as
 * this person sees them. Whoever looks first gives it for all, so that a reminder stands even where nobody of the
 * unit came on its day.
 */
export async function remindUnit(
  scope: Scope,
  { unitId, userId }: { unitId: string; userId: string | null },
  dues: readonly Due[],
): Promise<NoticeRow[]> {
  const day = await today();
  const given = JSON.stringify(reminders(dues, day));
  return rows<NoticeRow>(scope, giveAndReadStatement, () => [scope.orgId, given, day, unitId, userId]);
}

/** Marks everything that the unit was reminded of so far as seen by this person. */
export async function markSeen(
  actor: Actor,
  at: { orgId: string; unitId: string },
): Promise<Result<{ seen: number }>> {
  if (!isId(at.orgId) || !isId(at.unitId)) return notFound();
  const no = refusal(can.seeReminders(actor, at));
  const scope = readScope(actor, at.orgId);
  if (no || !scope) return no ?? notFound();
  const userId = personOf(actor);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const unseen = await db.notice.findMany({
      where: { unitId: at.unitId, reads: { none: { userId } } },
      take: 500,
      select: { id: true },
    });
    const moment = await now();
    await db.noticeRead.createMany({
      data: unseen.map(({ id }) => ({ orgId: at.orgId, noticeId: id, userId, at: moment })),
      skipDuplicates: true,
    });
    record({
      type: "notice.seen",
      orgId: at.orgId,
      unitId: at.unitId,
      detail: { notices: unseen.length },
    });
    return done({ seen: unseen.length });
  });
}
