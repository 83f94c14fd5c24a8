import { papersIn } from "@/lib/cases/form-input";
import { dayIn, numberIn, rowsIn, textIn } from "@/lib/platform/form-values";

/** The fields of a hand-over. */
export function handoverIn(form: FormData) {
  return {
    giver: textIn(form, "giver") ?? "",
    receiver: textIn(form, "receiver") ?? "",
    handedOn: dayIn(form, "handedOn") ?? "",
    place: textIn(form, "place") ?? "",
    witness: textIn(form, "witness") ?? "",
    basis: textIn(form, "basis") ?? "",
    lines: rowsIn(form, "lines"),
  };
}

/** The same of one that was done on paper. */
export const onPaperIn = (form: FormData) => ({
  ...handoverIn(form),
  minutesNumber: textIn(form, "minutesNumber") ?? "",
  ...papersIn(form),
});

export const versionIn = (form: FormData) => ({ version: numberIn(form, "version") });
