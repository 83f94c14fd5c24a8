import { quarterRuleOf } from "@/lib/members/terms/statements";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { earlier, type PlainDate } from "@/lib/platform/dates";
import { schoolYear } from "@/lib/units/periods";
import { CARE_FACTS, type CareFactRow } from "./care-fact-queries";
import { NO_CARE } from "./care-facts";
import { CASE_FACTS, type CaseFactRow } from "./case-fact-queries";
import { NO_CASES } from "./case-facts";
import type { UnitFacts } from "./facts";
import { PLAN_FACTS, type PlanFactRow, planFactsById } from "./plan-fact-queries";
import { REVIEW_FACTS, type ReviewFactRow } from "./rating-fact-queries";
import { NO_REVIEWS } from "./rating-facts";
import { WORK_FACTS, type WorkFactRow } from "./work-fact-queries";
import { NO_WORKS } from "./work-facts";

type FactRow = Pick<
  UnitFacts,
  "unitCode" | "calendar" | "existsFrom" | "quarters" | "quarterRule" | "activities"
> & {
  unitId: string;
};

/**
 * What lies in the year ($3) or in the school year that ends in it (from $4), of units ($5) within reach ($2); $6 is the
 * last day that counts. */
const BASE_FACTS = `SELECT u.id AS "unitId", u.code AS "unitCode", u.period_kind AS calendar, u.opened_on AS "existsFrom",
      ${quarterRuleOf("u.org_id")} AS "quarterRule",
      COALESCE(q.list, '[]') AS quarters, COALESCE(a.list, '[]') AS activities
    FROM units u
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('year', latest.year, 'quarter', latest.quarter,
        'confirmedOn', latest.confirmed_on, 'members', latest.member_count)) AS list
      FROM (SELECT DISTINCT ON (year, quarter) year, quarter, member_count,
              min(confirmed_on) OVER (PARTITION BY year, quarter) AS confirmed_on
            FROM roster_snapshots s
            WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.year BETWEEN $3 - 1 AND $3
            ORDER BY year, quarter, revision DESC) latest
    ) q ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', t.id, 'title', t.title, 'startsOn', t.starts_on, 'kind', t.kind,
        'occasion', t.occasion, 'participants', COALESCE(t.participants, 0),
        'partners', (SELECT count(*) FROM activity_partners p WHERE p.org_id = t.org_id AND p.activity_id = t.id)
      ) ORDER BY t.starts_on) AS list
      FROM activities t
      WHERE t.org_id = u.org_id AND t.unit_id = u.id AND t.deleted_at IS NULL
        AND t.starts_on BETWEEN $4::date AND make_date($3, 12, 31)
    ) a ON true
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])`;

const listOf = (text: string) => `(SELECT COALESCE(json_agg(found), '[]') FROM (${text}) AS found)`;

/** One statement for one unit as for a thousand; `json`, which is written out once, not `jsonb`. */
const factsOfUnitsStatement = {
  name: "facts_of_units",
  text: `SELECT ${listOf(BASE_FACTS)} AS base, ${listOf(PLAN_FACTS)} AS plans, ${listOf(WORK_FACTS)} AS works,
    ${listOf(CASE_FACTS)} AS cases, ${listOf(REVIEW_FACTS)} AS reviews,
    ${listOf(CARE_FACTS)} AS care`,
};

type FactLists = {
  base: FactRow[];
  plans: PlanFactRow[];
  works: WorkFactRow[];
  cases: CaseFactRow[];
  reviews: ReviewFactRow[];
  care: CareFactRow[];
};

/** What the records of these units hold for a year, by unit id. */
export async function factsOfUnits(
  scope: Scope,
  unitIds: readonly string[],
  year: { year: number; cutOff: PlainDate; today: PlainDate },
): Promise<Map<string, UnitFacts>> {
  const values = () => [
    scope.orgId,
    unitIdsOf(scope),
    year.year,
    schoolYear(year.year).from,
    [...unitIds],
    earlier(year.cutOff, year.today),
  ];
  const [found] = await rows<FactLists>(scope, factsOfUnitsStatement, values);
  if (!found) throw new Error("the facts are always one row");
  const plans = planFactsById(found.plans);
  const works = byUnit(found.works);
  const cases = byUnit(found.cases);
  const reviews = byUnit(found.reviews);
  const care = byUnit(found.care);
  return new Map(
    found.base.flatMap(({ unitId, ...facts }): [string, UnitFacts][] => {
      const plan = plans.get(unitId);
      const rest = {
        works: works.get(unitId) ?? NO_WORKS,
        cases: cases.get(unitId) ?? NO_CASES,
        reviews: reviews.get(unitId) ?? NO_REVIEWS,
        care: care.get(unitId) ?? NO_CARE,
      };
      return plan ? [[unitId, { ...facts, ...year, plan, ...rest }]] : [];
    }),
  );
}

function byUnit<R extends { unitId: string }>(found: readonly R[]): Map<string, Omit<R, "unitId">> {
  return new Map(found.map(({ unitId, ...facts }) => [unitId, facts]));
}
