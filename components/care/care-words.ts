export const optionsOf = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

/** A code of a list in words; anything else as it is. */
export const saying = (list: readonly { code: string; label: string }[]) => (typed: string) =>
  list.find(({ code }) => code === typed)?.label ?? typed;

export function money(value: number | null): string {
  return value === null ? "" : value.toLocaleString("vi-VN");
}
