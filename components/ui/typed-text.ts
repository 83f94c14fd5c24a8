import { listedName } from "@/lib/platform/form-values";

/** What a form holds in a field, as it is compared with what is stored: its own words, else what was chosen of the list. */
export function typedText(form: FormData, name: string): string {
  const textOf = (field: string) => form.getAll(field).map(String).join("\n").trim();
  return textOf(name) || textOf(listedName(name));
}
