"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Actor } from "@/lib/access/types";
import {
  signAppraisalMinutes,
  signRegistration,
  signSelfAssessment,
  takeBackAppraisalMinutes,
  takeBackRegistration,
  takeBackSelfAssessment,
} from "@/lib/assessments/papers/signing";
import { signProposal, takeBackProposal } from "@/lib/decisions/papers/proposal-signing";
import { signMinutes, takeBackMinutes } from "@/lib/meetings/minutes/signing";
import { dayIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import type { Signing } from "@/lib/signings/types";

type Command = (actor: Actor, id: string, input: unknown) => Promise<Result<Signing>>;

/** A form that says number and day of one signed paper. */
async function signed(operation: string, command: Command, form: FormData): Promise<Result<Signing>> {
  const input = { number: textIn(form, "number") ?? "", signedOn: dayIn(form, "signedOn") };
  const result = await action(operation, (actor) => command(actor, textIn(form, "id") ?? "", input));
  if (result.ok) refresh();
  return result;
}

export async function signRegistrationAction(form: FormData): Promise<Result<Signing>> {
  return signed("papers.sign-registration", signRegistration, form);
}

export async function signSelfAssessmentAction(form: FormData): Promise<Result<Signing>> {
  return signed("papers.sign-self-assessment", signSelfAssessment, form);
}

export async function signAppraisalMinutesAction(form: FormData): Promise<Result<Signing>> {
  return signed("papers.sign-appraisal", signAppraisalMinutes, form);
}

export async function signMinutesAction(form: FormData): Promise<Result<Signing>> {
  return signed("papers.sign-minutes", signMinutes, form);
}

export async function signProposalAction(form: FormData): Promise<Result<Signing>> {
  const ofYear: Command = (actor, _, input) =>
    signProposal(actor, textIn(form, "orgId") ?? "", Number(form.get("year")), input);
  return signed("papers.sign-proposal", ofYear, form);
}

type TakingBack = (actor: Actor, id: string, input: unknown) => Promise<Result<null>>;

/** A mistyped number or day of one signed paper. */
async function takenBack(operation: string, command: TakingBack, form: FormData): Promise<Result<null>> {
  const input = { number: textIn(form, "number") ?? "", reason: textIn(form, "reason") ?? "" };
  const result = await action(operation, (actor) => command(actor, textIn(form, "id") ?? "", input));
  if (result.ok) refresh();
  return result;
}

export async function takeBackRegistrationAction(form: FormData): Promise<Result<null>> {
  return takenBack("papers.take-back-registration", takeBackRegistration, form);
}

export async function takeBackSelfAssessmentAction(form: FormData): Promise<Result<null>> {
  return takenBack("papers.take-back-self-assessment", takeBackSelfAssessment, form);
}

export async function takeBackAppraisalMinutesAction(form: FormData): Promise<Result<null>> {
  return takenBack("papers.take-back-appraisal", takeBackAppraisalMinutes, form);
}

export async function takeBackMinutesAction(form: FormData): Promise<Result<null>> {
  return takenBack("papers.take-back-minutes", takeBackMinutes, form);
}

export async function takeBackProposalAction(form: FormData): Promise<Result<null>> {
  const ofYear: TakingBack = (actor, _, input) =>
    takeBackProposal(actor, textIn(form, "orgId") ?? "", Number(form.get("year")), input);
  return takenBack("papers.take-back-proposal", ofYear, form);
}
