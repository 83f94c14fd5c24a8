import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleOfYear } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { draftResult } from "./draft";
import { factTable } from "./facts";
import { type YearMatter, yearMatter } from "./result-facts";
import type { Fact, ReportRow, ResultDraft } from "./types";

export type ReportView = {
  cycle: CycleRow;
  matter: YearMatter;
  draft: ResultDraft;
  facts: Fact[];
  report: ReportRow | null;
};

/** The year's report as it stands: facts, drafted text, chosen pictures, whether it is published. */
export async function reportOfYear(actor: Actor, orgId: string, year: number): Promise<Result<ReportView>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleOfYear(actor, orgId, year);
  if (!cycle.ok) return cycle;
  const report = await reportRow(scope, cycle.value.id);
  const shown = { photos: report?.photos.length ?? 0, author: report?.authorName || null };
  const matter = await yearMatter(actor, cycle.value, shown, await today());
  if (!matter.ok) return matter;
  const draft = draftResult(matter.value.facts);
  return done({
    cycle: cycle.value,
    matter: matter.value,
    draft,
    facts: [...factTable(matter.value.facts).values()],
    report,
  });
}

const reportStatement = {
  name: "report_of_cycle",
  text: `SELECT r.id, r.author_name AS "authorName", r.published_at AS "publishedAt", r.version,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'evidenceId', p.evidence_id, 'caption', p.caption,
          'sha256', p.sha256, 'width', p.width, 'height', p.height) ORDER BY p.sort_order)
        FROM report_photos p WHERE p.org_id = r.org_id AND p.report_id = r.id), '[]') AS photos
    FROM reports r WHERE r.org_id = $1 AND r.cycle_id = $2`,
};

export async function reportRow(scope: Scope, cycleId: string): Promise<ReportRow | null> {
  const [row] = await rows<ReportRow>(scope, reportStatement, () => [scope.orgId, cycleId]);
  return row ?? null;
}

export type PhotoCandidate = { id: string; caption: string; factDate: PlainDate; unitName: string };

const CANDIDATES = 60;

const candidatesStatement = {
  name: "photo_candidates",
  text: `SELECT e.id, e.caption, e.fact_date AS "factDate", u.name AS "unitName"
    FROM evidence e JOIN units u ON u.org_id = e.org_id AND u.id = e.unit_id
    WHERE e.org_id = $1 AND e.deleted_at IS NULL AND e.fact_date BETWEEN $2::date AND $3::date
      AND EXISTS (SELECT 1 FROM evidence_revisions r
        WHERE r.org_id = e.org_id AND r.evidence_id = e.id AND r.media_type LIKE 'image/%')
      AND NOT EXISTS (SELECT 1 FROM evidence_revisions r
        WHERE r.org_id = e.org_id AND r.evidence_id = e.id AND r.file_class <> 'open')
    ORDER BY e.fact_date DESC, e.id LIMIT ${CANDIDATES}`,
};

/** Pictures of the year that may be shown in public: open ones, newest first. */
export async function photoCandidates(actor: Actor, orgId: string, year: number): Promise<PhotoCandidate[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || !can.prepareReport(actor, orgId).allowed) return [];
  const values = [orgId, makeDate(year, 1, 1), makeDate(year, 12, 31)];
  return rows<PhotoCandidate>(scope, candidatesStatement, () => values);
}
