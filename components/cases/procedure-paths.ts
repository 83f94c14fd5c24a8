import { ADMISSION } from "@/lib/admissions/machine";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { CaseLine, Procedure } from "@/lib/cases/types";
import { DEFERRAL } from "@/lib/deferrals/rules";
import { DISCIPLINE } from "@/lib/discipline/rules";
import { GRADUATION_STATES } from "@/lib/graduations/rules";
import { REMOVAL } from "@/lib/removals/rules";
import { TRANSFER_STATES } from "@/lib/transfers/rules";

type StateWords = Record<string, { label: string; next: string }>;
type Shown = { path: string; states: StateWords; mayBeNil: boolean };

/** The procedures that have pages: where, and the words of their states. */
const SHOWN: Partial<Record<Procedure, Shown>> = {
  transfer: { path: "/members/transfers", states: TRANSFER_STATES, mayBeNil: true },
  graduation: { path: "/members/graduations", states: GRADUATION_STATES, mayBeNil: true },
  admission: { path: "/members/admissions", states: ADMISSION.states, mayBeNil: true },
  discipline: { path: "/members/discipline", states: DISCIPLINE.states, mayBeNil: true },
  removal_from_roll: { path: "/members/removals", states: REMOVAL.states, mayBeNil: true },
  activity_deferral: { path: "/members/deferrals", states: DEFERRAL.states, mayBeNil: true },
};

export const SHOWN_PROCEDURES = Object.keys(SHOWN) as Procedure[];

/** Where a year may have had no case, and the unit says so. */
export const NIL_PROCEDURES = SHOWN_PROCEDURES.filter((procedure) => SHOWN[procedure]?.mayBeNil);

export function procedurePath(procedure: Procedure): string {
  return SHOWN[procedure]?.path ?? "/members/cases";
}

export function stateWords({ procedure, state }: Pick<CaseLine, "procedure" | "state">) {
  return SHOWN[procedure]?.states[state] ?? { label: PROCEDURE_LABELS[procedure], next: "" };
}
