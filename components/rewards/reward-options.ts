export const WHOM = { persons: "Cá nhân", collective: "Tập thể" };

export const WHOM_OPTIONS = Object.entries(WHOM).map(([value, label]) => ({ value, label }));

export const optionsOf = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));
