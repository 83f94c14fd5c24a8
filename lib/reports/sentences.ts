import { upperFirst } from "@/lib/platform/first-letter";
import type { FactTable } from "@/lib/reports/facts";
import type { FactKey, Sentence } from "@/lib/reports/types";

const PLACE = /\{([\w.]+)\}/g;

/**
 * Writes a sentence with `{fact}` places. One absent fact and there is no sentence, so a text cannot hold a
 * figure that the facts don't have. `restsOn` names facts that the words tell without a figure.
 */
export function say(facts: FactTable, template: string, restsOn: readonly FactKey[] = []): Sentence | null {
  const keys = [...restsOn, ...[...template.matchAll(PLACE)].map(([, key = ""]) => key)];
  if (keys.some((key) => !facts.has(key))) return null;
  return {
    text: upperFirst(template.replace(PLACE, (_, key: string) => facts.get(key)?.value ?? "")),
    facts: [...new Set(keys)],
  };
}

/** The first of the templates whose facts are all there. */
export function sayFirst(facts: FactTable, ...templates: string[]): Sentence | null {
  for (const template of templates) {
    const sentence = say(facts, template);
    if (sentence) return sentence;
  }
  return null;
}
