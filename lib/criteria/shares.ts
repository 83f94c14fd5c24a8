/** Whether a share is at least so many per cent of its base, without rounding. */
export function reachesPercent(value: number, of: number, percent: number): boolean {
  return value * 100 >= of * percent;
}

/** As it is said: `90%`. */
export function percentWords(percent: number | null): string | null {
  return percent === null ? null : `${percent}%`;
}
