/** Adds numbers of two decimals without the crumbs of binary fractions. */
export function exactSum(values: readonly number[]): number {
  return values.reduce((all, value) => all + Math.round(value * 100), 0) / 100;
}
