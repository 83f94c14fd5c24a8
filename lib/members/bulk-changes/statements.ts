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
  text: `SELECT full_name AS name FROM members WHERE org_id = $1::uuid AND id = ANY($2::uuid[])
    ORDER BY given_name, full_name LIMIT 200`,
};
