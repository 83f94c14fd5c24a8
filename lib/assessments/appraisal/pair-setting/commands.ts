import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { yearClosed } from "@/lib/cycles/rules";
import { writer } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { settingWhere } from "./queries";
import { pairSettingSchema } from "./schema";

/** Says whether two persons appraise each unit. Not while an appraisal is under way: it was begun by the other rule. */
export async function setPair(
  actor: Actor,
  orgId: string,
  cycleId: string,
  input: unknown,
): Promise<Result<null>> {
  const no = refusal(can.runCycle(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const setting = await settingWhere(scope, { id: cycleId });
  if (!setting) return notFound();
  const parsed = parse(pairSettingSchema, input);
  if (!parsed.ok) return parsed;
  const { year, isOpen } = setting;
  if (!isOpen) return yearClosed(year, { hasResult: false });
  const { version, twoAppraisers } = parsed.value;
  const set = await change<null>(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.cycle.updateMany({
      where: { id: cycleId, version, state: "open" },
      data: { twoAppraisers, version: { increment: 1 } },
    });
    if (count === 0) return refused("stale", "Năm này vừa được người khác sửa. So hai bản rồi lưu lại.");
    const underWay = await db.assessment.count({
      where: { cycleId, state: "SUBMITTED", openedAt: { not: null } },
    });
    if (underWay > 0)
      return refused("conflict", `${underWay} đơn vị đang được thẩm định dở. Thẩm định xong rồi đổi.`);
    record({ type: "cycle.changed", orgId, subjectId: cycleId, detail: { year, twoAppraisers } });
    return done(null);
  });
  if (set.ok || set.reason !== "stale") return set;
  return { ...set, current: await settingWhere(scope, { id: cycleId }) };
}
