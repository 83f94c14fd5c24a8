/** SQL: the stock-taking `i` was not taken back. */
export const INSPECTION_COUNTS = `NOT EXISTS (SELECT FROM dossier_inspection_withdrawals w
    WHERE w.org_id = i.org_id AND w.store_id = i.store_id AND w.number = i.number)`;
