import type { PlainDate } from "@/lib/platform/dates";
import { effectiveDue } from "./dues/effective-due";
import { SUPPLEMENT_DUE } from "./dues/supplement-due";
import type { UnitProgress } from "./progress";

/** What a unit's year waits for, and until when. */
export type YearStanding = Pick<
  UnitProgress,
  "state" | "round" | "supplementDue" | "registrationDue" | "selfAssessmentDue"
>;

/** A unit's year by its state and days alone: nothing of it is measured. */
export type UnitStanding = YearStanding & Pick<UnitProgress, "id" | "unit">;

/** SQL: the state of the assessment `a` as it is shown: a supplement that was taken back is still to be given. */
export const SHOWN_STATE = `CASE WHEN (${SUPPLEMENT_DUE}) IS NULL THEN a.state::text ELSE 'RETURNED' END`;

/** Where a unit stands in an open year beside the one that is shown. */
export type OtherYear = YearStanding & { unitId: string; year: number; appraisalDue: PlainDate };

/**
 * SQL: the open years beside `year` in which units of `unit` (a condition on the assessment `a`) still wait for something:
 * in autumn a unit registers for the next year while this one goes on.
 */
export const otherOpenYears = (orgId: string, unit: string, year: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('unitId', a.unit_id, 'year', c.year, 'round', a.round,
      'state', ${SHOWN_STATE},
      'supplementDue', ${SUPPLEMENT_DUE}, 'registrationDue', ${effectiveDue("registration")},
      'selfAssessmentDue', ${effectiveDue("self_assessment")}, 'appraisalDue', c.appraisal_due)
      ORDER BY c.year, a.unit_id)
    FROM cycles c JOIN assessments a ON a.org_id = c.org_id AND a.cycle_id = c.id
    WHERE c.org_id = ${orgId} AND c.state = 'open' AND c.year IS DISTINCT FROM ${year} AND ${unit}
      AND a.state IN ('NOT_REGISTERED', 'REGISTERED', 'ASSESSING', 'SUBMITTED', 'RETURNED')), '[]')`;
