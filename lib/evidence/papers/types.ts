/** The records that have a panel of papers of their own. */
export const BEARERS = [
  "case",
  "reward",
  "branch_meeting",
  "rating_sheet",
  "organisation_rating_sheet",
  "committee_act",
  "handover",
  "training_sheet",
  "fee_remittance",
  "fee_exemption",
  "fee_collection",
  "organisation_discipline",
] as const;
export type BearerKind = (typeof BEARERS)[number];

/** Records whose papers are read by whoever reads the place; those of cases go with the case. */
export type OpenBearerKind = Exclude<BearerKind, "case" | "organisation_discipline">;

/** A record in an address or a form: `kind:id`. */
export function bearerWord({ kind, id }: { kind: BearerKind; id: string }): string {
  return `${kind}:${id}`;
}
