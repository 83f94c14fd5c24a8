import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import type { CheckKey } from "@/lib/criteria/types";
import type { CycleRow } from "@/lib/cycles/types";
import { type DecisionRow, recordedDecisions, resultsOf, type YearResults } from "@/lib/decisions/queries";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { notFound, type Result } from "@/lib/platform/result";
import { profileOn } from "@/lib/units/queries";
import type { OrganisationProfile } from "@/lib/units/types";
import type { GroupResult, ResultFacts } from "./types";
import { yearRecords } from "./year-records";

type ItemRow = {
  group: number;
  heading: string;
  code: string;
  title: string;
  phrase: string;
  check: CheckKey | null;
  met: number;
  nil: number;
  judged: number;
};

/** Verdicts of the last round on each item, over the units that take part; an accepted "nil" claim is told apart. */
const itemResultsStatement = {
  name: "item_results",
  text: `SELECT g.number AS "group", g.title AS heading, ci.code, ci.title, ci.result_phrase AS phrase,
      ci.check_key AS check,
      (count(*) FILTER (WHERE v.verdict = 'met' AND i.claim IS DISTINCT FROM 'nil'))::int AS met,
      (count(*) FILTER (WHERE v.verdict = 'met' AND i.claim = 'nil'))::int AS nil,
      (count(v.id))::int AS judged
    FROM criteria_items ci
    JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
    JOIN cycles c ON c.org_id = ci.org_id AND c.set_id = ci.set_id AND c.id = $2
    LEFT JOIN assessments a ON a.org_id = c.org_id AND a.cycle_id = c.id AND a.state <> 'NOT_PARTICIPATING'
    LEFT JOIN assessment_items i ON i.org_id = a.org_id AND i.assessment_id = a.id AND i.criteria_item_id = ci.id
    LEFT JOIN assessment_submissions s ON s.org_id = a.org_id AND s.assessment_id = a.id AND s.round = a.round
    LEFT JOIN appraisal_verdicts v ON v.org_id = s.org_id AND v.submission_id = s.id AND v.criteria_item_id = ci.id
    WHERE ci.org_id = $1
    GROUP BY g.number, g.title, ci.code, ci.title, ci.result_phrase, ci.check_key, ci.sort_order
    ORDER BY ci.sort_order`,
};

export type YearMatter = {
  facts: ResultFacts;
  results: YearResults;
  decision: DecisionRow | null;
  profile: OrganisationProfile;
};

/** All that is known of a year: what the web article, the Word file and the editor's side panel are written from. */
export async function yearMatter(
  actor: Actor,
  cycle: CycleRow,
  report: { photos: number; author: string | null },
  day: PlainDate,
): Promise<Result<YearMatter>> {
  const scope = structureScope(actor, cycle.orgId);
  const decisions = scope ? await recordedDecisions(scope, cycle.id) : [];
  const decision = decisions.at(-1) ?? null;
  const profile = await profileOn(actor, cycle.orgId, decision?.signedOn ?? makeDate(cycle.year, 12, 31));
  if (!scope || !profile) return notFound();
  const [items, results, registered, set, units] = await Promise.all([
    rows<ItemRow>(scope, itemResultsStatement, () => [scope.orgId, cycle.id]),
    resultsOf(scope, cycle),
    registeredCount(scope, cycle.id),
    guidelineOf(scope, cycle.setId),
    participatingUnits(scope, cycle.id),
  ]);
  const records = await factsOfUnits(scope, units, { year: cycle.year, cutOff: cycle.cutOff, today: day });
  const facts: ResultFacts = {
    year: cycle.year,
    org: { name: profile.name, shortName: profile.shortName },
    phase: set.phase,
    guideline: set.guideline,
    total: results.total,
    registered,
    decision: decision && {
      number: decision.number,
      signedOn: decision.signedOn,
      signingBody: `Ban Thường vụ ${profile.shortName}`,
      recognised: results.recognised,
      notRecognised: results.units.filter((unit) => unit.result === "NOT_RECOGNISED").length,
    },
    groups: inGroups(items),
    ...yearRecords([...records.values()]),
    ...report,
  };
  return { ok: true, value: { facts, results, decision, profile } };
}

function inGroups(items: readonly ItemRow[]): GroupResult[] {
  const numbers = [...new Set(items.map((item) => item.group))];
  return numbers.map((number) => {
    const own = items.filter((item) => item.group === number);
    return { code: String(number), heading: own[0]?.heading ?? "", items: own };
  });
}

/** Units that registered: those that left the first state, ever. */
function registeredCount(scope: Scope, cycleId: string): Promise<number> {
  return reader(scope).assessment.count({
    where: { cycleId, state: { notIn: ["NOT_REGISTERED", "NOT_PARTICIPATING"] } },
  });
}

async function participatingUnits(scope: Scope, cycleId: string): Promise<string[]> {
  const found = await reader(scope).assessment.findMany({
    where: { cycleId, state: { not: "NOT_PARTICIPATING" } },
    take: 1000,
    select: { unitId: true },
  });
  return found.map((row) => row.unitId);
}

async function guidelineOf(scope: Scope, setId: string): Promise<Pick<ResultFacts, "phase" | "guideline">> {
  const set = await reader(scope).criteriaSet.findFirstOrThrow({
    where: { id: setId },
    select: { fromYear: true, toYear: true, guidelineNumber: true, guidelineIssuedOn: true },
  });
  return {
    phase: { from: set.fromYear, to: set.toYear },
    guideline: { number: set.guidelineNumber, issuedOn: toDay(set.guidelineIssuedOn) },
  };
}
