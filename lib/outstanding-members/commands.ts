import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { refuseSecond } from "@/lib/cases/one-at-a-time";
import { findSubject, firstOf, futureDay, type Opening, openCases } from "@/lib/cases/opening";
import { memberTerms } from "@/lib/members/terms/queries";
import { done, type Result } from "@/lib/platform/result";
import { outstandingKind } from "./effects";
import { inParty } from "./party-date";
import { outstandingDetail } from "./queries";
import { dueDay, OUTSTANDING } from "./rules";
import { certificateSchema, openOutstandingSchema } from "./schema";

/** The branch proposes a member, to be gone through step by step. */
export async function openOutstanding(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openOutstandingSchema, input);
  if (!parsed.ok) return parsed;
  const { member, merits, day } = parsed.value;
  const subject = await findSubject(actor, member, can.openOutstanding);
  if (!subject.ok) return subject;
  const no = await futureDay("day", day);
  if (no) return no;
  const state = OUTSTANDING.first;
  const terms = await memberTerms(actor, subject.value.place.orgId);
  const dueOn = dueDay(state, day, { certifiedOn: null, admittedOn: null, terms });
  const opening: Opening = {
    subject: subject.value,
    procedure: OUTSTANDING.procedure,
    entry: "stepwise",
    state,
    openedOn: day,
    dueOn,
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
      await db.outstandingCase.create({ data: { orgId, caseId, merits } });
      const no = await inParty(db, subject.value.memberId, day);
      return no ?? refuseSecond(db, orgId, [{ id: caseId }], underWayWords);
    }),
  );
}

/** Nobody goes two ways at once. */
export function underWayWords(personName: string): string {
  return `${personName} đang có hồ sơ đoàn viên ưu tú. Mở hồ sơ đó để làm tiếp.`;
}

/** One step on; the certificate says its own day. */
export async function takeOutstandingStep(
  actor: Actor,
  id: string,
  input: { certifiedOn?: unknown } & Record<string, unknown>,
): Promise<Result<{ id: string }>> {
  const found = await outstandingDetail(actor, id);
  if (!found.ok) return found;
  const { certifiedOn, ...step } = input;
  const said = parse(certificateSchema, { certifiedOn });
  if (!said.ok) return said;
  const terms = await memberTerms(actor, found.value.orgId);
  return takeCaseStep(actor, outstandingKind(found.value, terms, said.value.certifiedOn ?? null), id, step);
}

export async function takeOutstandingBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const kind = await kindOf(actor, id);
  return kind.ok ? takeStepBack(actor, kind.value, id, input) : kind;
}

async function kindOf(actor: Actor, id: string): Promise<Result<ReturnType<typeof outstandingKind>>> {
  const found = await outstandingDetail(actor, id);
  if (!found.ok) return found;
  return done(outstandingKind(found.value, await memberTerms(actor, found.value.orgId)));
}
