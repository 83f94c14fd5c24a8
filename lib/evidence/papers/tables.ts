import type { TieTable } from "../proofs";
import type { BearerKind } from "./types";

/** A table of its own for each, so that the database keeps the link. */
export const TIE_TABLES: Record<BearerKind, TieTable> = {
  case: "member_case_evidence",
  reward: "reward_evidence",
  branch_meeting: "branch_meeting_evidence",
  rating_sheet: "rating_sheet_evidence",
  organisation_rating_sheet: "organisation_rating_evidence",
  committee_act: "committee_act_evidence",
  handover: "handover_evidence",
  training_sheet: "training_sheet_evidence",
  fee_remittance: "fee_remittance_evidence",
  fee_exemption: "fee_exemption_evidence",
  fee_collection: "fee_collection_evidence",
  organisation_discipline: "organisation_discipline_evidence",
};
