import { nameOnDay } from "@/lib/units/name-on-day";

/** SQL: the day of the decision that holds for a unit's year `a`; null until there is one. */
export const DECIDED_ON = `(SELECT max(named.signed_on) FROM decided_units named
      WHERE named.org_id = a.org_id AND named.assessment_id = a.id)`;

/** SQL: when that decision was recorded. */
const DECIDED_AT = `(SELECT max(named.recorded_at) FROM decided_units named
      WHERE named.org_id = a.org_id AND named.assessment_id = a.id)`;

/**
 * SQL: what the unit `u` is called wherever its year `a` is shown: as the decision names it, so by a name told afterwards
 * for earlier days neither; until there is one as now.
 */
export const NAME_IN_YEAR = nameOnDay(DECIDED_ON, DECIDED_AT);
