/** The key of an import's lock: held as long as somebody writes it, let go by the database when the process dies. */
const lock = (id: string) => `hashtextextended('member_import:' || ${id}::text, 0)`;

/** SQL: whether somebody writes an import, asked without taking the lock from whoever is about to. */
const isWritten = (id: string) => `EXISTS (SELECT FROM pg_locks l
      WHERE l.locktype = 'advisory' AND l.objsubid = 1
        AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
        AND (l.classid::bigint << 32 | l.objid::bigint) = ${lock(id)})`;

export const isBeingWritten = {
  name: "import_being_written",
  text: `SELECT ${isWritten("i.id")} AS written FROM member_imports i WHERE i.id = $1 AND i.org_id = $2`,
};

/** SQL: the state of an import as lists show it: ready where it says that it is being written and nobody writes it. */
export const shownState = (alias: string) =>
  `CASE WHEN ${alias}.state = 'running' AND NOT ${isWritten(`${alias}.id`)} THEN 'ready' ELSE ${alias}.state END`;

/**
 * Imports of an organisation whose writer died in the middle are ready again: nothing of them was written. $2 one of
 * them, null for all. Only of running ones the lock is tried.
 */
export const reviveDead = {
  name: "import_revive",
  text: `WITH running AS MATERIALIZED (SELECT id FROM member_imports
      WHERE org_id = $1 AND state = 'running' AND ($2::uuid IS NULL OR id = $2))
    UPDATE member_imports i SET state = 'ready', progress_done = 0, progress_total = 0
    FROM running WHERE i.org_id = $1 AND i.id = running.id AND i.state = 'running'
      AND pg_try_advisory_xact_lock(${lock("running.id")})`,
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

/** Cells live for some days only. */
export const wipeExpired = {
  name: "import_wipe",
  text: `UPDATE member_imports SET sheet_sealed = NULL, result_sealed = NULL
    WHERE org_id = $1 AND expires_at < $2 AND state <> 'running'
      AND (sheet_sealed IS NOT NULL OR result_sealed IS NOT NULL)`,
};
