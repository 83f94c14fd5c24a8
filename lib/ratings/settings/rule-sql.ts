import { SHIPPED_RULES } from "../rules";
import type { RULE_MONTHS } from "../types";

const COLUMNS: Record<(typeof RULE_MONTHS)[number], string> = {
  monthsToBeRated: "months_to_be_rated",
  monthsIll: "months_ill",
};

/**
 * SQL: a number of the rule of a year, as `ruleOf` finds it: of the organisation's last own rule that began by then, unless
 * a shipped one began later.
 */
export function ruleMonths(name: (typeof RULE_MONTHS)[number], at: { org: string; year: string }): string {
  const shipped = (value: (rule: (typeof SHIPPED_RULES)[number]) => number) => {
    const byYear = SHIPPED_RULES.map((rule) => `WHEN ${at.year} >= ${rule.fromYear} THEN ${value(rule)}`);
    return `CASE ${byYear.join(" ")} END`;
  };
  return `COALESCE((SELECT k.${COLUMNS[name]} FROM rating_settings k
      WHERE k.org_id = ${at.org} AND k.from_year BETWEEN ${shipped(({ fromYear }) => fromYear)} AND ${at.year}
      ORDER BY k.from_year DESC LIMIT 1), ${shipped((rule) => rule[name])})`;
}
