import { OTHER_FORM } from "./types";

/** The form that was chosen, or the other one that was named. */
export function formIn(form: FormData): { form: string } {
  const chosen = String(form.get("form") ?? "");
  return { form: chosen === OTHER_FORM ? String(form.get("formName") ?? "") || OTHER_FORM : chosen };
}

/** Whom a form names: of a collective nobody. */
export function honouredIn(form: FormData): { isCollective: boolean; members: string[] } {
  const isCollective = form.get("whom") === "collective";
  return { isCollective, members: isCollective ? [] : form.getAll("members").map(String) };
}
