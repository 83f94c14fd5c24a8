/** SQL: when the case `c` was told of last: by its last step but those that take one back, or as it was recorded. */
const TOLD_AT = `coalesce((SELECT max(s.at) FROM member_case_steps s
        WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.takes_back IS NULL), c.created_at)`;

/** SQL: the step `s` stands, or takes back one that was told of before `told`: what came and went since is as if it had not been. */
const COUNTS = `CASE WHEN s.takes_back IS NULL
            THEN NOT EXISTS (SELECT FROM member_case_steps b
              WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
            ELSE EXISTS (SELECT FROM member_case_steps b
              WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.number = s.takes_back AND b.at <= told.at) END`;

/**
 * SQL: since the last word of the case `c` something else of its member was begun and is under way, or what stood before
 * went on; both rest on what `c` changed. What ran before and only goes on running does not, nor does a step that was
 * itself taken back, nor a way to the Party, which runs beside for years.
 */
export const WENT_ON_SINCE = `EXISTS (SELECT FROM member_cases o
        CROSS JOIN LATERAL (SELECT ${TOLD_AT} AS at) told
        CROSS JOIN LATERAL (SELECT greatest(o.created_at, max(s.at)) AS at FROM member_case_steps s
          WHERE s.org_id = o.org_id AND s.case_id = o.id AND ${COUNTS}) last
        WHERE o.org_id = c.org_id AND o.member_id = c.member_id AND o.id <> c.id
          AND o.procedure <> 'outstanding_member'
          AND last.at > told.at AND (o.closed_on IS NULL OR o.created_at <= told.at))`;
