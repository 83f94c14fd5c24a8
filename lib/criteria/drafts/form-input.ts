/** The settings of the draft's items as its form wrote them; what is no number stays as typed, to be refused by name. */
export function draftOfForm(form: FormData) {
  const textOf = (name: string) => String(form.get(name) ?? "").trim();
  return {
    version: Number(textOf("version")),
    basis: textOf("basis"),
    items: form.getAll("codes").map((code, index) => ({
      code: String(code),
      threshold: thresholdOf(textOf(`items.${index}.threshold`)),
      period: textOf(`items.${index}.period`),
      exclusions: form.getAll(`items.${index}.exclusions`).map(String),
    })),
  };
}

function thresholdOf(typed: string): number | string | null {
  if (typed === "") return null;
  return /^\d+$/.test(typed) ? Number(typed) : typed;
}
