import type { Writer } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { type Refusal, refused } from "@/lib/platform/result";
import { type RecordedDecision, whoTakesPartIsSettled } from "./rules";

type Year = { orgId: string; cycleId: string };

/** Who records a decision and who changes who takes part wait for one another here, before any lock on a unit's year. */
export async function holdParticipants(db: Writer, { orgId, cycleId }: Year): Promise<void> {
  await db.$queryRaw`SELECT id FROM cycles
    WHERE org_id = ${orgId}::uuid AND id = ${cycleId}::uuid FOR NO KEY UPDATE`;
}

/** The decision that settled who takes part in the year; null while none is recorded. */
export async function settlingDecision(
  db: Pick<Writer, "recognitionDecision">,
  cycleId: string,
): Promise<RecordedDecision | null> {
  const first = await db.recognitionDecision.findFirst({
    where: { cycleId },
    orderBy: { sequence: "asc" },
    select: { number: true, signedOn: true },
  });
  return first && { number: first.number, signedOn: toDay(first.signedOn) };
}

/** Holds the year as it is for who takes a unit out of it or into it; the refusal where a decision stands. */
export async function participantsSettled(
  db: Writer,
  { year, act, ...of }: Year & { year: number; act: "exclude" | "readmit" },
): Promise<Refusal | null> {
  await holdParticipants(db, of);
  const decision = await settlingDecision(db, of.cycleId);
  return decision && refused("conflict", whoTakesPartIsSettled(decision, year, act));
}
