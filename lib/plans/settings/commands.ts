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
import { programRule } from "./queries";
import { programRuleSchema } from "./schema";
import type { ProgramRule } from "./types";

/** Says until which day a programme counts as issued from the start of the year, and by which share it is adopted. */
export async function setProgramRule(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(programRuleSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...rule } = parsed.value;
  const before = await programRule(actor, orgId);
  const data = columnsOf(rule);
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      if (version === null) await db.planSetting.create({ data: { orgId, ...data } });
      else {
        const set = { ...data, version: { increment: 1 } };
        if ((await db.planSetting.updateMany({ where: { version }, data: set })).count === 0)
          return () => stale(actor, orgId);
      }
      const [was, is] = [logged(before), logged(rule)];
      record({ type: "plan_settings.changed", orgId, subjectId: orgId, before: was, after: is });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(actor, orgId);
  }
}

type Rule = Omit<ProgramRule, "version">;

const columnsOf = ({ calendar, school, votePercent }: Rule) => ({
  programDue: calendar,
  programDueSchool: school,
  votePercent,
});

function logged(rule: Rule) {
  const { votePercent: programVotePercent, ...days } = columnsOf(rule);
  return { ...days, programVotePercent };
}

async function stale(actor: Actor, orgId: string): Promise<Refusal> {
  const current = await programRule(actor, orgId);
  return refused("stale", "Người khác vừa sửa các mục này. So hai bản rồi lưu lại.", { current });
}
