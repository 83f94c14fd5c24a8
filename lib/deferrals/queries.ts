import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail, placeOfCase } from "@/lib/cases/queries";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { DeferralDetail } from "./types";

/** A decision that came to nothing after all extends nothing. */
const GOES_ON = { case: { OR: [{ outcome: null }, { outcome: "done" as const }] } };

const select = {
  fromDay: true,
  toDay: true,
  reason: true,
  extendsId: true,
  case: {
    select: {
      extendedBy: { where: GOES_ON, select: { caseId: true }, take: 1 },
      member: { select: { status: true } },
    },
  },
} as const;

export async function deferralDetail(actor: Actor, id: string): Promise<Result<DeferralDetail>> {
  const found = await caseDetail(actor, id, "activity_deferral");
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  const own = scope && (await reader(scope).deferralCase.findFirst({ where: { caseId: id }, select }));
  if (!own) return notFound();
  const { extendsId, case: of } = own;
  const reason = can.seeSensitive(actor, placeOfCase(found.value)).allowed ? own.reason : null;
  const deferral = { fromDay: toDay(own.fromDay), toDay: toDay(own.toDay), reason };
  const hasLeft = of.member !== null && of.member.status !== "active";
  return done({
    ...found.value,
    deferral,
    hasLeft,
    extendsId,
    extendedById: of.extendedBy[0]?.caseId ?? null,
  });
}
