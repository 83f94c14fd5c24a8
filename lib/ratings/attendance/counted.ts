/** SQL: the meeting `g` counts, since it was held. */
export const HELD = "g.state IN ('held', 'closed')";

/** SQL: the marks of attendance rows `a` as the rule reads them. */
export const MARK_COUNTS = `jsonb_build_object('present', count(*) FILTER (WHERE a.mark = 'present'),
    'excused', count(*) FILTER (WHERE a.mark = 'excused'), 'absent', count(*) FILTER (WHERE a.mark = 'absent'))`;
