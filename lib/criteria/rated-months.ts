import { DEFAULT_MONTHS, GUIDED_SINCE } from "./rules";

const COLUMNS: Record<keyof typeof DEFAULT_MONTHS, string> = {
  monthsToBeRated: "months_to_be_rated",
  monthsIll: "months_ill",
};

/** SQL: the months of the rule of a year, as `ruleOf` finds it. */
export function ruleMonths(
  name: keyof typeof DEFAULT_MONTHS,
  { org, year }: { org: string; year: string },
): string {
  const shipped = GUIDED_SINCE.map((from) => `WHEN ${year} >= ${from} THEN ${from}`).join(" ");
  return `COALESCE((SELECT k.${COLUMNS[name]} FROM rating_settings k
      WHERE k.org_id = ${org} AND k.from_year BETWEEN CASE ${shipped} ELSE 0 END AND ${year}
      ORDER BY k.from_year DESC LIMIT 1), ${DEFAULT_MONTHS[name]})`;
}
