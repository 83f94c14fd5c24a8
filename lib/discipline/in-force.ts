import { MEASURE_IN_FORCE } from "@/lib/members/measure-in-force";

/** SQL, of a disciplinary case `c` with its own words `d`. */
export const FORM = "coalesce(d.answered_form, d.decided_form)";

/** SQL: since when its measure binds. */
const ANNOUNCED_ON = `coalesce((SELECT max(s.day) FROM member_case_steps s
        WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('announce', 'record') AND NOT EXISTS (
          SELECT FROM member_case_steps b
          WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)), c.opened_on)`;

type Span = { from: string; to: string };

/** SQL: its measure was in force at some time between two days. */
export const inForceWithin = ({
  from,
  to,
}: Span) => `c.procedure = 'discipline' AND d.answer IS DISTINCT FROM 'lifted'
      AND ${MEASURE_IN_FORCE} AND (c.closed_on IS NULL OR c.closed_on >= ${from}) AND ${ANNOUNCED_ON} <= ${to}`;

/** SQL: the measures of a member ($1 organisation) that were in force then, as `BindingMeasure`s; not everybody may know of them. */
export const measuresWithin = (member: string, span: Span) => `(SELECT coalesce(jsonb_agg(jsonb_build_object(
        'form', ${FORM}, 'announcedOn', ${ANNOUNCED_ON}) ORDER BY ${ANNOUNCED_ON}, c.id), '[]')
      FROM member_cases c JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id
      WHERE c.org_id = $1 AND c.member_id = ${member} AND ${inForceWithin(span)})`;
