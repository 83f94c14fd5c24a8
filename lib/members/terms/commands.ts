import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { choiceWords } from "./messages";
import { memberTerms } from "./queries";
import { memberTermsSchema } from "./schema";
import { type MemberTermSetting, TERM_CHOICES } from "./types";

/** Says how many days each step has from now on; what is under way keeps the day that it was given. */
export async function setMemberTerms(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const no = refusal(can.changeSettings(actor, orgId));
  const scope = structureScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(memberTermsSchema, input);
  if (!parsed.ok) return parsed;
  const [before, after] = [logged(await memberTerms(actor, orgId)), logged(parsed.value)];
  try {
    return await change(whoIs(actor), async (tx, record) => {
      if (!(await isSaved(writer(scope, tx), orgId, parsed.value))) return () => stale(actor, orgId);
      record({ type: "member_terms.changed", orgId, subjectId: orgId, before, after });
      return done(null);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return stale(actor, orgId);
  }
}

function logged({ version: _, ...terms }: MemberTermSetting) {
  const chosen = TERM_CHOICES.map((field) => [field, choiceWords(field, terms[field])]);
  return { ...terms, ...Object.fromEntries(chosen) };
}

async function isSaved(
  db: Writer,
  orgId: string,
  { version, ...terms }: MemberTermSetting,
): Promise<boolean> {
  const days = {
    charterXiiFrom: fromDay(terms.charterXiiFrom),
    charterXiiiFrom: fromDay(terms.charterXiiiFrom),
  };
  const data = { ...terms, ...days };
  if (version === null) {
    await db.memberTermSetting.create({ data: { orgId, ...data } });
    return true;
  }
  const set = { ...data, version: { increment: 1 } };
  return (await db.memberTermSetting.updateMany({ where: { version }, data: set })).count > 0;
}

async function stale(actor: Actor, orgId: string): Promise<Refusal> {
  const current = await memberTerms(actor, orgId);
  return refused("stale", "Người khác vừa sửa các thời hạn này. Mở lại trang rồi sửa.", { current });
}
