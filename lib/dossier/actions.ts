"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { textIn } from "@/lib/platform/form-values";
import { saveSection } from "./commands";
import { removeDossierFile } from "./files/commands";
import { sectionInput } from "./form-input";

const idIn = (form: FormData) => textIn(form, "id") ?? "";

export async function saveSectionAction(form: FormData) {
  const { section, input } = sectionInput(form);
  return action("dossier.save", (actor) => saveSection(actor, idIn(form), section, input));
}

export async function removeDossierFileAction(form: FormData) {
  return saving("dossier.remove-file", (actor) =>
    removeDossierFile(actor, idIn(form), { reason: textIn(form, "reason") ?? "" }),
  );
}
