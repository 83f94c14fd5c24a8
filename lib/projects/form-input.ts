/** A form's texts as the commands read them: an empty choice is none, partners stand one on a line. */
export function projectInput(form: FormData) {
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .replace(/\r\n/g, "\n")
      .trim();
  const orNone = (name: string) => text(name) || null;
  const texts = ["level", "name", "host", "place", "plannedFrom", "content", "volume", "fundSource"];
  return {
    ...Object.fromEntries(texts.map((name) => [name, text(name)])),
    branch: orNone("branch"),
    plannedTo: orNone("plannedTo"),
    valueVnd: orNone("valueVnd"),
    participants: orNone("participants"),
    occasion: orNone("occasion"),
    partners: text("partners")
      .split("\n")
      .flatMap((line) => line.trim() || []),
    evidence: form.getAll("evidence").map(String),
  };
}
