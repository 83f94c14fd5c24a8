import { held } from "@/lib/platform/held";

/** The fields of each kind as its form sends them; an empty day is none. */
const FIELDS: Record<string, { texts: string[]; days: string[] }> = {
  advising: { texts: ["subject", "form", "outcome", "resultKind", "resultNumber"], days: ["resultOn"] },
  coordination: { texts: ["partner", "docNumber"], days: ["until"] },
  assigned_task: { texts: ["giver", "result"], days: ["doneOn"] },
};

/** A form's texts as the commands read them. */
export function advisingInput(form: FormData) {
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .replace(/\r\n/g, "\n")
      .trim();
  const kind = text("kind");
  const { texts, days } = held(FIELDS, kind) ?? { texts: [], days: [] };
  return {
    kind,
    title: text("title"),
    content: text("content"),
    day: text("day"),
    evidence: form.getAll("evidence").map(String),
    ...Object.fromEntries(texts.map((name) => [name, text(name)])),
    ...Object.fromEntries(days.map((name) => [name, text(name) || null])),
    // A task without a due day is told so by the day's own sentence.
    ...(kind === "assigned_task" ? { until: text("until") } : {}),
  };
}
