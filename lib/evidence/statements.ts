import { RESTRICTED_PROCEDURES } from "@/lib/access/restricted";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import { CASE_REACHED } from "./case-reach";

/** One piece of evidence as a list shows it, with its revision in force. `e` and `r` are joined by FROM_EVIDENCE. */
export const CARD_COLUMNS = `e.id, e.caption, e.fact_date AS "factDate", e.revision, r.media_type AS "mediaType",
  r.file_name AS "fileName", r.size, r.preview_sha256 IS NOT NULL AS "hasPreview", e.version`;

export const FROM_EVIDENCE = `FROM evidence e
  JOIN evidence_revisions r ON r.org_id = e.org_id AND r.evidence_id = e.id AND r.number = e.revision`;

/** Programmes, their items and results of targets that show a piece of evidence: what was taken away is left out. */
const PLAN_USES = (org: string, evidence: string) => `
    SELECT 'program' AS kind, p.id, 'Chương trình công tác năm ' || p.year AS title, p.year
      FROM program_evidence l JOIN annual_programs p ON p.org_id = l.org_id AND p.id = l.program_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'item', i.id, i.title, p.year
      FROM program_item_evidence l JOIN program_items i ON i.org_id = l.org_id AND i.id = l.item_id
      JOIN annual_programs p ON p.org_id = i.org_id AND p.id = i.program_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence} AND i.deleted_at IS NULL
    UNION ALL
    SELECT 'target', a.id, t.name, t.year
      FROM target_progress_evidence l JOIN target_progress r ON r.org_id = l.org_id AND r.id = l.progress_id
      JOIN target_allocations a ON a.org_id = r.org_id AND a.id = r.allocation_id
      JOIN targets t ON t.org_id = a.org_id AND t.id = a.target_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence} AND r.deleted_at IS NULL`;

/** Records whose paper a piece of evidence is: what was taken away is left out. `level` tells the two sheets of a unit apart. */
const PAPER_USES = (org: string, evidence: string) => `
    SELECT 'reward' AS kind, t.id, t.content AS title, t.decided_on AS day, t.branch_id, NULL::int AS year, NULL AS level
      FROM reward_evidence l JOIN rewards t ON t.org_id = l.org_id AND t.id = l.reward_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence} AND t.deleted_at IS NULL
    UNION ALL
    SELECT 'branch_meeting', t.id, 'Buổi sinh hoạt chi đoàn', t.day, t.branch_id, NULL, NULL
      FROM branch_meeting_evidence l JOIN branch_meetings t ON t.org_id = l.org_id AND t.id = l.meeting_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'rating_sheet', t.id, 'Xếp loại đoàn viên năm ' || t.year,
        coalesce(t.approved_on, t.held_on, make_date(t.year, 12, 31)), t.branch_id, t.year, NULL
      FROM rating_sheet_evidence l JOIN rating_sheets t ON t.org_id = l.org_id AND t.id = l.sheet_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'organisation_rating_sheet', t.id, 'Xếp loại tổ chức, cán bộ năm ' || t.year,
        coalesce(t.approved_on, t.held_on, make_date(t.year, 12, 31)), NULL, t.year, t.level::text
      FROM organisation_rating_evidence l
      JOIN organisation_rating_sheets t ON t.org_id = l.org_id AND t.id = l.sheet_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'committee_act', t.id, 'Đại hội, kiện toàn Ban Chấp hành', t.held_on, t.branch_id, NULL, NULL
      FROM committee_act_evidence l JOIN committee_acts t ON t.org_id = l.org_id AND t.id = l.act_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'handover', t.id, 'Bàn giao công việc', t.handed_on, t.branch_id, NULL, NULL
      FROM handover_evidence l JOIN handovers t ON t.org_id = l.org_id AND t.id = l.handover_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'training_sheet', t.id, 'Kết quả rèn luyện năm ' || t.year, make_date(t.year, 12, 31), t.branch_id, t.year, NULL
      FROM training_sheet_evidence l JOIN training_sheets t ON t.org_id = l.org_id AND t.id = l.sheet_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'fee_remittance', t.id, 'Trích nộp đoàn phí, phiếu thu số ' || t.receipt_number, t.paid_on, t.branch_id, NULL, NULL
      FROM fee_remittance_evidence l JOIN fee_remittances t ON t.org_id = l.org_id AND t.id = l.remittance_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'fee_exemption', t.id, 'Miễn đoàn phí, văn bản số ' || t.decision_number, t.decided_on, t.branch_id, NULL, NULL
      FROM fee_exemption_evidence l JOIN fee_exemptions t ON t.org_id = l.org_id AND t.id = l.exemption_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'fee_collection', t.id, 'Thu đoàn phí' || CASE WHEN t.doc_number = '' THEN '' ELSE ', chứng từ số ' || t.doc_number END,
        t.collected_on, t.branch_id, NULL, NULL
      FROM fee_collection_evidence l JOIN fee_collections t ON t.org_id = l.org_id AND t.id = l.collection_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}
    UNION ALL
    SELECT 'organisation_discipline', t.id, 'Kỷ luật tổ chức', t.opened_on, t.branch_id, NULL, NULL
      FROM organisation_discipline_evidence l
      JOIN organisation_discipline_cases t ON t.org_id = l.org_id AND t.id = l.case_id
      WHERE l.org_id = ${org} AND l.evidence_id = ${evidence}`;

/** One row for each record and item that shows the evidence; removed records show nothing. */
const USES = `SELECT FROM activity_evidence l JOIN activities t ON t.org_id = l.org_id AND t.id = l.activity_id
    WHERE l.org_id = e.org_id AND l.evidence_id = e.id AND t.deleted_at IS NULL
  UNION ALL SELECT FROM youth_project_evidence l JOIN youth_projects t ON t.org_id = l.org_id AND t.id = l.project_id
    WHERE l.org_id = e.org_id AND l.evidence_id = e.id AND t.deleted_at IS NULL
  UNION ALL SELECT FROM advising_evidence l JOIN advising_records t ON t.org_id = l.org_id AND t.id = l.record_id
    WHERE l.org_id = e.org_id AND l.evidence_id = e.id AND t.deleted_at IS NULL
  UNION ALL SELECT FROM dossier_evidence l JOIN dossier_stores t ON t.org_id = l.org_id AND t.id = l.store_id
    WHERE l.org_id = e.org_id AND l.evidence_id = e.id AND t.deleted_at IS NULL
  UNION ALL SELECT FROM member_care_evidence l JOIN member_care t ON t.org_id = l.org_id AND t.id = l.care_id
    WHERE l.org_id = e.org_id AND l.evidence_id = e.id AND t.deleted_at IS NULL
  UNION ALL SELECT FROM directive_answer_evidence l WHERE l.org_id = e.org_id AND l.evidence_id = e.id
  UNION ALL SELECT FROM member_case_evidence l WHERE l.org_id = e.org_id AND l.evidence_id = e.id
  UNION ALL SELECT FROM assessment_item_evidence l WHERE l.org_id = e.org_id AND l.evidence_id = e.id
  UNION ALL SELECT FROM (${PLAN_USES("e.org_id", "e.id")}) plans
  UNION ALL SELECT FROM (${PAPER_USES("e.org_id", "e.id")}) papers`;

const LIST_COLUMNS = `${CARD_COLUMNS}, e.deleted_at AS "deletedAt",
  (SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = e.org_id AND u.id = e.unit_id) AS unit,
  (SELECT jsonb_build_object('id', b.id, 'code', b.code, 'name', b.name) FROM units b
    WHERE b.org_id = e.org_id AND b.id = e.branch_id) AS branch,
  (SELECT count(*) FROM (${USES}) used) AS uses`;

/** $1 organisation, $2 all of it, $3 units, $4 branches. */
const REACHED = "e.org_id = $1 AND ($2 OR e.unit_id = ANY($3::uuid[]) OR e.branch_id = ANY($4::uuid[]))";

/** The cases whose paper `e` is: of members, and against organisations, which have no other side. */
const CASES = `FROM (
      SELECT l.evidence_id, m.org_id, m.unit_id, m.branch_id, m.other_unit_id, m.other_branch_id, m.procedure
        FROM member_case_evidence l JOIN member_cases m ON m.org_id = l.org_id AND m.id = l.case_id
      UNION ALL SELECT l.evidence_id, d.org_id, d.unit_id, d.branch_id, NULL, NULL, 'organisation_discipline'
        FROM organisation_discipline_evidence l
        JOIN organisation_discipline_cases d ON d.org_id = l.org_id AND d.id = l.case_id) c
    WHERE c.org_id = e.org_id AND c.evidence_id = e.id`;
const IS_RESTRICTED = `c.procedure IN (${RESTRICTED_PROCEDURES.map((procedure) => `'${procedure}'`).join(", ")})`;

/**
 * The records with sensitive papers of which `e` is one: a scanned rating sheet says why somebody is not rated, a decision
 * that exempts somebody from fees says why, and a list of what was taken names who paid and who did not.
 */
const SENSITIVE = `FROM (
      SELECT l.evidence_id, s.org_id, s.unit_id, s.branch_id
        FROM rating_sheet_evidence l JOIN rating_sheets s ON s.org_id = l.org_id AND s.id = l.sheet_id
      UNION ALL SELECT l.evidence_id, x.org_id, x.unit_id, x.branch_id
        FROM fee_exemption_evidence l JOIN fee_exemptions x ON x.org_id = l.org_id AND x.id = l.exemption_id
      UNION ALL SELECT l.evidence_id, x.org_id, x.unit_id, x.branch_id
        FROM fee_collection_evidence l JOIN fee_collections x ON x.org_id = l.org_id AND x.id = l.collection_id) t
    WHERE t.org_id = e.org_id AND t.evidence_id = e.id`;

/** Of a case that few read, or of a record with sensitive papers: it goes with that record alone. */
const OF_RESTRICTED_RECORD = `(EXISTS (SELECT ${CASES} AND ${IS_RESTRICTED}) OR EXISTS (SELECT ${SENSITIVE}))`;

/**
 * Whoever reads a case reads its papers, and whoever is told what is sensitive those of a rating sheet or an exemption. From `first`:
 * units and branches of such readers, and procedures of restricted cases that are read everywhere.
 */
const readByRecord = (first: number) => `(EXISTS (SELECT ${CASES} AND ${CASE_REACHED}
    AND (NOT ${IS_RESTRICTED} OR c.unit_id = ANY($${first}::uuid[]) OR c.branch_id = ANY($${first + 1}::uuid[])
      OR c.procedure = ANY($${first + 2}::text[])))
    OR EXISTS (SELECT ${SENSITIVE} AND (t.unit_id = ANY($${first}::uuid[]) OR t.branch_id = ANY($${first + 1}::uuid[]))))`;

/** $5 and $6: where restricted ones are read; those of a restricted record are found in it alone. */
const WITHIN = `${REACHED} AND (r.file_class = 'open'
    OR ((e.unit_id = ANY($5::uuid[]) OR e.branch_id = ANY($6::uuid[])) AND NOT ${OF_RESTRICTED_RECORD}))`;

/** As far as a record's reader reads them. $1 to $6 as `WITHIN`, $7 to $9 as \`readByRecord\` says. */
export const READABLE = `(${WITHIN} OR ${readByRecord(7)} AND (r.file_class = 'open' OR ${OF_RESTRICTED_RECORD}))`;

const IS_USED = `EXISTS (${USES})`;

/** $7 unit, $8 branch, $9 and $10 days, $11 pattern, $12 only unused, $13 the removed ones. */
const FILTERED = `${WITHIN}
  AND ($7::uuid IS NULL OR e.unit_id = $7) AND ($8::uuid IS NULL OR e.branch_id = $8)
  AND ($9::date IS NULL OR e.fact_date >= $9) AND ($10::date IS NULL OR e.fact_date <= $10)
  AND ($11::text IS NULL OR e.search_key LIKE $11)
  AND (NOT $12 OR NOT ${IS_USED})
  AND (e.deleted_at IS NOT NULL) = $13`;

export const listEvidenceStatement = {
  name: "evidence_list",
  text: `SELECT ${LIST_COLUMNS} ${FROM_EVIDENCE} WHERE ${FILTERED}
    AND ($14::date IS NULL OR (e.fact_date, e.id) < ($14, $15::uuid))
    ORDER BY e.fact_date DESC, e.id DESC LIMIT $16`,
};

export const countEvidenceStatement = {
  name: "evidence_count",
  text: `SELECT count(*) AS total FROM (SELECT ${FROM_EVIDENCE} WHERE ${FILTERED} LIMIT 1001) counted`,
};

/** What `readRefusal` asks of a piece of evidence. */
const READING = `r.file_class = 'restricted' AS restricted, ${OF_RESTRICTED_RECORD} AS "isOfRestrictedRecord",
      ${readByRecord(5)} AS "isReadByRecord"`;

export const readEvidenceStatement = {
  name: "evidence_read",
  text: `SELECT ${LIST_COLUMNS}, e.org_id AS "orgId", e.created_by AS "createdBy",
      e.created_at AS "createdAt", ${READING}
    ${FROM_EVIDENCE} WHERE (${REACHED} OR ${readByRecord(5)}) AND e.id = $8`,
};

export const evidenceRevisionsStatement = {
  name: "evidence_revisions",
  text: `SELECT r.number, r.sha256, r.media_type AS "mediaType", r.file_name AS "fileName", r.size, r.width, r.height,
      coalesce(u.name, '') AS "uploadedBy", r.uploaded_at AS "uploadedAt"
    FROM evidence_revisions r LEFT JOIN users u ON u.id = r.uploaded_by_id
    WHERE r.org_id = $1 AND r.evidence_id = $2 ORDER BY r.number DESC`,
};

export const evidenceUsesStatement = {
  name: "evidence_uses",
  text: `SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'startsOn', a.starts_on)
        ORDER BY a.starts_on DESC), '[]')
      FROM activity_evidence ae JOIN activities a ON a.org_id = ae.org_id AND a.id = ae.activity_id
      WHERE ae.org_id = $1 AND ae.evidence_id = $2 AND a.deleted_at IS NULL) AS activities,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.name, 'day', p.planned_from)
        ORDER BY p.planned_from DESC), '[]')
      FROM youth_project_evidence pe JOIN youth_projects p ON p.org_id = pe.org_id AND p.id = pe.project_id
      WHERE pe.org_id = $1 AND pe.evidence_id = $2 AND p.deleted_at IS NULL) AS projects,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'day', r.day)
        ORDER BY r.day DESC), '[]')
      FROM advising_evidence re JOIN advising_records r ON r.org_id = re.org_id AND r.id = re.record_id
      WHERE re.org_id = $1 AND re.evidence_id = $2 AND r.deleted_at IS NULL) AS advising,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.place, 'day',
        ${dayOfSql("s.created_at")}) ORDER BY s.created_at DESC), '[]')
      FROM dossier_evidence se JOIN dossier_stores s ON s.org_id = se.org_id AND s.id = se.store_id
      WHERE se.org_id = $1 AND se.evidence_id = $2 AND s.deleted_at IS NULL) AS dossiers,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'day', k.day)
        ORDER BY k.day DESC), '[]')
      FROM member_care_evidence ke JOIN member_care k ON k.org_id = ke.org_id AND k.id = ke.care_id
      WHERE ke.org_id = $1 AND ke.evidence_id = $2 AND k.deleted_at IS NULL) AS care,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.doc_number || ' ' || d.doc_abstract,
        'day', d.issued_on) ORDER BY d.issued_on DESC), '[]')
      FROM directive_answer_evidence de JOIN directives d ON d.org_id = de.org_id AND d.id = de.directive_id
      WHERE de.org_id = $1 AND de.evidence_id = $2) AS directives,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.person_name, 'procedure', c.procedure,
        'day', c.opened_on) ORDER BY c.opened_on DESC), '[]')
      FROM member_case_evidence me JOIN member_cases c ON c.org_id = me.org_id AND c.id = me.case_id
      WHERE me.org_id = $1 AND me.evidence_id = $2) AS cases,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('code', ci.code, 'title', ci.title, 'year', c.year)
        ORDER BY c.year DESC, ci.sort_order), '[]')
      FROM assessment_item_evidence ie
      JOIN assessment_items i ON i.org_id = ie.org_id AND i.id = ie.item_id
      JOIN criteria_items ci ON ci.org_id = i.org_id AND ci.id = i.criteria_item_id
      JOIN assessments s ON s.org_id = i.org_id AND s.id = i.assessment_id
      JOIN cycles c ON c.org_id = s.org_id AND c.id = s.cycle_id
      WHERE ie.org_id = $1 AND ie.evidence_id = $2) AS items,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'id', u.id, 'title', u.title, 'year', u.year)
        ORDER BY u.year DESC, u.title), '[]')
      FROM (${PLAN_USES("$1", "$2")}) u) AS plans,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'id', u.id, 'title', u.title, 'day', u.day,
        'branchId', u.branch_id, 'year', u.year, 'level', u.level) ORDER BY u.day DESC), '[]')
      FROM (${PAPER_USES("$1", "$2")}) u) AS papers`,
};

export const newestEvidenceStatement = {
  name: "evidence_newest",
  text: `SELECT ${CARD_COLUMNS} ${FROM_EVIDENCE}
    WHERE ${REACHED} AND e.unit_id = $5 AND e.deleted_at IS NULL AND r.file_class = 'open'
    ORDER BY e.created_at DESC, e.id LIMIT $6`,
};

export const evidenceByIdsStatement = {
  name: "evidence_by_ids",
  text: `SELECT ${CARD_COLUMNS} ${FROM_EVIDENCE}
    WHERE ${READABLE}
      AND e.id = ANY($10::uuid[]) AND e.deleted_at IS NULL ORDER BY e.fact_date, e.id`,
};

export const fileOfEvidenceStatement = {
  name: "evidence_file",
  text: `SELECT e.org_id AS "orgId", e.unit_id AS "unitId", e.branch_id AS "branchId", r.number, r.sha256,
      r.preview_sha256 AS "previewSha256", r.media_type AS "mediaType", r.file_name AS "fileName",
      ${READING}, e.deleted_at AS "deletedAt"
    FROM evidence e JOIN evidence_revisions r ON r.org_id = e.org_id AND r.evidence_id = e.id
    WHERE (${REACHED} OR ${readByRecord(5)}) AND e.id = $8 AND r.number = coalesce($9::int, e.revision)`,
};

/** Of those of $3 that are the unit's: what whoever ties them to something must know. */
export const evidenceToTieStatement = {
  name: "evidence_to_tie",
  text: `SELECT e.branch_id AS "branchId", ${OF_RESTRICTED_RECORD} AS "isOfRestrictedRecord",
      EXISTS (SELECT FROM evidence_revisions r WHERE r.org_id = e.org_id AND r.evidence_id = e.id
        AND r.file_class = 'restricted') AS restricted
    FROM evidence e
    WHERE e.org_id = $1::uuid AND e.unit_id = $2::uuid AND e.id = ANY($3::uuid[]) AND e.deleted_at IS NULL`,
};

/** What a further use of $2 must know; with its row held. */
export const heldEvidenceStatement = {
  name: "evidence_held",
  text: `SELECT e.unit_id AS "unitId", e.branch_id AS "branchId", ${OF_RESTRICTED_RECORD} AS "isOfRestrictedRecord",
      EXISTS (SELECT FROM evidence_revisions r WHERE r.org_id = e.org_id AND r.evidence_id = e.id
        AND r.file_class = 'restricted') AS "isRestricted",
      ${IS_USED} OR EXISTS (SELECT FROM assessment_meetings m
        WHERE m.org_id = e.org_id AND m.evidence_id = e.id) AS "isUsed",
      EXISTS (SELECT FROM report_photos p WHERE p.org_id = e.org_id AND p.evidence_id = e.id) AS "isShown"
    FROM evidence e WHERE e.org_id = $1 AND e.id = $2 AND e.deleted_at IS NULL`,
};

/** A reason that $3 gave since $4 for being shown $2. */
export const revealedStatement = {
  name: "evidence_revealed",
  text: `SELECT FROM audit_events WHERE org_id = $1 AND subject_id = $2 AND type = 'sensitive.read' AND actor_id = $3::uuid
    AND at > $4 AND detail -> 'fields' ? $5 LIMIT 1`,
};

/** Where the assessment of unit $2 shows the evidence $3: at an item of a year, as its meeting's scan, in what was handed in. */
export const evidenceInAssessmentStatement = {
  name: "evidence_in_assessment",
  text: `SELECT ci.code, c.year
      FROM assessment_item_evidence l JOIN assessment_items i ON i.org_id = l.org_id AND i.id = l.item_id
      JOIN criteria_items ci ON ci.org_id = i.org_id AND ci.id = i.criteria_item_id
      JOIN assessments a ON a.org_id = i.org_id AND a.id = i.assessment_id
      JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
      WHERE l.org_id = $1::uuid AND l.evidence_id = $3::uuid
    UNION ALL SELECT NULL, c.year
      FROM assessment_meetings m JOIN assessments a ON a.org_id = m.org_id AND a.id = m.assessment_id
      JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
      WHERE m.org_id = $1::uuid AND m.evidence_id = $3::uuid
    UNION ALL SELECT NULL, NULL
      FROM assessment_submissions s JOIN assessments a ON a.org_id = s.org_id AND a.id = s.assessment_id
      WHERE s.org_id = $1::uuid AND a.unit_id = $2::uuid AND position($3::text IN s.frozen::text) > 0
    LIMIT 1`,
};
