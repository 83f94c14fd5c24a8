"use client";

import type { ChangeEvent } from "react";
import { type Theme, themeOf } from "./theme";

const A_YEAR = 31_536_000;

export function ThemeSwitch({ theme }: { theme: Theme }) {
  return (
    <label className="theme-switch">
      Giao diện
      <select defaultValue={theme} onChange={change}>
        <option value="system">Theo máy</option>
        <option value="light">Sáng</option>
        <option value="dark">Tối</option>
      </select>
    </label>
  );
}

function change({ target }: ChangeEvent<HTMLSelectElement>) {
  const theme = themeOf(target.value);
  document.cookie = `theme=${theme}; path=/; max-age=${A_YEAR}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
