/** The records that have a panel of papers of their own. */
export const BEARERS = [
  "case",
  "reward",
  "branch_meeting",
  "rating_sheet",
  "organisation_rating_sheet",
  "committee_act",
  "handover",
] as const;
export type BearerKind = (typeof BEARERS)[number];

/** A record in an address or a form: `kind:id`. */
export function bearerWord({ kind, id }: { kind: BearerKind; id: string }): string {
  return `${kind}:${id}`;
}
