/** The units that stood at some time between two days; on the day on which it is closed a unit stands no more. */
export function stoodBetween(unit: string, from: string, to: string): string {
  return `${unit}.opened_on <= ${to} AND (${unit}.closed_on IS NULL OR ${unit}.closed_on > ${from})`;
}
