import { MONTHS_TO_BE_RATED } from "./rules";

/**
 * SQL: whoever is there since a day (as text) is too new to be rated at the period's end. Only a whole day says how long
 * somebody is there.
 */
export const isTooNew = (since: string, end: string) => `COALESCE(length(${since}) = 10
  AND ${since} > (${end} - interval '${MONTHS_TO_BE_RATED} months')::date::text, false)`;

type Where = { unit: string; branch: string; until: string };

/** SQL: the last permanent transfer that had led the member `m` to a branch of a unit by a day. */
export const lastArrival = ({ unit, branch, until }: Where) => `SELECT c.closed_on, f.comment
      FROM member_cases c JOIN transfers f ON f.org_id = c.org_id AND f.case_id = c.id AND f.kind = 'permanent'
      WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.outcome = 'done'
        AND c.closed_on <= ${until}
        AND CASE f.direction WHEN 'out' THEN false WHEN 'in' THEN c.unit_id = ${unit}
          ELSE c.other_unit_id = ${unit} AND NOT (c.unit_id = ${unit} AND c.branch_id IS NOT DISTINCT FROM ${branch}) END
      ORDER BY c.closed_on DESC, c.created_at DESC LIMIT 1`;
