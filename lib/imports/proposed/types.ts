/** What a sheet may say that a procedure, or a reward, is to write down. */
export const PROPOSAL_KINDS = [
  "transfer_out",
  "graduation",
  "removal",
  "deferral",
  "newcomer",
  "reward",
  "discipline",
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
