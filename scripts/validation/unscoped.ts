import { readFileSync } from "node:fs";
import { programFiles } from "./program-files";

/**
 * Who asks the database without a scope: accounts, roles and sessions belong to no organisation, the log, a member's
 * own link and what is public have rules of their own, whoever makes an organisation has none yet, what the server does
 * by itself is done for every organisation, and the roster of a unit is asked by the unit's id. The list may only shrink.
 */
export const UNSCOPED: readonly string[] = [
  "lib/access/member-link.ts",
  "lib/access/session.ts",
  "lib/accounts/account-place.ts",
  "lib/accounts/commands.ts",
  "lib/accounts/inviting.ts",
  "lib/accounts/links/commands.ts",
  "lib/accounts/links/queries.ts",
  "lib/accounts/operator.ts",
  "lib/accounts/own/commands.ts",
  "lib/accounts/own/queries.ts",
  "lib/accounts/queries.ts",
  "lib/accounts/roles/assign.ts",
  "lib/accounts/roles/commands.ts",
  "lib/accounts/roles/end.ts",
  "lib/accounts/roles/find.ts",
  "lib/accounts/roles/last-administrator.ts",
  "lib/accounts/roles/queries.ts",
  "lib/accounts/roles/restore.ts",
  "lib/accounts/sessions.ts",
  "lib/accounts/sign-in.ts",
  "lib/audit/change.ts",
  "lib/audit/refusals.ts",
  "lib/audit/sensitive-reads.ts",
  "lib/imports/wiping.ts",
  "lib/member-links/own/commands.ts",
  "lib/members/last-change.ts",
  "lib/members/roster/every.ts",
  "lib/members/roster/queries.ts",
  "lib/members/timeline.ts",
  "lib/organisations/commands.ts",
  "lib/platform/health.ts",
  "lib/platform/rate-limit.ts",
  "lib/reports/editions/photo.ts",
  "lib/reports/published.ts",
  "lib/system-log/queries.ts",
  "lib/units/organisation/queries.ts",
  "lib/units/place/queries.ts",
];

const ASKS = /(?<!function )\b(system|systemRows|systemWriter|rowsOfPlace|installationScope)(<[^(]*>)?\(/;
const DATABASE = "lib/platform/database/";

/** Whether a file asks without a scope, or by one that nobody's roles gave. */
export function asksUnscoped(text: string): boolean {
  return ASKS.test(text);
}

/** Files of the program that ask without a scope. */
export function unscopedFiles(): string[] {
  return programFiles().filter(
    (file) => !file.startsWith(DATABASE) && asksUnscoped(readFileSync(file, "utf8")),
  );
}

/** What is wrong with the files that ask without a scope, beside those that may; empty where nothing is. */
export function unscopedProblems(found: readonly string[], allowed: readonly string[]): string[] {
  return [
    ...found
      .filter((file) => !allowed.includes(file))
      .map((file) => `${file} asks the database without a scope: use reader(scope) or writer(scope, tx).`),
    ...allowed
      .filter((file) => !found.includes(file))
      .map((file) => `${file} no longer asks without a scope: take it off the list.`),
  ];
}
