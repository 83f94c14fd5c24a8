import { ADMISSION } from "@/lib/admissions/machine";
import { WITHOUT_CARD } from "@/lib/admissions/messages";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { CaseLine, Procedure } from "@/lib/cases/types";
import { DEFERRAL } from "@/lib/deferrals/rules";
import { DISCIPLINE } from "@/lib/discipline/rules";
import { GRADUATION_STATES } from "@/lib/graduations/rules";
import { OUTSTANDING } from "@/lib/outstanding-members/rules";
import { REMOVAL } from "@/lib/removals/rules";
import { RESIDENCE } from "@/lib/residences/rules";
import { PROPOSAL_STATES } from "@/lib/rewards/proposals/rules";
import { TRANSFER_STATES } from "@/lib/transfers/rules";

type Shown = { path: string; states: Record<string, { label: string; next: string }> };

/** Where the procedures have their pages, and the words of their states. */
const SHOWN: Record<Procedure, Shown> = {
  admission: { path: "/members/admissions", states: ADMISSION.states },
  transfer: { path: "/members/transfers", states: TRANSFER_STATES },
  graduation: { path: "/members/graduations", states: GRADUATION_STATES },
  discipline: { path: "/members/discipline", states: DISCIPLINE.states },
  removal_from_roll: { path: "/members/removals", states: REMOVAL.states },
  activity_deferral: { path: "/members/deferrals", states: DEFERRAL.states },
  residence_attachment: { path: "/members/residences", states: RESIDENCE.states },
  outstanding_member: { path: "/members/outstanding", states: OUTSTANDING.states },
  reward: { path: "/members/rewards/proposals", states: PROPOSAL_STATES },
};

export function procedurePath(procedure: Procedure): string {
  return SHOWN[procedure].path;
}

export function stateWords({
  procedure,
  state,
  lacksCard = false,
}: Pick<CaseLine, "procedure" | "state" | "lacksCard">) {
  if (lacksCard && state === "carded") return { label: WITHOUT_CARD, next: "" };
  return SHOWN[procedure].states[state] ?? { label: PROCEDURE_LABELS[procedure], next: "" };
}
