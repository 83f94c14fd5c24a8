/**
 * A list of which no document says what belongs to it: what it names is what is told most, and anything else is stored in
 * its own words in place of a code. `other` stays for who has no words for it.
 */
export type List = readonly { code: string; label: string }[];

export const OTHER = "other";

/** Whether what is stored has words of its own. */
export function isOwn(list: List, stored: string): boolean {
  return list.every(({ code }) => code !== stored);
}

/** What of the list stands for it in a form or a filter. */
export function choiceOf(list: List, stored: string): string {
  return isOwn(list, stored) ? OTHER : stored;
}

/** What is stored, in words: of the list, or its own. */
export function wordsOf(list: List, stored: string): string {
  return list.find(({ code }) => code === stored)?.label ?? stored;
}

/** SQL: a column holds `value`, one of the list or null for all; whatever the list does not name is another one. */
export function holdsSql(list: List, column: string, value: string): string {
  const listed = list.flatMap(({ code }) => (code === OTHER ? [] : [code]));
  return `(${value}::text IS NULL OR CASE WHEN ${value} = '${OTHER}'
      THEN ${column} <> ALL('{${listed.join(",")}}'::text[]) ELSE ${column} = ${value} END)`;
}
