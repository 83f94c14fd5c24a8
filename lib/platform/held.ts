/** What a table holds under a text from outside: `table[text]` would find in every table what each object has (`constructor`). */
export function held<T>(table: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined;
}
