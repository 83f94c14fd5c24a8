import { NAME_IN_YEAR } from "@/lib/assessments/name-in-year";
import { CHECK_OF_ITEM } from "@/lib/criteria/check-statement";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import type { UnitFacts } from "@/lib/criteria/facts";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { returnedNow } from "./assessed";
import { effectiveDue } from "./dues/effective-due";
import { HANDED_IN_LATE } from "./dues/handed-in-late";
import { acceptsAnswer, answering } from "./locks";
import { RESTRICTED_NOW, restrictedAs } from "./restricted-proofs";
import type {
  AssessmentItemRow,
  AssessmentWhole,
  FrozenEvidence,
  FrozenItem,
  StandingItem,
  StandingYear,
} from "./types";

const EVIDENCE = `jsonb_build_object('id', ev.id, 'caption', ev.caption, 'factDate', ev.fact_date,
  'revision', ev.revision, 'version', ev.version, 'sha256', er.sha256, 'mediaType', er.media_type,
  'fileName', er.file_name, 'size', er.size, 'hasPreview', er.preview_sha256 IS NOT NULL,
  'isRestricted', er.file_class = 'restricted')`;

/** The proofs of an item `i`, in the order in which they were given. */
const PROOFS = `(SELECT COALESCE(jsonb_agg(${EVIDENCE} ORDER BY ie.sort_order), '[]')
  FROM assessment_item_evidence ie
  JOIN evidence ev ON ev.org_id = ie.org_id AND ev.id = ie.evidence_id AND ev.deleted_at IS NULL
  JOIN evidence_revisions er ON er.org_id = ev.org_id AND er.evidence_id = ev.id AND er.number = ev.revision
  WHERE ie.org_id = i.org_id AND ie.item_id = i.id)`;

/**
 * A unit's year in one statement: items with their answers and proofs, the last submission with its verdicts, and
 * why an item was returned last.
 */
const wholeStatement = {
  name: "assessment_whole",
  text: `SELECT a.id, a.org_id AS "orgId", a.state, a.round, to_jsonb(a.opened_at) AS "openedAt", a.version,
      ${HANDED_IN_LATE} AS "handedInLate",
      jsonb_build_object('id', u.id, 'code', u.code, 'name', ${NAME_IN_YEAR}, 'periodKind', u.period_kind) AS unit,
      jsonb_build_object('id', c.id, 'year', c.year, 'cutOff', c.cut_off, 'state', c.state,
        'twoAppraisers', c.two_appraisers,
        'registrationDue', ${effectiveDue("registration")}, 'selfAssessmentDue', ${effectiveDue("self_assessment")},
        'adoptionPercent', c.adoption_percent, 'lateSubmissionAllowed', c.late_submission_allowed) AS cycle,
      (SELECT jsonb_agg(jsonb_build_object('number', g.number, 'title', g.title, 'shortTitle', g.short_title)
          ORDER BY g.number)
        FROM criteria_groups g WHERE g.org_id = c.org_id AND g.set_id = c.set_id) AS groups,
      (SELECT jsonb_build_object('heldOn', m.held_on, 'place', m.place, 'present', m.present, 'total', m.total,
          'inFavour', m.in_favour, 'against', m.against, 'conclusion', m.conclusion, 'recordedBy', m.recorded_by,
          'recordedAt', m.recorded_at, 'version', m.version, 'evidence', (SELECT ${EVIDENCE}
            FROM evidence ev
            JOIN evidence_revisions er ON er.org_id = ev.org_id AND er.evidence_id = ev.id AND er.number = ev.revision
            WHERE ev.org_id = m.org_id AND ev.id = m.evidence_id AND ev.deleted_at IS NULL))
        FROM assessment_meetings m WHERE m.org_id = a.org_id AND m.assessment_id = a.id) AS meeting,
      (SELECT jsonb_build_object('id', s.id, 'submittedAt', s.submitted_at, 'submittedBy', s.submitted_by,
          'submittedAs', s.submitted_as, 'frozen', s.frozen, 'restricted', ${RESTRICTED_NOW})
        FROM assessment_submissions s
        WHERE s.org_id = a.org_id AND s.assessment_id = a.id AND s.round = a.round) AS submission,
      (SELECT jsonb_agg(jsonb_build_object(
          'id', i.id, 'criteriaItemId', ci.id, 'code', ci.code, 'groupNumber', g.number, 'title', ci.title,
          'statement', ci.statement, 'guidance', ci.guidance, 'evidenceExpected', ci.evidence_expected,
          'legalBasis', ci.legal_basis, 'period', ci.period,
          'check', ${CHECK_OF_ITEM},
          'claim', i.claim, 'explanation', i.explanation, 'proposedClaim', i.proposed_claim,
          'isReturned', i.is_returned,
          'updatedBy', i.updated_by, 'updatedAt', i.updated_at, 'version', i.version,
          'evidence', ${PROOFS}, 'verdict', v.said, 'returned', r.said
        ) ORDER BY ci.sort_order)
        FROM assessment_items i
        JOIN criteria_items ci ON ci.org_id = i.org_id AND ci.id = i.criteria_item_id
        JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
        LEFT JOIN LATERAL (
          SELECT jsonb_build_object('verdict', av.verdict, 'comment', av.comment, 'by', av.by,
              'second', av.second, 'version', av.version) AS said
          FROM appraisal_verdicts av JOIN assessment_submissions s ON s.org_id = av.org_id AND s.id = av.submission_id
          WHERE av.org_id = i.org_id AND av.criteria_item_id = ci.id AND s.assessment_id = a.id AND s.round = a.round
        ) v ON true
        LEFT JOIN LATERAL (
          SELECT jsonb_build_object('reason', ri.reason, 'dueDate', ar.due_date, 'at', ar.at, 'by', ar.by) AS said
          FROM appraisal_return_items ri
          JOIN appraisal_returns ar ON ar.org_id = ri.org_id AND ar.id = ri.return_id
          JOIN assessment_submissions s ON s.org_id = ar.org_id AND s.id = ar.submission_id
          WHERE ri.org_id = i.org_id AND ri.criteria_item_id = ci.id AND s.assessment_id = a.id
          ORDER BY ar.at DESC LIMIT 1
        ) r ON true
        WHERE i.org_id = a.org_id AND i.assessment_id = a.id) AS items
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    WHERE a.org_id = $1 AND a.id = $2 AND ($3::uuid[] IS NULL OR a.unit_id = ANY ($3))`,
};

const proofsStatement = {
  name: "proofs_of_item",
  text: `SELECT ${PROOFS} AS proofs FROM assessment_items i WHERE i.org_id = $1 AND i.id = $2`,
};

/** The proofs of one item, as they stand now. */
export async function proofsOf(scope: Scope, itemId: string): Promise<FrozenEvidence[]> {
  const [found] = await rows<{ proofs: FrozenEvidence[] }>(scope, proofsStatement, () => [
    scope.orgId,
    itemId,
  ]);
  return found?.proofs ?? [];
}

type FoundYear = Omit<StandingYear, "submission"> & {
  submission: (NonNullable<AssessmentWhole["submission"]> & { restricted: string[] }) | null;
};

/** A unit's year as it stands: of an item that is handed in the proofs as they were then. */
export async function standingYear(scope: Scope, id: string): Promise<StandingYear | null> {
  const [found] = await rows<FoundYear>(scope, wholeStatement, () => [scope.orgId, id, unitIdsOf(scope)]);
  if (!found) return null;
  const submission = found.submission && submissionOf(found.submission);
  const year = { ...found, groups: found.groups ?? [], items: found.items ?? [], submission };
  const frozenOf = handedIn(year);
  return { ...year, items: year.items.map((item) => ({ ...item, ...proofsIn(frozenOf(item)) })) };
}

const proofsIn = (frozen: FrozenItem | undefined) => frozen && { evidence: frozen.evidence };

/** A unit's year with what the records say: of an item that the unit may still answer as they are, else as they were. */
export async function assessmentWhole(scope: Scope, id: string): Promise<AssessmentWhole | null> {
  const year = await standingYear(scope, id);
  if (!year) return null;
  const frozenOf = handedIn(year);
  const isMeasured = year.items.some((item) => item.check && !frozenOf(item));
  const facts = isMeasured ? await factsNow(scope, year) : null;
  const items = year.items.map((item): AssessmentItemRow => {
    const frozen = frozenOf(item);
    return { ...item, measured: frozen ? frozen.measured : facts && measure(item, facts) };
  });
  return { ...year, items };
}

/** What was handed in of an item that the unit may not answer now. */
function handedIn({ state, items, submission }: StandingYear) {
  const frozen = new Map(submission?.frozen.items.map((item) => [item.code, item]));
  const open = answering(state, items);
  return (item: StandingItem) =>
    acceptsAnswer(open, { returned: returnedNow(item) }) ? undefined : frozen.get(item.code);
}

function submissionOf({ restricted, ...submission }: NonNullable<FoundYear["submission"]>) {
  return { ...submission, frozen: restrictedAs(submission.frozen, restricted) };
}

async function factsNow(scope: Scope, { unit, cycle }: StandingYear): Promise<UnitFacts | null> {
  const { year, cutOff } = cycle;
  const facts = await factsOfUnits(scope, [unit.id], { year, cutOff, today: await today() });
  return facts.get(unit.id) ?? null;
}
