import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import { reachValues } from "@/lib/evidence/queries";
import { today } from "@/lib/platform/clock";
import { rows, rowsIn, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import { recordPlaceOf } from "@/lib/units/record-place";
import { daysOfYear } from "@/lib/units/year-days";
import { HARDSHIP } from "../queries";
import { wrongSignOff } from "../rules";
import { revealSchema, signOffSchema } from "../schema";
import { countHardshipStatement, namedHardshipStatement } from "../statements";
import type { HardshipCounts, HardshipPerson } from "../types";

/** The secretary signs that the year's review found nobody in hardship. */
export async function signNoHardship(actor: Actor, input: unknown): Promise<Result<{ year: number }>> {
  const parsed = parse(signOffSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, year } = parsed.value;
  const found = await recordPlaceOf(actor, unit, null);
  if (!found.ok) return found;
  const { orgId, unitId } = found.value;
  const no = refusal(can.signCare(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const day = await today();
  return change(whoIs(actor), async (tx, record) => {
    const values = () => [...reachValues(scope), unitId, null, year, ...daysOfYear(year)];
    const [counts] = await rowsIn<HardshipCounts>(tx, scope, countHardshipStatement, values);
    if (!counts) return notFound();
    const wrong = wrongSignOff(
      unitYear(counts.calendar, year),
      { open: counts.cases, signedOn: counts.signedOn },
      day,
    );
    if (wrong) return wrong;
    const by = { byId: personOf(actor), by: actor.name };
    const data = { orgId, unitId, year, signedOn: fromDay(day), ...by };
    const { count } = await writer(scope, tx).hardshipSignOff.createMany({ data, skipDuplicates: true });
    if (count === 0)
      return refused("conflict", `Vừa có người ký rà soát ${unitYear(counts.calendar, year).label}.`);
    record({ type: "hardship.signed", orgId, unitId, detail: { year } });
    return done({ year });
  });
}

/** Tells the upper level for whom a unit's count stands: names alone, with a reason that is kept before they are told. */
export async function revealHardship(actor: Actor, input: unknown): Promise<Result<HardshipPerson[]>> {
  const parsed = parse(revealSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, reason } = parsed.value;
  const found = await recordPlaceOf(actor, unit, null);
  if (!found.ok) return found;
  const { orgId, unitId } = found.value;
  const no = refusal(can.revealRestricted(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  await recordSensitiveRead(whoIs(actor), { orgId, unitId, fields: [HARDSHIP], reason });
  const values = () => [...reachValues(scope), unitId];
  return done(await rows<HardshipPerson>(scope, namedHardshipStatement, values));
}
