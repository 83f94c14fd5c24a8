"use server";

import { saving } from "@/lib/access/saving";
import { seenInput } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { branchYearIn, linesIn, tableIn } from "@/lib/ratings/form-input";
import { correctCollection } from "./collections/commands";
import { pasteFees, saveFees } from "./commands";
import {
  collectionIn,
  correctedCollectionIn,
  exemptionIn,
  feeClassIn,
  feeRateIn,
  remittanceIn,
  rowIn,
} from "./form-input";
import { exemptMember, setFeeClass, withdrawExemption } from "./member/commands";
import { recordRemittance, withdrawRemittance } from "./remittances/commands";
import { setFeeRate } from "./settings/commands";
import type { FeeBoard } from "./types";

export async function saveFeesAction(form: FormData): Promise<Result<FeeBoard>> {
  const input = { ...branchYearIn(form), cells: linesIn(form), ...collectionIn(form) };
  return saving("fees.save", (actor) => saveFees(actor, input));
}

export async function pasteFeesAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...branchYearIn(form), table: tableIn(form), ...collectionIn(form), ...seenInput(form) };
  return saving("fees.paste", (actor) => pasteFees(actor, input));
}

export async function correctCollectionAction(form: FormData): Promise<Result<null>> {
  return saving("fees.correct-collection", (actor) => correctCollection(actor, correctedCollectionIn(form)));
}

export async function setFeeClassAction(form: FormData): Promise<Result<null>> {
  return saving("fees.set-class", (actor) => setFeeClass(actor, feeClassIn(form)));
}

export async function exemptMemberAction(form: FormData): Promise<Result<{ id: string }>> {
  return saving("fees.exempt", (actor) => exemptMember(actor, exemptionIn(form)));
}

export async function withdrawExemptionAction(form: FormData): Promise<Result<null>> {
  return saving("fees.withdraw-exemption", (actor) => withdrawExemption(actor, rowIn(form)));
}

export async function recordRemittanceAction(form: FormData): Promise<Result<{ id: string }>> {
  return saving("fees.remit", (actor) => recordRemittance(actor, remittanceIn(form)));
}

export async function withdrawRemittanceAction(form: FormData): Promise<Result<null>> {
  const input = { ...rowIn(form), reason: textIn(form, "reason") ?? "" };
  return saving("fees.withdraw-remittance", (actor) => withdrawRemittance(actor, input));
}

export async function setFeeRateAction(form: FormData): Promise<Result<null>> {
  return saving("fees.set-rate", (actor) => setFeeRate(actor, textIn(form, "orgId") ?? "", feeRateIn(form)));
}
