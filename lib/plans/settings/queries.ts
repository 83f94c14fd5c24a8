import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { DEFAULT_PROGRAM_RULE, type ProgramRule } from "./types";

/** The organisation's own rule, or what holds until it sets one. */
export async function programRule(actor: Actor, orgId: string): Promise<ProgramRule> {
  const scope = structureScope(actor, orgId);
  const row =
    scope &&
    (await reader(scope).planSetting.findFirst({
      select: { programDue: true, programDueSchool: true, votePercent: true, version: true },
    }));
  if (!row) return DEFAULT_PROGRAM_RULE;
  const { programDue: calendar, programDueSchool: school, votePercent, version } = row;
  return { calendar, school, votePercent, version };
}
