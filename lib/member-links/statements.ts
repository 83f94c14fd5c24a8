import { memberJson, sensitiveJson } from "@/lib/members/json";
import { refusesUse } from "@/lib/members/refused-use";

/** $1 organisation, $2 unit, $3 branch (null = all of the unit): members whose roster is kept there. */
const HERE = `m.org_id = $1 AND m.unit_id = $2 AND ($3::uuid IS NULL OR m.branch_id = $3) AND m.status = 'active'`;
const BY_NAME = `m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id`;

/** Said where the member stands today; read there alone. */
const UNSEEN_WISH = `l.wished_at IS NOT NULL AND l.wish_seen_at IS NULL AND l.unit_id = m.unit_id
      AND ($3::uuid IS NULL OR l.branch_id = $3)`;

const BRANCH = "(SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id) AS branch";

/** The newest word on each purpose of these rows of one person (SQL that names their ids). */
export const newestConsentsOf = (orgId: string, memberIds: string) => `COALESCE((
      SELECT json_agg(json_build_object('purpose', k.purpose, 'isGiven', k.is_given, 'textVersion', k.text_version, 'at', k.at))
      FROM (SELECT DISTINCT ON (purpose) purpose, is_given, text_version, at FROM member_consents
        WHERE org_id = ${orgId} AND member_id = ANY(${memberIds}) ORDER BY purpose, at DESC, id DESC) k), '[]') AS consents`;

const ANSWERS_WAIT = `(EXISTS (SELECT FROM member_corrections c
        WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.state = 'waiting')
      OR EXISTS (SELECT FROM member_links l WHERE l.org_id = m.org_id AND l.member_id = m.id AND ${UNSEEN_WISH}))`;

/** Members of a place with the link that stands; $4 how many. */
export const linkedMembersStatement = {
  name: "member_links_board",
  text: `SELECT m.id, m.full_name AS "fullName", ${BRANCH}, l.id AS "linkId", l.expires_at AS "expiresAt",
      l.opened_at AS "openedAt", l.answered_at AS "answeredAt", ${ANSWERS_WAIT} AS "isWaiting"
    FROM members m LEFT JOIN member_links l ON l.org_id = m.org_id AND l.member_id = m.id AND l.withdrawn_at IS NULL
    WHERE ${HERE} ORDER BY ${BY_NAME} LIMIT $4`,
};

/** Locks those of the members ($4) who stand at the place, so that two who make links follow one another. */
export const lockMembersStatement = {
  name: "member_links_lock",
  text: `SELECT m.id, m.full_name AS name, m.email, m.branch_id AS "branchId",
      EXISTS (SELECT FROM member_links l WHERE l.org_id = m.org_id AND l.member_id = m.id
        AND l.withdrawn_at IS NULL AND l.expires_at > now()) AS "hasLink",
      ${refusesUse("contact")} AS "refusesContact"
    FROM members m WHERE ${HERE} AND m.id = ANY($4::uuid[])
    ORDER BY ${BY_NAME} FOR NO KEY UPDATE`,
};

/** Ends what stands for these members ($2); answers whose. */
export const withdrawLinksStatement = {
  name: "member_links_withdraw",
  text: `UPDATE member_links SET withdrawn_at = now()
    WHERE org_id = $1 AND member_id = ANY($2::uuid[]) AND withdrawn_at IS NULL RETURNING member_id AS id`,
};

/** $2 members, $3 digests and $8 branches in the same order, $4 and $5 who makes them, $6 until when, $7 unit. */
export const makeLinksStatement = {
  name: "member_links_make",
  text: `INSERT INTO member_links (org_id, member_id, unit_id, branch_id, digest, made_by_id, made_by, expires_at)
    SELECT $1, n.member_id, $7, n.branch_id, n.digest, $4, $5, $6
    FROM unnest($2::uuid[], $3::text[], $8::uuid[]) AS n(member_id, digest, branch_id)`,
};

/** What waits at a place, the oldest first; $4 these alone (null = all), $5 how many. */
export const waitingStatement = {
  name: "member_corrections_waiting",
  text: `SELECT c.id, c.version, c.sent_at AS "sentAt", c.values_sealed AS "valuesSealed",
      ${memberJson} AS member, ${sensitiveJson} AS sensitive
    FROM member_corrections c
    JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
    LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE ${HERE} AND c.state = 'waiting' AND ($4::uuid[] IS NULL OR c.id = ANY($4)) ORDER BY c.sent_at, c.id LIMIT $5`,
};

/** People of whom anything waits: a correction, a wish, a message. */
export const countWaitingStatement = {
  name: "member_answers_count",
  text: `SELECT count(*)::int AS count FROM (
      SELECT m.id FROM member_corrections c JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
      WHERE ${HERE} AND c.state = 'waiting'
      UNION SELECT m.id FROM member_links l JOIN members m ON m.org_id = l.org_id AND m.id = l.member_id
      WHERE ${HERE} AND ${UNSEEN_WISH}) w`,
};

/** $2 `[{ id, version, accepted }]`, $3 who; answers those that still waited as they were seen. */
export const settleStatement = {
  name: "member_corrections_settle",
  text: `UPDATE member_corrections c SET state = 'settled', accepted = g.accepted, values_sealed = NULL,
      settled_at = now(), settled_by = $3, version = c.version + 1
    FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, version int, accepted text[])
    WHERE c.org_id = $1 AND c.id = g.id AND c.version = g.version AND c.state = 'waiting' RETURNING c.id`,
};

/** Wishes that nobody has looked at yet, the oldest first; $4 how many. */
export const wishesStatement = {
  name: "member_wishes",
  text: `SELECT l.id AS "linkId", m.id AS "memberId", m.full_name AS "fullName",
      ${BRANCH}, l.wish, l.message_sealed AS "messageSealed", l.wished_at AS "wishedAt"
    FROM member_links l JOIN members m ON m.org_id = l.org_id AND m.id = l.member_id
    WHERE ${HERE} AND ${UNSEEN_WISH} ORDER BY l.wished_at, l.id LIMIT $4`,
};

/** $4 `[{ id, wishedAt }]` as they were read, in milliseconds; $5 who. */
export const wishesSeenStatement = {
  name: "member_wishes_seen",
  text: `UPDATE member_links l SET wish_seen_at = now(), wish_seen_by = $5
    FROM members m, jsonb_to_recordset($4::jsonb) AS g(id uuid, "wishedAt" bigint)
    WHERE m.org_id = l.org_id AND m.id = l.member_id AND ${HERE} AND l.id = g.id
      AND l.wished_at = to_timestamp(g."wishedAt" / 1000.0) AND ${UNSEEN_WISH} RETURNING m.id`,
};

/** What a member's page shows: the link that stands and the newest word on each purpose; $2 the member's rows. */
export const linkOfMemberStatement = {
  name: "member_link_of_member",
  text: `SELECT l.expires_at AS "expiresAt", l.opened_at AS "openedAt", l.answered_at AS "answeredAt",
      w.confirmed_at AS "confirmedAt", ${newestConsentsOf("$1", "$2::uuid[]")}
    FROM (SELECT max(confirmed_at) AS confirmed_at FROM member_links
      WHERE org_id = $1 AND member_id = ANY($2::uuid[])) w
    LEFT JOIN member_links l ON l.org_id = $1 AND l.member_id = $3 AND l.withdrawn_at IS NULL`,
};
