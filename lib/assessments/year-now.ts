import type { Writer } from "@/lib/platform/database/database";
import type { Refusal } from "@/lib/platform/result";
import { yearIsShut } from "./rules";
import type { AssessmentState, AssessmentWhole } from "./types";

export function yearNow({ cycle, state }: Pick<AssessmentWhole, "cycle" | "state">) {
  return { year: cycle.year, state, isOpen: cycle.state === "open" };
}

type Held = { orgId: string; id: string; year: number };

/** Holds the year, so that nobody decides it before what is written beside it is in; the refusal where it is decided. */
export async function decidedMeanwhile(db: Writer, { orgId, id, year }: Held): Promise<Refusal | null> {
  const [now] = await db.$queryRaw<{ state: AssessmentState }[]>`
    SELECT state FROM assessments WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR SHARE`;
  return now ? yearIsShut({ year, state: now.state, isOpen: true }) : null;
}
