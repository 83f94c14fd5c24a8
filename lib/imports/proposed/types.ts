/** What a sheet may say that a procedure, or a reward, is to write down. */
export const PROPOSAL_KINDS = [
  "transfer_out",
  "transfer_inside",
  "graduation",
  "removal",
  "deferral",
  "newcomer",
  "reward",
  "discipline",
  "post",
  "party",
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
