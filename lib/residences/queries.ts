import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail, withMoments } from "@/lib/cases/queries";
import { reachValues } from "@/lib/evidence/queries";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { RESIDENCE } from "./rules";
import { runningStatement } from "./statements";
import type { ResidenceDetail, RunningResidence } from "./types";

const person = { birthDate: true, joinedOn: true, cardNumber: true, code: true } as const;
const select = {
  hostName: true,
  address: true,
  residentSince: true,
  case: { select: { member: { select: person } } },
} as const;

export async function residenceDetail(actor: Actor, id: string): Promise<Result<ResidenceDetail>> {
  const found = await caseDetail(actor, id, RESIDENCE.procedure);
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  const own = scope && (await reader(scope).residenceCase.findFirst({ where: { caseId: id }, select }));
  if (!own?.case.member) return notFound();
  const { hostName, address, residentSince } = own;
  const { code: memberCode, ...named } = own.case.member;
  const residence = { hostName, address, residentSince: toDay(residentSince) };
  return done({ ...found.value, residence, person: { ...named, memberCode } });
}

const MOST_RUNNING = 2000;

/** Who of a unit or a branch takes part at the place of residence now. */
export async function runningResidences(
  actor: Actor,
  { orgId, unitId, branchId }: RecordPlace,
): Promise<RunningResidence[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await rows<RunningResidence>(scope, runningStatement, () => [
    ...reachValues(scope),
    unitId,
    branchId,
    MOST_RUNNING,
  ]);
  return found.map((line) => ({ ...line, steps: withMoments(line.steps) }));
}

/** The years of which the ratings of these people are approved. */
export async function ratedYears(
  actor: Actor,
  orgId: string,
  members: readonly (string | null)[],
): Promise<Map<string, number[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return new Map();
  const memberId = { in: members.flatMap((id) => id ?? []) };
  const found = await reader(scope).memberRating.findMany({
    where: { memberId, sheet: { state: "approved" } },
    select: { memberId: true, year: true },
  });
  const years = new Map<string, number[]>();
  for (const { memberId, year } of found) years.set(memberId, [...(years.get(memberId) ?? []), year]);
  return years;
}
