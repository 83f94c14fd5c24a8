export type Theme = "light" | "dark" | "system";

/** What the cookie `theme` says; anything else follows the machine. */
export function themeOf(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : "system";
}
