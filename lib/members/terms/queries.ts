import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { type Reader, reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { DEFAULT_TERMS, type MemberTermSetting } from "./types";

/** The organisation's own terms, or the shipped ones until it sets some. */
export async function memberTerms(
  actor: Actor,
  orgId: string,
  read: (scope: Scope) => Pick<Reader, "memberTermSetting"> = reader,
): Promise<MemberTermSetting> {
  const scope = structureScope(actor, orgId);
  return scope ? termsIn(read(scope)) : { ...DEFAULT_TERMS, version: null };
}

/** The terms as a transaction sees them. */
export async function termsIn(db: Pick<Reader, "memberTermSetting">): Promise<MemberTermSetting> {
  const row = await db.memberTermSetting.findFirst({ omit: { orgId: true } });
  if (!row) return { ...DEFAULT_TERMS, version: null };
  const { charterXiiFrom, charterXiiiFrom, branchDecider: decider, ...terms } = row;
  // The database holds that it is none higher.
  const branchDecider = decider === "upper" ? "upper" : "base";
  return {
    ...terms,
    branchDecider,
    charterXiiFrom: toDay(charterXiiFrom),
    charterXiiiFrom: toDay(charterXiiiFrom),
  };
}
