/** The counts of a ballot, by the names of their fields. */
export const BALLOT = ["entitled", "present", "votesFor", "votesAgainst"];

const TEXTS = ["act", "day", "docNumber", "person", "note", ...BALLOT];

/** Fields of a form as the commands read them; line ends as the database keeps them. */
export function textsIn(form: FormData, names: readonly string[]): Record<string, string> {
  const text = (name: string) => String(form.get(name) ?? "").replace(/\r\n/g, "\n");
  return Object.fromEntries(names.map((name) => [name, text(name).trim()]));
}

/** The papers that a form brings with what it records. */
export function papersIn(form: FormData) {
  return { evidence: form.getAll("evidence").map(String) };
}

/** What a step's dialog sends. */
export function stepInput(form: FormData) {
  return { ...textsIn(form, TEXTS), version: String(form.get("version")) };
}

export function takeBackInput(form: FormData) {
  return textsIn(form, ["note", "version"]);
}

/** The mark of the effect that the form shows, where it shows one. */
export function seenInput(form: FormData) {
  return { seen: textsIn(form, ["seen"]).seen || null };
}

/** Whether the box is chosen that answers what the form asked. */
export function confirmedIn(form: FormData) {
  return { confirmed: form.get("confirmed") === "on" };
}

/** A pasted table with its papers; it is not trimmed: the first cell of its head may be empty. */
export function pasteInput(form: FormData) {
  const table = form.get("table");
  const { unit, branch } = textsIn(form, ["unit", "branch"]);
  const text = typeof table === "string" ? table : "";
  return { unit, branch: branch || null, table: text, ...papersIn(form) };
}
