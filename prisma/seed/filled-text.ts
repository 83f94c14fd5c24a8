import type { DemoUnit } from "./bloc";

/** Puts the unit's own words into a template: `{office}`, `{party}`, `{branches}`, `{members}`, `{year}`. */
export function filled(template: string, unit: DemoUnit, year: number): string {
  const values: Record<string, string> = {
    office: unit.office,
    party: unit.partyCommittee,
    branches: String(unit.branches.length),
    members: String(unit.branches.reduce((sum, branch) => sum + branch.members, 0)),
    year: unit.period === "school_year" ? `học ${year - 1} – ${year}` : String(year),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
