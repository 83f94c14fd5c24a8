import { CASE_COLUMNS, MOST_OF_MEMBER } from "@/lib/cases/statements";
import { KEPT_IN_BOOK } from "@/lib/members/measure-in-force";
import { type DossierSection, SECTIONS } from "./sections";

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function rowsOf({ table, fields }: DossierSection, whose = "= $2"): string {
  const cells = fields.map(({ name }) => `'${name}', d.${columnOf(name)}`).join(", ");
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(${cells}) ORDER BY d.number), '[]')
      FROM ${table} d WHERE d.org_id = $1 AND d.member_id ${whose})`;
}

function sectionRow(section: DossierSection): string {
  const seen = (rows: string) => (section.sensitive ? `CASE WHEN $3::boolean THEN ${rows} END` : rows);
  const folded = section.most === 1 ? `'folded', ${seen(rowsOf(section, "= ANY($4::uuid[])"))}, ` : "";
  return `'${section.code}', jsonb_build_object('rows', ${seen(rowsOf(section))}, ${folded}'version', coalesce((SELECT s.version
      FROM dossier_sections s WHERE s.org_id = $1 AND s.member_id = $2 AND s.section = '${section.code}'), 0))`;
}

/** Every section of the member $2, into whom the rows $4 were folded; the sensitive ones have lines only where $3. */
export const readSectionsStatement = {
  name: "dossier_sections",
  text: `SELECT jsonb_build_object(${SECTIONS.map(sectionRow).join(", ")}) AS sections`,
};

export function emptySectionStatement({ code, table }: DossierSection) {
  return { name: `dossier_empty_${code}`, text: `DELETE FROM ${table} WHERE org_id = $1 AND member_id = $2` };
}

/** $3 = the lines as JSON, in their order. */
export function fillSectionStatement({ code, table, fields }: DossierSection) {
  const columns = fields.map(({ name }) => columnOf(name)).join(", ");
  const cells = fields.map(({ name }) => `line.row ->> '${name}'`).join(", ");
  return {
    name: `dossier_fill_${code}`,
    text: `INSERT INTO ${table} (org_id, member_id, number, ${columns})
      SELECT $1::uuid, $2::uuid, line.number, ${cells}
      FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS line (row, number)`,
  };
}

/**
 * What the member's procedures came to and the Sổ keeps, wherever they lie, the latest first; a measure from its
 * announcement on. $2 the member, $3 the procedures that may be read here, $4 whether sensitive words are.
 */
export const bookCasesStatement = {
  name: "dossier_cases",
  text: `SELECT ${CASE_COLUMNS},
      CASE WHEN t.case_id IS NOT NULL THEN jsonb_build_object('direction', t.direction, 'kind', t.kind,
        'reason', t.reason, 'outsideName', t.outside_name, 'outsidePlace', t.outside_place,
        'introNumber', t.intro_number, 'introducedOn', t.introduced_on, 'comment', t.comment) END AS transfer,
      CASE WHEN a.case_id IS NOT NULL THEN jsonb_build_object('admittedOn', a.admitted_on,
        'introducer', a.introducer_name) END AS admission,
      CASE WHEN g.case_id IS NOT NULL THEN jsonb_build_object('wish', g.wish, 'stayUntil', g.stay_until,
        'occasion', g.occasion, 'certificate', g.certificate) END AS graduation,
      CASE WHEN k.case_id IS NOT NULL THEN jsonb_build_object('form', coalesce(k.answered_form, k.decided_form),
        'about', k.about) END AS discipline,
      CASE WHEN d.case_id IS NOT NULL THEN jsonb_build_object('fromDay', d.from_day, 'toDay', d.to_day,
        'reason', CASE WHEN $4::boolean THEN d.reason END) END AS deferral,
      CASE WHEN h.case_id IS NOT NULL THEN jsonb_build_object('hostName', h.host_name, 'address', h.address,
        'residentSince', h.resident_since) END AS residence,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('day', s.day, 'act', s.act, 'toState', s.to_state,
          'docNumber', s.doc_number, 'note', s.note) ORDER BY s.number), '[]')
        FROM member_case_steps s WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.takes_back IS NULL
          AND NOT EXISTS (SELECT FROM member_case_steps b
            WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)) AS steps,
      (SELECT coalesce(jsonb_agg(coalesce(nullif(e.caption, ''), r.file_name) ORDER BY e.fact_date, e.created_at), '[]')
        FROM member_case_evidence f
        JOIN evidence e ON e.org_id = f.org_id AND e.id = f.evidence_id AND e.deleted_at IS NULL
        JOIN evidence_revisions r ON r.org_id = e.org_id AND r.evidence_id = e.id AND r.number = e.revision
        WHERE f.org_id = c.org_id AND f.case_id = c.id AND (r.file_class = 'open' OR $4::boolean)) AS files
    FROM member_cases c
    LEFT JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    LEFT JOIN admissions a ON a.org_id = c.org_id AND a.case_id = c.id
    LEFT JOIN graduations g ON g.org_id = c.org_id AND g.case_id = c.id
    LEFT JOIN discipline_cases k ON k.org_id = c.org_id AND k.case_id = c.id
    LEFT JOIN deferral_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    LEFT JOIN residence_cases h ON h.org_id = c.org_id AND h.case_id = c.id
    WHERE c.org_id = $1 AND c.member_id = $2 AND c.procedure = ANY($3::text[])
      AND ${KEPT_IN_BOOK}
      AND CASE c.procedure
        WHEN 'discipline' THEN true
        WHEN 'outstanding_member' THEN true
        WHEN 'transfer' THEN c.outcome = 'done' OR (c.outcome IS NULL AND t.introduced_on IS NOT NULL)
        WHEN 'activity_deferral' THEN c.state IN ('deferred', 'extended', 'ended', 'left')
        WHEN 'residence_attachment' THEN c.state IN ('introduced', 'ended')
        ELSE c.outcome = 'done' END
    ORDER BY coalesce(c.closed_on, c.opened_on) DESC, c.id DESC LIMIT ${MOST_OF_MEMBER}`,
};
