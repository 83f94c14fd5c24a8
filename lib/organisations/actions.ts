"use server";

import { action } from "@/lib/access/action";
import { textIn } from "@/lib/platform/form-values";
import { profileInput } from "@/lib/units/organisation/form-input";
import { foundOrganisation } from "./commands";

export async function foundOrganisationAction(form: FormData) {
  const input = { code: textIn(form, "code") ?? "", ...profileInput(form) };
  return action("organisations.found", (actor) => foundOrganisation(actor, input));
}
