import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { DEFAULT_PROGRAM_DUE, type ProgramDue } from "./types";

/** The organisation's own days, or those that hold until it sets some. */
export async function programDue(actor: Actor, orgId: string): Promise<ProgramDue> {
  const scope = structureScope(actor, orgId);
  const row =
    scope &&
    (await reader(scope).planSetting.findFirst({
      select: { programDue: true, programDueSchool: true, version: true },
    }));
  if (!row) return DEFAULT_PROGRAM_DUE;
  return { calendar: row.programDue, school: row.programDueSchool, version: row.version };
}
