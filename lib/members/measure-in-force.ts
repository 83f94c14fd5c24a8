import { IN_FORCE } from "./rules";

/** SQL: the measure of the disciplinary case `c`, of a member or of an organisation, took effect. */
export const MEASURE_IN_FORCE = `c.state IN (${IN_FORCE.map((state) => `'${state}'`).join(", ")})`;

/**
 * SQL: whether the member's Sổ keeps what came of the case `c`; of a restricted one that lies elsewhere nothing else is told.
 * What was not decided, or was withdrawn, is for those alone who read it where it lies.
 */
export const KEPT_IN_BOOK = `CASE c.procedure
    WHEN 'discipline' THEN ${MEASURE_IN_FORCE} AND EXISTS (SELECT FROM discipline_cases kept
      WHERE kept.org_id = c.org_id AND kept.case_id = c.id AND coalesce(kept.answered_form, kept.decided_form) IS NOT NULL)
    WHEN 'outstanding_member' THEN c.outcome IS NULL OR c.outcome = 'done' OR c.state = 'not_admitted'
    ELSE true END`;
