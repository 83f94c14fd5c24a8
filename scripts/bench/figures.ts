/** One measured thing as programs read it. `ratio` is value over baseline, `bar` what the ratio (without a baseline the value) must reach. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  bar: number;
  better: "higher" | "lower";
};

/** A figure with what only people read: how far the rounds lay apart, and a word about it. */
export type Measured = Figure & { spread: [number, number] | null; note?: string };

export function meetsBar({ value, ratio, bar, better }: Figure): boolean {
  const measured = ratio ?? value;
  return better === "higher" ? measured >= bar : measured <= bar;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("a median needs a value");
  return (low + high) / 2;
}

/** The median of `values` beside that of their baselines; the ratio is the median of the ratios round by round. */
export function compared(values: readonly number[], baselines: readonly number[]) {
  const ratios = values.map((value, round) => value / (baselines[round] ?? Number.NaN));
  return {
    value: median(values),
    baseline: median(baselines),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)] as [number, number],
  };
}
