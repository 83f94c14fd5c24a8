import type { PlainDate } from "@/lib/platform/dates";
import { rateIn, tally } from "./rules";
import { sendByOf } from "./send-by";
import type { FeeRate, FeeRow, FeeShare, FeeTally, Month, Remittance, ShareUp } from "./types";

/** What a sum is parted into: `sent` goes up, rounded to the whole đồng (half a đồng up), and the rest is kept. */
export function partShare(
  collected: number,
  { sentParts, ofParts }: FeeShare,
): { kept: number; sent: number } {
  const sent = Math.floor((collected * sentParts * 2 + ofParts) / (ofParts * 2));
  return { kept: collected - sent, sent };
}

type Told = { rates: readonly FeeRate[]; remittances: readonly Remittance[]; today: PlainDate };

/** What a branch collected in some months: each is parted by its own rate and rounding, as it is sent up. */
export function branchShare(
  months: readonly Month[],
  lines: readonly FeeRow[],
  { rates, remittances, today }: Told,
): ShareUp {
  const shares = months.map((month) => {
    const { collected, savedOn } = tallyOf(lines, month);
    const { kept, sent: toSend } = partShare(collected, rateIn(rates, month));
    return { period: month, kept, toSend, savedOn, sent: sentIn(remittances, [month]) };
  });
  return {
    kept: sumOf(shares.map(({ kept }) => kept)),
    toSend: sumOf(shares.map(({ toSend }) => toSend)),
    sent: sumOf(shares.map(({ sent }) => sent)),
    sendBy: sendByOf(shares, { rates, today }),
  };
}

function tallyOf(lines: readonly FeeRow[], month: Month): FeeTally {
  return tally(lines.map(({ cells }) => cells.filter((cell) => cell.month === month)));
}

/**
 * A unit takes in what its branches have to send, whether they did or not, and all that it collects itself; it keeps
 * and sends of that by the same parts, a quarter at once.
 */
export function unitShare(
  { fromBranches, ofItself }: { fromBranches: number; ofItself: number },
  share: FeeShare,
): { received: number; kept: number; toSend: number } {
  const received = fromBranches + ofItself;
  const { kept, sent } = partShare(received, share);
  return { received, kept, toSend: sent };
}

export function sentIn(remittances: readonly Remittance[], periods: readonly string[]): number {
  return sumOf(remittances.filter(({ period }) => periods.includes(period)).map(({ amount }) => amount));
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
