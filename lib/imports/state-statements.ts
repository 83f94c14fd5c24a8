/** The key of an import's lock: held as long as somebody writes it, let go by the database when the process dies. */
const lock = (id: string) => `hashtextextended('member_import:' || ${id}::text, 0)`;

/** An import whose writer died in the middle is ready again: nothing of it was written. */
export const revive = {
  name: "import_revive",
  text: `UPDATE member_imports SET state = 'ready', progress_done = 0, progress_total = 0
    WHERE id = $1 AND org_id = $2 AND state = 'running' AND pg_try_advisory_xact_lock(${lock("id")})`,
};

/** Inside the writing transaction; the unit's lock makes two imports of one unit follow each other. */
export const takeLock = {
  name: "import_lock",
  text: `SELECT pg_try_advisory_xact_lock(${lock("$1")}) AS free`,
};

export const waitForUnit = {
  name: "import_unit_lock",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('unit_roster:' || $1::text, 0)) IS NULL AS waited",
};

/** On a connection of its own, so that everybody sees it at once. */
export const beginRunning = {
  name: "import_begin",
  text: `UPDATE member_imports SET state = 'running', progress_done = 0, progress_total = $4
    WHERE id = $1 AND org_id = $2 AND version = $3 AND state = 'ready' RETURNING id`,
};

export const stopRunning = {
  name: "import_stop",
  text: `UPDATE member_imports SET state = 'ready', progress_done = 0, progress_total = 0
    WHERE id = $1 AND org_id = $2 AND state = 'running'`,
};

export const showProgress = {
  name: "import_progress",
  text: `UPDATE member_imports SET progress_done = $3, progress_total = $4
    WHERE id = $1 AND org_id = $2 AND state = 'running'`,
};

/** A dry run that a refused confirmation worked out anew. */
export const keepDryRun = {
  name: "import_keep_run",
  text: `UPDATE member_imports SET counts = $4::jsonb, result_sealed = $5, version = version + 1
    WHERE id = $1 AND org_id = $2 AND version = $3 AND state = 'ready'`,
};

/** Cells live for some days only, also those of an import whose writer died. Only of such ones the lock is tried. */
export const wipeExpired = {
  name: "import_wipe",
  text: `WITH over AS MATERIALIZED (
      SELECT id, state FROM member_imports
      WHERE org_id = $1 AND expires_at < $2 AND (sheet_sealed IS NOT NULL OR result_sealed IS NOT NULL)
    )
    UPDATE member_imports i SET sheet_sealed = NULL, result_sealed = NULL,
      state = CASE WHEN i.state = 'running' THEN 'ready' ELSE i.state END,
      progress_done = CASE WHEN i.state = 'running' THEN 0 ELSE i.progress_done END,
      progress_total = CASE WHEN i.state = 'running' THEN 0 ELSE i.progress_total END
    FROM over WHERE i.id = over.id AND i.state = over.state
      AND (over.state <> 'running' OR pg_try_advisory_xact_lock(${lock("over.id")}))`,
};
