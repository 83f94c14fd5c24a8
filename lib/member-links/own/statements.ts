import { linkStands } from "@/lib/access/member-link";
import { memberJson, sensitiveJson } from "@/lib/members/json";
import { ROWS_OF_ONE } from "@/lib/members/refused-use";
import { newestConsentsOf } from "../statements";

/** $1 organisation, $2 member, $3 link: all that the person's own page shows. */
export const ownSheetStatement = {
  name: "own_sheet",
  text: `SELECT ${memberJson} AS member, ${sensitiveJson} AS sensitive, l.confirmed_at AS "confirmedAt",
      l.wish, l.message_sealed AS "messageSealed", l.wished_at AS "wishedAt", l.wish_seen_at AS "wishSeenAt",
      c.state AS "lastState", c.fields AS "lastFields", c.accepted AS "lastAccepted", c.sent_at AS "lastSentAt",
      c.values_sealed AS "waitingSealed",
      ${newestConsentsOf("m.org_id", ROWS_OF_ONE)}
    FROM members m JOIN member_links l ON l.org_id = m.org_id AND l.member_id = m.id AND l.id = $3
    LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    LEFT JOIN LATERAL (SELECT * FROM member_corrections r WHERE r.org_id = m.org_id AND r.member_id = m.id
      AND r.state <> 'replaced' ORDER BY r.sent_at DESC, r.id DESC LIMIT 1) c ON true
    WHERE m.org_id = $1 AND m.id = $2`,
};

/** Spends the link with this digest ($1) on a device ($2); answers whose it is. */
export const openStatement = {
  name: "member_link_open",
  text: `UPDATE member_links l SET opened_at = now(), device_digest = $2
    FROM members m WHERE l.digest = $1 AND l.opened_at IS NULL AND m.org_id = l.org_id AND m.id = l.member_id
      AND ${linkStands}
    RETURNING l.org_id AS "orgId", m.id AS "memberId", m.unit_id AS "unitId", l.expires_at AS "expiresAt"`,
};

/** $1 organisation, $2 member: whoever answers or edits the row waits, as the roster's own writes do. */
export const lockOwnStatement = {
  name: "own_lock",
  text: "SELECT id FROM members WHERE org_id = $1 AND id = $2 FOR NO KEY UPDATE",
};

/** Marks that the person answers ($1 organisation, $2 member, $3 link), while the link still stands. */
export const answeredStatement = {
  name: "member_link_answered",
  text: `UPDATE member_links l SET answered_at = now() FROM members m
    WHERE l.org_id = $1 AND l.member_id = $2 AND l.id = $3 AND m.org_id = l.org_id AND m.id = l.member_id
      AND ${linkStands} RETURNING l.id`,
};

/** Takes the place of what the person sent before and nobody has settled. */
export const replaceStatement = {
  name: "member_corrections_replace",
  text: `UPDATE member_corrections SET state = 'replaced', values_sealed = NULL, version = version + 1
    WHERE org_id = $1 AND member_id = $2 AND state = 'waiting' RETURNING id`,
};

/** The link is over on the device that opened it, and so everywhere. */
export const closeStatement = {
  name: "member_link_close",
  text: "UPDATE member_links SET expires_at = now() WHERE org_id = $1 AND id = $2",
};
