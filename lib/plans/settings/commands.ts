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
import { programDue } from "./queries";
import { programDueSchema } from "./schema";

/** Says until which day a programme counts as issued from the start of the year. */
export async function setProgramDue(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(programDueSchema, input);
  if (!parsed.ok) return parsed;
  const { calendar, school, version } = parsed.value;
  const before = await programDue(actor, orgId);
  const data = { programDue: calendar, programDueSchool: school };
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      if (version === null) await db.planSetting.create({ data: { orgId, ...data } });
      else {
        const set = { ...data, version: { increment: 1 } };
        if ((await db.planSetting.updateMany({ where: { version }, data: set })).count === 0)
          return () => stale(actor, orgId);
      }
      const [was, is] = [
        { programDue: before.calendar, programDueSchool: before.school },
        { programDue: calendar, programDueSchool: school },
      ];
      record({ type: "plan_settings.changed", orgId, subjectId: orgId, before: was, after: is });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(actor, orgId);
  }
}

async function stale(actor: Actor, orgId: string): Promise<Refusal> {
  const current = await programDue(actor, orgId);
  return refused("stale", "Người khác vừa sửa hai ngày này. So hai bản rồi lưu lại.", { current });
}
