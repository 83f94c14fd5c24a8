/** SQL: whether an export is still being made; one whose maker's process died in the middle gives no sign of life. */
const IS_BEING_MADE = "state = 'running' AND alive_at >= now() - interval '2 minutes'";
/** SQL: the state as its maker is told it. */
const SHOWN_STATE = `CASE WHEN state = 'running' AND NOT (${IS_BEING_MADE}) THEN 'failed' ELSE state END AS state`;
const WIPED_AT_ONCE = 50;
export const MOST_SHOWN = 20;

export const tellProgress = {
  name: "export_progress",
  text: `UPDATE member_exports SET progress_done = $3, alive_at = now()
    WHERE org_id = $1 AND id = $2 AND state = 'running'`,
};

export const keepFile = {
  name: "export_keep",
  text: `UPDATE member_exports SET state = 'ready', progress_done = $3, progress_total = $3, file_sealed = $4
    WHERE org_id = $1 AND id = $2 AND state = 'running'`,
};

export const giveUp = {
  name: "export_fail",
  text: "UPDATE member_exports SET state = 'failed' WHERE org_id = $1 AND id = $2 AND state = 'running'",
};

/** Files live for some days only; rows go with them, since the log keeps what was exported. */
export const dropExpired = {
  name: "export_drop",
  text: `DELETE FROM member_exports WHERE id IN (
      SELECT id FROM member_exports WHERE org_id = $1 AND expires_at < $2
      ORDER BY expires_at LIMIT ${WIPED_AT_ONCE})`,
};

export const runningExport = {
  name: "export_running",
  text: `SELECT id FROM member_exports WHERE org_id = $1 AND created_by_id = $2 AND ${IS_BEING_MADE} LIMIT 1`,
};

export const ownExports = {
  name: "exports_own",
  text: `SELECT id, query ->> 'form' AS form, file_name AS "fileName",
      ${SHOWN_STATE}, progress_done AS done, progress_total AS total, created_at AS "createdAt", expires_at AS "expiresAt"
    FROM member_exports WHERE org_id = $1 AND created_by_id = $2 AND expires_at > $3
    ORDER BY created_at DESC LIMIT ${MOST_SHOWN}`,
};

export const ownExport = {
  name: "export_own",
  text: `SELECT query, sensitive, file_name AS "fileName", file_sealed AS "fileSealed", ${SHOWN_STATE}, expires_at AS "expiresAt"
    FROM member_exports WHERE org_id = $1 AND created_by_id = $2 AND id = $3`,
};
