import { dayIn, numberIn, rowsIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";

/** The fields of an act; empty days and counts are none. */
export function actIn(form: FormData) {
  return {
    heldOn: dayIn(form, "heldOn") ?? "",
    place: textIn(form, "place") ?? "",
    entitled: textIn(form, "entitled"),
    present: textIn(form, "present"),
    documentNumber: textIn(form, "documentNumber") ?? "",
    reason: textIn(form, "reason") ?? "",
    termFrom: dayIn(form, "termFrom"),
    termTo: dayIn(form, "termTo"),
    termMonths: numberIn(form, "termMonths"),
    seats: rowsIn(form, "seats"),
    leavings: rowsIn(form, "leavings"),
  };
}

export function bodyIn(form: FormData) {
  return {
    unit: textIn(form, "unit") ?? "",
    branch: textIn(form, "branch"),
    kind: textIn(form, "kind") ?? "",
  };
}

/** Number and day of a decision; null where neither is given. */
export function decisionIn(form: FormData) {
  const decisionNumber = textIn(form, "decisionNumber");
  const decisionOn = dayIn(form, "decisionOn");
  return decisionNumber || decisionOn
    ? { decisionNumber: decisionNumber ?? "", decisionOn: decisionOn ?? "" }
    : null;
}

const ACCOUNT = "account.";

/** Accounts by seat, and the roles that end. */
export function rolesIn(form: FormData) {
  const accounts = [...form.keys()].flatMap((name) => {
    const username = name.startsWith(ACCOUNT) ? textIn(form, name) : null;
    return username ? [{ seat: name.slice(ACCOUNT.length), username }] : [];
  });
  return {
    accounts,
    endRoles: form.getAll("endRoles").map(String),
    noSecretary: form.get("noSecretary") !== null,
  };
}

export const versionIn = (form: FormData) => numberIn(form, "version");

/** What is wrong with an account stands at the field of its seat. */
export function atTheirSeats<T>(
  result: Result<T>,
  { accounts }: { accounts: readonly { seat: string }[] },
): Result<T> {
  if (result.ok || !result.fields) return result;
  const fields = result.fields.map((field) => {
    const at = /^accounts\.(\d+)\./.exec(field.path)?.[1];
    const seat = at === undefined ? undefined : accounts[Number(at)]?.seat;
    return seat ? { ...field, path: `${ACCOUNT}${seat}` } : field;
  });
  return { ...result, fields };
}
