import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { lastRatingStatement, outstandingCountStatement } from "./statements";
import type { LastRating, OutstandingCount, OutstandingDetail } from "./types";

const select = {
  merits: true,
  certifiedOn: true,
  introducedOn: true,
  admittedOn: true,
  officialOn: true,
  votePercent: true,
  choosingPercent: true,
} as const;

/** A case with its days and the member's last rating, for whoever may read such matters there; to others not there. */
export async function outstandingDetail(actor: Actor, id: string): Promise<Result<OutstandingDetail>> {
  const found = await caseDetail(actor, id, "outstanding_member");
  if (!found.ok) return found;
  const { orgId, memberId } = found.value;
  const scope = readScope(actor, orgId);
  const own = scope && (await reader(scope).outstandingCase.findFirst({ where: { caseId: id }, select }));
  if (!own) return notFound();
  const { merits, certifiedOn, introducedOn, admittedOn, officialOn, votePercent, choosingPercent } = own;
  const day = (at: Date | null | undefined) => (at ? toDay(at) : null);
  const outstanding = {
    merits,
    votePercent,
    choosingPercent,
    certifiedOn: day(certifiedOn.at(-1)),
    introducedOn: day(introducedOn),
    admittedOn: day(admittedOn),
    officialOn: day(officialOn),
  };
  return done({ ...found.value, outstanding, lastRating: await lastRating(scope, orgId, memberId) });
}

async function lastRating(scope: Scope, orgId: string, memberId: string | null): Promise<LastRating | null> {
  const [found] = await rows<LastRating>(scope, lastRatingStatement, () => [orgId, memberId]);
  return found ?? null;
}

type At = { orgId: string; unitId: string | null; branchId: string | null; year: number; kind?: PeriodKind };

/** The report's lines by units, for readers of a unit or branch and for the upper level, which sees no more of them. */
export async function outstandingCounts(
  actor: Actor,
  { orgId, unitId, branchId, year, kind }: At,
): Promise<Result<OutstandingCount[]>> {
  const no = refusal(can.lookAtOutstanding(actor, { orgId, unitId: unitId ?? "", branchId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const { from, to } = unitYear(kind ?? "calendar_year", year);
  const within = [orgId, unitId, branchId, from, to, String(year)];
  return done(await rows<OutstandingCount>(scope, outstandingCountStatement, () => within));
}
