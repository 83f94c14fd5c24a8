import { eventCtes } from "@/lib/audit/statement";
import { updateMembersCtes } from "@/lib/members/bulk-statements";

/** Thousands of rows and what the log says of each, in one statement; answers with those whose version still stood. */
export const changeManyStatement = {
  name: "bulk_change",
  text: `WITH ${updateMembersCtes("$1", "$2")}, ${eventCtes("$3")} SELECT id FROM changed`,
};

/** What undoing needs lies for some days only. */
export const wipeBulkChanges = {
  name: "bulk_wipe",
  text: `UPDATE member_bulk_changes SET before_sealed = NULL
    WHERE org_id = $1::uuid AND before_sealed IS NOT NULL AND expires_at < $2`,
};

/** Names of members, as those of an undo that stayed as they were. */
export const namesStatement = {
  name: "bulk_names",
  text: `SELECT id, full_name AS name FROM members WHERE org_id = $1::uuid AND id = ANY($2::uuid[])
    ORDER BY given_name, full_name LIMIT 200`,
};

/** Those that can still be undone where these members ($2) are, held: of two undos each adds to what the other kept. */
export const standingStatement = {
  name: "bulk_standing",
  text: `SELECT b.id, b.before_sealed AS "beforeSealed" FROM member_bulk_changes b
    WHERE b.org_id = $1::uuid AND b.kind::text = ANY($3::text[]) AND b.undone_at IS NULL
      AND b.before_sealed IS NOT NULL AND b.expires_at > $4::timestamptz
      AND b.unit_id IN (SELECT m.unit_id FROM members m WHERE m.org_id = $1::uuid AND m.id = ANY($2::uuid[]))
    ORDER BY b.id FOR NO KEY UPDATE OF b`,
};

export const keepAgainStatement = {
  name: "bulk_keep_again",
  text: `UPDATE member_bulk_changes b SET before_sealed = k.sealed
    FROM unnest($2::uuid[], $3::bytea[]) AS k(id, sealed)
    WHERE b.org_id = $1::uuid AND b.id = k.id AND b.undone_at IS NULL`,
};
