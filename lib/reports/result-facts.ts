import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import type { CheckKey } from "@/lib/criteria/types";
import type { CycleRow } from "@/lib/cycles/types";
import { recordedDecisions, resultsOf, type YearResults } from "@/lib/decisions/queries";
import { directiveFigures } from "@/lib/directives/statements";
import type { DirectiveFigures } from "@/lib/directives/types";
import { sumFigures } from "@/lib/figures/sum-figures";
import { figuresOf } from "@/lib/figures/unit-figures";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { notFound, type Result } from "@/lib/platform/result";
import { profileOn } from "@/lib/units/queries";
import type { OrganisationProfile } from "@/lib/units/types";
import { decidedBy } from "./decided-by";
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

/**
 * Verdicts of the last round on each item, over the units that take part; an accepted "nil" claim is told apart. Of an
 * appraisal that is under way nothing is told.
 */
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
      AND a.state <> 'SUBMITTED'
    LEFT JOIN appraisal_verdicts v ON v.org_id = s.org_id AND v.submission_id = s.id AND v.criteria_item_id = ci.id
    WHERE ci.org_id = $1
    GROUP BY g.number, g.title, ci.code, ci.title, ci.result_phrase, ci.check_key, ci.sort_order
    ORDER BY ci.sort_order`,
};

export type YearMatter = {
  facts: ResultFacts;
  results: YearResults;
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
  const decided = decidedBy(decisions);
  const lastDay = makeDate(cycle.year, 12, 31);
  const profile = await profileOn(actor, cycle.orgId, decided?.recognising.at(-1)?.date ?? lastDay);
  if (!scope || !profile) return notFound();
  const [items, results, frame] = await Promise.all([
    rows<ItemRow>(scope, itemResultsStatement, () => [scope.orgId, cycle.id]),
    resultsOf(scope, cycle),
    yearFrame(scope, cycle.id),
  ]);
  const { phase, guideline, units, directives } = frame;
  const records = await factsOfUnits(scope, units, { year: cycle.year, cutOff: cycle.cutOff, today: day });
  const facts: ResultFacts = {
    year: cycle.year,
    org: { name: profile.name, shortName: profile.shortName },
    phase,
    guideline,
    total: results.total,
    registered: results.registered,
    decision: decided && {
      ...decided,
      signingBody: `Ban Thường vụ ${profile.shortName}`,
      recognised: results.recognised,
      // One that never came to a decision is not recognised either.
      notRecognised: results.total - results.recognised,
    },
    groups: inGroups(items),
    ...yearRecords(sumFigures([...records.values()].map(figuresOf))),
    directives,
    ...report,
  };
  return { ok: true, value: { facts, results, profile } };
}

function inGroups(items: readonly ItemRow[]): GroupResult[] {
  const numbers = [...new Set(items.map((item) => item.group))];
  return numbers.map((number) => {
    const own = items.filter((item) => item.group === number);
    return { code: String(number), heading: own[0]?.heading ?? "", items: own };
  });
}

/** The year's set, its units (who takes part in it) and what was sent out to them. */
const yearFrameStatement = {
  name: "year_frame",
  text: `SELECT s.from_year AS "from", s.to_year AS "to", s.guideline_number AS number, s.guideline_issued_on AS "issuedOn",
      COALESCE((SELECT jsonb_agg(a.unit_id) FROM assessments a WHERE a.org_id = c.org_id AND a.cycle_id = c.id
        AND a.state <> 'NOT_PARTICIPATING'), '[]') AS units,
      ${directiveFigures("c.org_id", "c.year")} AS directives
    FROM cycles c JOIN criteria_sets s ON s.org_id = c.org_id AND s.id = c.set_id
    WHERE c.org_id = $1 AND c.id = $2`,
};

type FrameRow = {
  from: number;
  to: number;
  number: string;
  issuedOn: PlainDate;
  units: string[];
  directives: DirectiveFigures;
};

async function yearFrame(scope: Scope, cycleId: string) {
  const [row] = await rows<FrameRow>(scope, yearFrameStatement, () => [scope.orgId, cycleId]);
  if (!row) throw new Error(`no year ${cycleId}`);
  const { from, to, number, issuedOn, units, directives } = row;
  const sentOut = directives.issued > 0 ? directives : null;
  return { phase: { from, to }, guideline: { number, issuedOn }, units, directives: sentOut };
}
