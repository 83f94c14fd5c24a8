import { dayIn, textIn } from "@/lib/platform/form-values";

/** The names of an organisation from a day on, as the forms send them. */
export const profileInput = (form: FormData) => ({
  name: textIn(form, "name") ?? "",
  shortName: textIn(form, "shortName") ?? "",
  parentName: textIn(form, "parentName") ?? "",
  place: textIn(form, "place") ?? "",
  issuerCode: textIn(form, "issuerCode") ?? "",
  fromDay: dayIn(form, "fromDay") ?? "",
});
