import { signAppraisalMinutes, signRegistration, signSelfAssessment } from "@/lib/assessments/papers/signing";
import { signProposal } from "@/lib/decisions/papers/proposal-signing";
import { addDays, dayOf, makeDate } from "@/lib/platform/dates";
import type { PlacedUnit } from "./foundation";
import type { DemoYear } from "./year";

const OFFICE = "vanphong.khoi";
const FIRST_MINUTES = 11;

/** Every paper of an appraised year bears its number: the office and the units record them after the meeting. */
export async function signPapers(demo: DemoYear, units: readonly PlacedUnit[]): Promise<void> {
  const { cast, bloc, year, days } = demo;
  const recorded = makeDate(year, 12, 16);
  for (const [at, unit] of units.entries()) {
    const { id, submission } = await demo.whole(unit);
    const handedIn = submission ? dayOf(new Date(submission.submittedAt)) : days.submitted;
    const secretary = `bithu.${unit.code.toLowerCase()}`;
    await cast.on(recorded, secretary, (actor) =>
      signRegistration(actor, id, { number: "1", signedOn: days.registered }),
    );
    await cast.on(recorded, secretary, (actor) =>
      signSelfAssessment(actor, id, { number: "14", signedOn: handedIn }),
    );
    const minutes = { number: `${FIRST_MINUTES + at}`, signedOn: days.concluded };
    await cast.on(recorded, OFFICE, (actor) => signAppraisalMinutes(actor, id, minutes));
  }
  const proposal = { number: "9", signedOn: addDays(days.concluded, 2) };
  await cast.on(recorded, OFFICE, (actor) => signProposal(actor, bloc.orgId, year, proposal));
}
