/** The path of an arc that starts at twelve o'clock and runs clockwise over `share` (0 to 1) of the circle. */
export function arcPath(center: number, radius: number, share: number): string {
  if (share <= 0) return "";
  const part = Math.min(share, 0.9999);
  const angle = 2 * Math.PI * part;
  const x = round(center + radius * Math.sin(angle));
  const y = round(center - radius * Math.cos(angle));
  return `M${center} ${round(center - radius)}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
