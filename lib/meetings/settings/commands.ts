import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { meetingSettingsSchema } from "../schema";
import { meetingSettings } from "./queries";

/** Sets quorum and tie for meetings that are not closed; closed ones keep what they voted by. */
export async function saveMeetingSettings(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<null>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(meetingSettingsSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...rule } = parsed.value;
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      if (version === 0) await db.meetingSettings.create({ data: { orgId, ...rule } });
      else {
        const { count } = await db.meetingSettings.updateMany({
          where: { version },
          data: { ...rule, version: { increment: 1 } },
        });
        if (count === 0) return () => stale(actor, orgId);
      }
      record({ type: "meeting.settings_changed", orgId, subjectId: orgId, detail: rule });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(actor, orgId);
  }
}

async function stale(actor: Actor, orgId: string): Promise<Refusal> {
  const current = await meetingSettings(actor, orgId);
  return refused("stale", "Người khác vừa đổi quy định họp. So hai bản rồi lưu lại.", {
    current: current.ok ? current.value : undefined,
  });
}
