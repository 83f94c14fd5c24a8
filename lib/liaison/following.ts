import { FOLLOWERS } from "@/lib/access/can-year";
import { inForce } from "@/lib/access/roles-in-force";

/** SQL: whoever is named in `o` still works at the upper level: one who has left follows nobody, though nobody said so. */
export const STILL_THERE = `EXISTS (SELECT FROM role_assignments r
  JOIN users w ON w.id = r.user_id AND w.disabled_at IS NULL
  JOIN units root ON root.org_id = r.org_id AND root.id = r.unit_id AND root.kind = 'upper_org'
  WHERE r.user_id = o.user_id AND r.org_id = o.org_id AND ${inForce}
    AND r.role IN (${FOLLOWERS.map((role) => `'${role}'`).join(", ")}))`;

/** SQL: the assignment `o` holds on a day. */
export const following = (day: string) =>
  `(o.from_day <= ${day} AND (o.to_day IS NULL OR o.to_day >= ${day}) AND ${STILL_THERE})`;
