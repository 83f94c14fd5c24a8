import { dayIn, textIn } from "@/lib/platform/form-values";

/** A piece of work as its form sends it. */
export function itemInput(form: FormData) {
  return {
    title: textIn(form, "title") ?? "",
    owner: textIn(form, "owner") ?? "",
    startsOn: dayIn(form, "startsOn"),
    dueOn: dayIn(form, "dueOn") ?? "",
    state: textIn(form, "state") ?? "",
    doneOn: dayIn(form, "doneOn"),
    reason: textIn(form, "reason") ?? "",
    result: (textIn(form, "result") ?? "").replace(/\r\n/g, "\n"),
    target: textIn(form, "target"),
    evidence: form.getAll("evidence").map(String),
  };
}
