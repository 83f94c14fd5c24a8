import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { refuseSecond } from "@/lib/cases/one-at-a-time";
import { findSubject, firstOf, type Opening, openCases } from "@/lib/cases/opening";
import { expectNext } from "@/lib/cases/terms";
import { memberTerms, termsIn } from "@/lib/members/terms/queries";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { removalKind } from "./effects";
import { underWayWords } from "./messages";
import { removalDetail } from "./queries";
import { columnsOf } from "./recording";
import { refusedLapse } from "./refuting";
import { REMOVAL } from "./rules";
import { openRemovalSchema } from "./schema";

/** The branch proposes that a name be taken from the roll. */
export async function openRemoval(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openRemovalSchema, input);
  if (!parsed.ok) return parsed;
  const { member, day, ...facts } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = await refusedLapse(actor, subject.value, { ...facts, day });
  if (no) return no;
  const triedProblem =
    facts.tried === "" ? refusedAt("tried", "Ghi chi đoàn đã nhắc nhở, gặp gỡ thế nào.") : null;
  if (triedProblem) return triedProblem;
  const opening: Opening = {
    subject: subject.value,
    procedure: REMOVAL.procedure,
    entry: "stepwise",
    state: REMOVAL.first,
    openedOn: day,
  };
  const opened = await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
    const { removalDecider: decider } = await termsIn(db);
    await db.removalCase.create({ data: { orgId, caseId, decider, ...columnsOf(facts) } });
    await expectNext(db, REMOVAL, { ids: [caseId], state: REMOVAL.first, day });
    return refuseSecond(db, orgId, [{ id: caseId }], underWayWords);
  });
  return firstOf(opened);
}

export async function takeRemovalStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const kind = await kindOf(actor, id);
  return kind.ok ? takeCaseStep(actor, kind.value, id, input) : kind;
}

export async function takeRemovalBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const kind = await kindOf(actor, id);
  return kind.ok ? takeStepBack(actor, kind.value, id, input) : kind;
}

async function kindOf(actor: Actor, id: string): Promise<Result<ReturnType<typeof removalKind>>> {
  const found = await removalDetail(actor, id);
  if (!found.ok) return found;
  const { orgId, removal } = found.value;
  return done(removalKind(removal.decider, (await memberTerms(actor, orgId)).removalVotePercent));
}
