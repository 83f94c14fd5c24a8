import type { Actor } from "@/lib/access/types";
import { QUARTERS } from "@/lib/members/quarter-dates";
import { branchYear } from "@/lib/ratings/place";
import type { RecordPlace } from "@/lib/units/record-place";
import { moneyWords, periodWords } from "../messages";
import { quarterPeriod } from "../months";
import { feeBoardAt } from "../queries";
import type { ShareUp } from "../types";
import { officeFees } from "../units/office";
import { unitFees } from "../units/queries";
import { isFarAbove, type Level } from "./rules";

type Sent = { period: string; amount: number };

/** What is to be looked at before so much is written down as sent for a period; null where the sum may be right. */
export async function remittanceDoubt(
  actor: Actor,
  at: RecordPlace & { level: Level },
  { period, amount }: Sent,
): Promise<string | null> {
  const share = await shareOf(actor, at, period);
  if (!share || !isFarAbove(amount, share)) return null;
  const before = share.sent > 0 ? `, đã ghi nộp ${moneyWords(share.sent)}` : "";
  return `Theo số đã thu, ${periodWords(period)} phải nộp ${moneyWords(share.toSend)}${before}; ${moneyWords(amount)} nhiều hơn hẳn. Xem lại số tiền và kỳ.`;
}

/** What is due for the period, and sent by now, as the page tells it. */
async function shareOf(
  actor: Actor,
  { orgId, unitId, branchId, level }: RecordPlace & { level: Level },
  period: string,
): Promise<Pick<ShareUp, "toSend" | "sent"> | null> {
  const year = Number(period.slice(0, 4));
  if (level === "branch") {
    const found = await branchYear(actor, { unit: unitId, branch: branchId, year });
    const months = found.ok ? (await feeBoardAt(actor, found.value)).months : [];
    return months.find(({ month }) => month === period) ?? null;
  }
  if (level === "unit") {
    const fees = await unitFees(actor, { orgId, unitId }, year);
    const at = QUARTERS.findIndex((quarter) => quarterPeriod(year, quarter) === period);
    return fees.ok ? (fees.value.quarters[at] ?? null) : null;
  }
  const fees = await officeFees(actor, { orgId, unitId }, year);
  return fees.ok ? fees.value.share : null;
}
