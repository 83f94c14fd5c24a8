import { keptColumns, placeColumns, reached, shown } from "../statement-parts";
import { INSPECTION_COUNTS } from "./counted";

const COLUMNS = `s.id, s.place, s.keeper, ${placeColumns("s")}`;

/** Parameters of `shown`, $8 most. */
export const listDossiersStatement = {
  name: "dossiers_list",
  text: `SELECT ${COLUMNS},
      (SELECT jsonb_build_object('inspectedOn', i.inspected_on, 'dossiers', i.dossiers, 'state', i.state)
        FROM dossier_inspections i WHERE i.org_id = s.org_id AND i.store_id = s.id
          AND ${INSPECTION_COUNTS}
        ORDER BY i.inspected_on DESC, i.number DESC LIMIT 1) AS last,
      (SELECT count(*) FROM dossier_evidence l JOIN evidence e ON e.org_id = l.org_id AND e.id = l.evidence_id
        WHERE l.org_id = s.org_id AND l.store_id = s.id AND e.deleted_at IS NULL) AS photos
    FROM dossier_stores s WHERE ${shown("s")} ORDER BY s.created_at, s.id LIMIT $8`,
};

export const readDossiersStatement = {
  name: "dossiers_read",
  text: `SELECT ${COLUMNS}, ${keptColumns("s")}, s.note,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'inspectedOn', i.inspected_on,
          'inspector', i.inspector, 'dossiers', i.dossiers, 'state', i.state, 'note', i.note, 'by', i.by,
          'withdrawn', w.reason)
          ORDER BY i.inspected_on DESC, i.number DESC), '[]')
        FROM dossier_inspections i
        LEFT JOIN dossier_inspection_withdrawals w
          ON w.org_id = i.org_id AND w.store_id = i.store_id AND w.number = i.number
        WHERE i.org_id = s.org_id AND i.store_id = s.id) AS inspections,
      (SELECT coalesce(jsonb_agg(l.evidence_id), '[]') FROM dossier_evidence l
        WHERE l.org_id = s.org_id AND l.store_id = s.id) AS "evidenceIds"
    FROM dossier_stores s WHERE ${reached("s")} AND s.id = $5`,
};
