/** A form's texts as the command reads them: an empty choice is none, partners stand one on a line. */
export function activityInput(form: FormData) {
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .replace(/\r\n/g, "\n")
      .trim();
  const orNone = (name: string) => text(name) || null;
  const participants = text("participants").replace(/[.\s]/g, "");
  return {
    branch: orNone("branch"),
    title: text("title"),
    startsOn: text("startsOn"),
    endsOn: orNone("endsOn"),
    place: text("place"),
    kind: text("kind"),
    occasion: orNone("occasion"),
    participants: participants === "" ? null : Number(participants),
    partners: text("partners")
      .split("\n")
      .flatMap((line) => line.trim() || []),
    content: text("content"),
    members: form.getAll("members").map(String),
    evidence: form.getAll("evidence").map(String),
  };
}
