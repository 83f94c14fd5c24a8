import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { addDays, type PlainDate, plainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { remittancesOf } from "../people";
import { rateIn } from "../rules";
import { ratesIn } from "../settings/queries";
import { sentIn, unitShare } from "../shares";
import { sentByUnitsStatement } from "../statements";
import type { FeeRate, OfficeFees, SendBy } from "../types";

type Own = { orgId: string; unitId: string };

/** What the organisation itself has to send on in a year; `unitId` is its own unit. */
export async function officeFees(
  actor: Actor,
  { orgId, unitId }: Own,
  year: number,
): Promise<Result<OfficeFees>> {
  const place = { orgId, unitId, branchId: null };
  const no = refusal(can.readFees(actor, place));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const [rates, remittances, day] = await Promise.all([
    ratesIn(actor, orgId),
    remittancesOf(scope, { orgId, unitId, year }),
    today(),
  ]);
  const [since, until] = [addDays(officeDay(rates, year - 1), 1), officeDay(rates, year)];
  const values = [orgId, unitId, since, until];
  const [units] = await rows<{ amount: number }>(scope, sentByUnitsStatement, () => values);
  const share = unitShare({ fromBranches: units?.amount ?? 0, ofItself: 0 }, rateIn(rates, `${year}-12`));
  const sent = sentIn(remittances, [`${year}`]);
  return done({
    unitId,
    since,
    until,
    share: { ...share, sent, sendBy: sendBy(share.toSend - sent, until, day) },
    remittances,
    mayKeep: can.remit(actor, place).allowed,
  });
}

/** The last day of a year (domain.md §2.11): what the units pay later is sent on with the next year. */
function officeDay(rates: readonly FeeRate[], year: number): PlainDate {
  return plainDate(`${year}-${rateIn(rates, `${year}-12`).officeBy}`);
}

function sendBy(owed: number, day: PlainDate, now: PlainDate): SendBy | null {
  return owed > 0 ? { day, isLate: day < now } : null;
}
