import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleOfYear } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { refusesUse } from "@/lib/members/refused-use";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { draftResult } from "./draft";
import { factTable } from "./facts";
import { partsOf } from "./parts";
import { type YearMatter, yearMatter } from "./result-facts";
import type { Fact, ReportRow, ResultDraft } from "./types";
import { composeReport, type ReportSection } from "./writing/rules";

export type ReportHead = { scope: Scope; cycle: CycleRow; report: ReportRow | null };

export type ReportView = ReportHead & {
  matter: YearMatter;
  draft: ResultDraft;
  facts: Fact[];
  /** The text as it stands. */
  sections: ReportSection[];
};

/** What is stored of the year's report, without the facts of the year. */
export async function reportHead(actor: Actor, orgId: string, year: number): Promise<Result<ReportHead>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleOfYear(actor, orgId, year);
  if (!cycle.ok) return cycle;
  return done({ scope, cycle: cycle.value, report: await reportRow(scope, cycle.value.id) });
}

/** The year's report as it stands: facts, text, chosen pictures, what was signed and published. */
export async function reportOfYear(actor: Actor, orgId: string, year: number): Promise<Result<ReportView>> {
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const { cycle, report } = head.value;
  const shown = { photos: report?.photos.length ?? 0, author: report?.authorName || null };
  const matter = await yearMatter(actor, cycle, shown, await today());
  if (!matter.ok) return matter;
  const draft = draftResult(matter.value.facts);
  const facts = [...factTable(matter.value.facts).values()];
  const parts = partsOf(matter.value.facts.groups);
  const sections = composeReport(parts, draft.paragraphs, report?.paragraphs ?? [], facts);
  return done({ ...head.value, matter: matter.value, draft, facts, sections });
}

/** The last word on a copy: who agreed to its publication, null where nobody has or no longer. */
const CONSENT = `(SELECT CASE WHEN k.is_given THEN jsonb_build_object('by', k.by, 'on', ${dayOfSql("k.at")}) END
  FROM report_photo_consents k
  WHERE k.org_id = r.org_id AND k.report_id = r.id AND k.sha256 = p.sha256 ORDER BY k.id DESC LIMIT 1)`;

const reportStatement = {
  name: "report_of_cycle",
  text: `SELECT r.id, r.author_name AS "authorName", r.is_open AS "isOpen", r.version,
      r.photos_version AS "photosVersion",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'evidenceId', p.evidence_id, 'caption', p.caption,
          'sha256', p.sha256, 'width', p.width, 'height', p.height, 'consent', ${CONSENT}) ORDER BY p.sort_order)
        FROM report_photos p WHERE p.org_id = r.org_id AND p.report_id = r.id), '[]') AS photos,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'part', g.part, 'draftKey', g.draft_key,
          'text', g.text, 'basis', g.basis, 'isLeftOut', g.is_left_out, 'sortOrder', g.sort_order,
          'updatedBy', g.updated_by, 'updatedAt', g.updated_at, 'version', g.version)
          ORDER BY g.sort_order, g.updated_at)
        FROM report_paragraphs g WHERE g.org_id = r.org_id AND g.report_id = r.id), '[]') AS paragraphs,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'sequence', e.sequence, 'number', e.number,
          'signedOn', e.signed_on, 'signerName', e.signer_name, 'signerTitle', e.signer_title,
          'recordedBy', e.recorded_by,
          'published', CASE WHEN b.id IS NOT NULL
            THEN jsonb_build_object('by', b.published_by, 'on', ${dayOfSql("b.published_at")}) END,
          'withdrawn', CASE WHEN w.publication_id IS NOT NULL THEN jsonb_build_object('by', w.withdrawn_by,
            'on', ${dayOfSql("w.withdrawn_at")}, 'reason', w.reason) END) ORDER BY e.sequence)
        FROM report_editions e
        LEFT JOIN report_publications b ON b.org_id = e.org_id AND b.edition_id = e.id
        LEFT JOIN report_withdrawals w ON w.org_id = b.org_id AND w.publication_id = b.id
        WHERE e.org_id = r.org_id AND e.report_id = r.id), '[]') AS editions
    FROM reports r WHERE r.org_id = $1 AND r.cycle_id = $2`,
};

async function reportRow(scope: Scope, cycleId: string): Promise<ReportRow | null> {
  const [row] = await rows<ReportRow>(scope, reportStatement, () => [scope.orgId, cycleId]);
  return row ?? null;
}

export type PhotoCandidate = {
  id: string;
  caption: string;
  factDate: PlainDate;
  unitName: string;
  /** How many who took part in what it shows don't want to be shown in public. */
  refusing: number;
};

/** How many pictures are offered at once. */
export const CANDIDATES = 200;

/** Pictures that are chosen come first, so that a save never drops one for want of room. */
const candidatesStatement = {
  name: "photo_candidates",
  text: `SELECT e.id, e.caption, e.fact_date AS "factDate", u.name AS "unitName",
      (SELECT count(DISTINCT m.id)::int FROM activity_evidence l
        JOIN activities a ON a.org_id = l.org_id AND a.id = l.activity_id AND a.deleted_at IS NULL
        JOIN activity_participants p ON p.org_id = l.org_id AND p.activity_id = l.activity_id
        JOIN members m ON m.org_id = p.org_id AND m.id = p.member_id
        WHERE l.org_id = e.org_id AND l.evidence_id = e.id AND ${refusesUse("public_photo")}) AS refusing
    FROM evidence e JOIN units u ON u.org_id = e.org_id AND u.id = e.unit_id
    WHERE e.org_id = $1 AND e.deleted_at IS NULL AND e.fact_date BETWEEN $2::date AND $3::date
      AND EXISTS (SELECT 1 FROM evidence_revisions r
        WHERE r.org_id = e.org_id AND r.evidence_id = e.id AND r.number = e.revision AND r.media_type LIKE 'image/%')
      AND NOT EXISTS (SELECT 1 FROM evidence_revisions r
        WHERE r.org_id = e.org_id AND r.evidence_id = e.id AND r.file_class <> 'open')
      AND NOT EXISTS (SELECT FROM member_case_evidence l WHERE l.org_id = e.org_id AND l.evidence_id = e.id)
      AND NOT EXISTS (SELECT FROM organisation_discipline_evidence l
        WHERE l.org_id = e.org_id AND l.evidence_id = e.id)
    ORDER BY EXISTS (SELECT FROM report_photos p
        WHERE p.org_id = e.org_id AND p.evidence_id = e.id) DESC, e.fact_date DESC, e.id
    LIMIT ${CANDIDATES}`,
};

/** Pictures of the year that may be shown in public: open ones of no member's case, newest first. */
export async function photoCandidates(actor: Actor, orgId: string, year: number): Promise<PhotoCandidate[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || !can.prepareReport(actor, orgId).allowed) return [];
  const values = [orgId, makeDate(year, 1, 1), makeDate(year, 12, 31)];
  return rows<PhotoCandidate>(scope, candidatesStatement, () => values);
}
