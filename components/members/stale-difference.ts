import type { RosterFieldName } from "@/lib/members/roster/fields";

/** A field in which the form and what was saved meanwhile say different things. */
export type Difference = {
  field: RosterFieldName;
  mine: string;
  /** As the control shows it: the chosen option's words rather than its value. */
  mineShown: string;
  theirs: string;
  keeps: "mine" | "theirs";
};

export type Control = { value: string; shown: string };

/** Fields that differ; one that I left as I found it takes what the other person wrote. */
export function differencesOf(
  fields: readonly RosterFieldName[],
  controls: ReadonlyMap<string, Control>,
  before: Record<string, string>,
  current: Record<string, string>,
): Difference[] {
  return fields.flatMap((field) => {
    const control = controls.get(field);
    const theirs = current[field] ?? "";
    if (!control || control.value === theirs) return [];
    const keeps = control.value === (before[field] ?? "") ? ("theirs" as const) : ("mine" as const);
    return [{ field, mine: control.value, mineShown: control.shown, theirs, keeps }];
  });
}

/** What the form was made from last, and what somebody saved since. */
export type Merge<Row> = { before: Row; current: Row };

/** A save that was stale, after what earlier ones showed; a refusal for another reason leaves that as it was. */
export function mergeAfter<Row extends { version: number }>(
  last: Merge<Row> | null,
  opened: Row,
  stale: Row | null,
): Merge<Row> | null {
  if (!stale || stale.version === last?.current.version) return last;
  return { before: last?.current ?? opened, current: stale };
}

/** What stands in a form's controls now, by name. */
export function readControls(form: HTMLFormElement): Map<string, Control> {
  const controls = new Map<string, Control>();
  for (const element of form.elements) {
    if (element instanceof HTMLSelectElement)
      controls.set(element.name, { value: element.value, shown: element.selectedOptions[0]?.text ?? "" });
    else if (element instanceof HTMLInputElement && element.type === "checkbox")
      controls.set(element.name, { value: element.checked ? "on" : "", shown: element.checked ? "Có" : "" });
    else if (element instanceof HTMLInputElement && element.type === "radio") {
      const shown = element.labels?.[0]?.textContent ?? "";
      if (element.checked) controls.set(element.name, { value: element.value, shown });
    } else if (element instanceof HTMLInputElement)
      controls.set(element.name, { value: element.value.trim(), shown: element.value.trim() });
  }
  return controls;
}

/** Puts a value into a form's control; whoever shows something beside a choice hears of it as of a hand's. */
export function choose(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value === "on";
  else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  else if (control instanceof RadioNodeList) control.value = value;
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event("change", { bubbles: true }));
}
