import { memberJson, sensitiveJson } from "@/lib/members/json";

/** $1 organisation, $2 member, $3 link: all that the person's own page shows. */
export const ownSheetStatement = {
  name: "own_sheet",
  text: `SELECT ${memberJson} AS member, ${sensitiveJson} AS sensitive, l.confirmed_at AS "confirmedAt",
      l.wish, l.message_sealed AS "messageSealed", l.wished_at AS "wishedAt", l.wish_seen_at AS "wishSeenAt",
      c.state AS "lastState", c.fields AS "lastFields", c.accepted AS "lastAccepted", c.sent_at AS "lastSentAt",
      c.values_sealed AS "waitingSealed",
      COALESCE((SELECT json_agg(json_build_object('purpose', k.purpose, 'isGiven', k.is_given, 'at', k.at))
        FROM (SELECT DISTINCT ON (purpose) purpose, is_given, at FROM member_consents
          WHERE org_id = m.org_id AND member_id = m.id ORDER BY purpose, at DESC, id DESC) k), '[]') AS consents
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
    FROM members m WHERE l.digest = $1 AND l.opened_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > now()
      AND m.org_id = l.org_id AND m.id = l.member_id AND m.status = 'active'
    RETURNING l.org_id AS "orgId", m.id AS "memberId", m.unit_id AS "unitId", m.full_name AS name,
      l.expires_at AS "expiresAt"`,
};

/**
 * Marks that the person answers ($1 organisation, $2 member, $3 link), while the link still stands. It also makes the
 * writes of one person follow one another.
 */
export const answeredStatement = {
  name: "member_link_answered",
  text: `UPDATE member_links SET answered_at = now()
    WHERE org_id = $1 AND member_id = $2 AND id = $3 AND withdrawn_at IS NULL AND expires_at > now() RETURNING id`,
};

/** Takes the place of what the person sent before and nobody has settled. */
export const replaceStatement = {
  name: "member_corrections_replace",
  text: `UPDATE member_corrections SET state = 'replaced', values_sealed = NULL, version = version + 1
    WHERE org_id = $1 AND member_id = $2 AND state = 'waiting' RETURNING id`,
};

export const newestConsentStatement = {
  name: "member_consent_newest",
  text: `SELECT is_given AS "isGiven" FROM member_consents WHERE org_id = $1 AND member_id = $2 AND purpose = $3
    ORDER BY at DESC, id DESC LIMIT 1`,
};
