import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import type { SensitiveField } from "@/lib/members/types";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { anId, whyShown } from "@/lib/platform/schema";
import { recordPlaceOf } from "@/lib/units/record-place";
import { countedPeopleStatement } from "./statements";
import { COUNTED, type Counted, type CountedPeople } from "./types";

const revealSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  counted: z.enum(COUNTED, "Chọn cần xem ai."),
  reason: whyShown,
});

/** In the log: the sensitive field by which whoever was named is counted. */
const FIELD: Record<Counted, SensitiveField> = {
  partyMembers: "partyJoinedOn",
  minorities: "ethnicity",
  religious: "religion",
};

/** Tells the upper level for whom a count of sensitive fields stands: names alone, with a reason that is kept before. */
export async function revealCounted(actor: Actor, input: unknown): Promise<Result<CountedPeople>> {
  const parsed = parse(revealSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, counted, reason } = parsed.value;
  const found = await recordPlaceOf(actor, unit, null);
  if (!found.ok) return found;
  const { orgId, unitId } = found.value;
  const no = refusal(can.revealRestricted(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  await recordSensitiveRead(whoIs(actor), { orgId, unitId, fields: [FIELD[counted]], reason });
  const [told] = await rows<CountedPeople>(scope, countedPeopleStatement, () => [orgId, unitId, counted]);
  return told ? done(told) : notFound();
}
