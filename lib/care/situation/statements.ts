import { keptColumns, placeColumns, reached, shown } from "../statement-parts";

const COLUMNS = `n.id, to_char(n.month, 'YYYY-MM') AS month, n.channel, n.is_quiet AS "isQuiet", n.thinking, n.needs,
  n.asks, n.forwarded_on AS "forwardedOn", n.received_on AS "receivedOn", n.answered_on AS "answeredOn",
  ${placeColumns("n")}`;

/** Those of units and branches where the reader holds a role; of all others the forwarded ones alone. */
const readable = (units: string, branches: string) =>
  `(n.forwarded_on IS NOT NULL OR n.unit_id = ANY(${units}::uuid[]) OR n.branch_id = ANY(${branches}::uuid[]))`;

/** Parameters of `shown`, $8 and $9 first and last day, $10 units and $11 branches of the reader's own, $12 most. */
export const listNotesStatement = {
  name: "situation_list",
  text: `SELECT ${COLUMNS} FROM youth_situation_notes n
    WHERE ${shown("n")} AND n.month BETWEEN $8::date AND $9::date AND ${readable("$10", "$11")}
    ORDER BY n.month DESC, n.created_at DESC, n.id LIMIT $12`,
};

export const readNoteStatement = {
  name: "situation_read",
  text: `SELECT ${COLUMNS}, ${keptColumns("n")}, n.forwarded_by AS "forwardedBy", n.received_by AS "receivedBy",
      n.answered_by AS "answeredBy", n.answer
    FROM youth_situation_notes n WHERE ${reached("n")} AND n.id = $5`,
};
