import { RECORD } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import type { CaseStep } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { OrganisationDisciplineDetail } from "./types";

type Known = Pick<OrganisationDisciplineDetail, "openedOn" | "steps">;

/** Number, day and signer of the decision that stands, and when it was told of. What was recorded at once is opened on that day. */
export function decisionIn({
  openedOn,
  steps,
}: Known): { number: string; on: PlainDate; signer: string; at: Date } | null {
  const step = standingSteps(steps).findLast(({ act }) => act === "decide" || act === RECORD);
  if (!step) return null;
  const { docNumber: number, person: signer, at } = step;
  return { number, signer, at, on: step.act === RECORD ? openedOn : step.day };
}

/** Since when the measure is in force; null while it is not announced. */
export function announcedOn({ steps }: Known): PlainDate | null {
  const announcing = ({ act, toState }: CaseStep) =>
    act === "announce" || (act === RECORD && toState !== "decided");
  return standingSteps(steps).findLast(announcing)?.day ?? null;
}

/** The step that tells the counts of the ballot, where they are known. */
export function ballotOf({ steps }: Pick<Known, "steps">): CaseStep | null {
  return standingSteps(steps).findLast(({ present }) => present !== null) ?? null;
}
