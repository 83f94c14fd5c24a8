/** The ids of a member `m` and of the rows that were folded into it. */
export const ROWS_OF_ONE = `ARRAY(SELECT g.id FROM members g
      WHERE g.org_id = m.org_id AND (g.id = m.id OR g.merged_into_id = m.id))`;

/** Uses that a member may refuse: each leaves the person out where the data would be used so. */
export type RefusableUse = "contact" | "public_photo";

/** Whether a member `m` last said no to a use of the own data; who said nothing has refused nothing. */
export const refusesUse = (purpose: RefusableUse) => `COALESCE((SELECT NOT k.is_given
        FROM member_consents k WHERE k.org_id = m.org_id AND k.purpose = '${purpose}'
        AND k.member_id = ANY(${ROWS_OF_ONE}) ORDER BY k.at DESC, k.id DESC LIMIT 1), false)`;
