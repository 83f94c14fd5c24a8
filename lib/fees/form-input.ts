import { papersIn } from "@/lib/cases/form-input";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";

export function feeClassIn(form: FormData) {
  return {
    member: textIn(form, "member") ?? "",
    fromMonth: textIn(form, "fromMonth") ?? "",
    feeClass: textIn(form, "feeClass"),
    byQuarter: form.get("byQuarter") === "1",
    version: numberIn(form, "version"),
  };
}

export function exemptionIn(form: FormData) {
  return {
    member: textIn(form, "member") ?? "",
    fromMonth: textIn(form, "fromMonth") ?? "",
    months: textIn(form, "months") ?? "",
    decisionNumber: textIn(form, "decisionNumber") ?? "",
    decidedOn: dayIn(form, "decidedOn") ?? "",
    reason: textIn(form, "reason") ?? "",
  };
}

export function remittanceIn(form: FormData) {
  return {
    unit: textIn(form, "unit") ?? "",
    branch: textIn(form, "branch"),
    period: textIn(form, "period") ?? "",
    amount: textIn(form, "amount") ?? "",
    paidOn: dayIn(form, "paidOn") ?? "",
    receiptNumber: textIn(form, "receiptNumber") ?? "",
    confirmed: form.get("confirmed") === "on",
  };
}

/** With what the money of a round was taken. */
export function collectionIn(form: FormData) {
  const docNumber = textIn(form, "docNumber") ?? "";
  return { collectedOn: dayIn(form, "collectedOn"), docNumber, ...papersIn(form) };
}

/** Which receipt shall say what. */
export function correctedCollectionIn(form: FormData) {
  const collectedOn = dayIn(form, "collectedOn") ?? "";
  return { ...rowIn(form), collectedOn, docNumber: textIn(form, "docNumber") ?? "" };
}

/** Which row shall be withdrawn. */
export function rowIn(form: FormData) {
  return { id: textIn(form, "id") ?? "", version: numberIn(form, "version") };
}

export function feeRateIn(form: FormData) {
  return {
    fromMonth: textIn(form, "fromMonth") ?? "",
    source: textIn(form, "source") ?? "",
    unsalaried: textIn(form, "unsalaried") ?? "",
    salaried: textIn(form, "salaried") ?? "",
    sentParts: textIn(form, "sentParts") ?? "",
    ofParts: textIn(form, "ofParts") ?? "",
    branchDays: textIn(form, "branchDays") ?? "",
    unitDays: textIn(form, "unitDays") ?? "",
    officeBy: textIn(form, "officeBy") ?? "",
    version: numberIn(form, "version"),
  };
}
