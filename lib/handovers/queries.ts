import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Role } from "@/lib/access/types";
import { isRestricted } from "@/lib/cases/restricted";
import { PROCEDURES } from "@/lib/cases/types";
import { bodyId, type FoundBody, findBody } from "@/lib/committees/bodies";
import { COMMITTEE_ROLES } from "@/lib/committees/effects";
import { mayGive } from "@/lib/committees/foreseen";
import { quarterEnd, quarterOf, quarterStart } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { yearOf } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { unpack } from "@/lib/platform/packing";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type NamedWork, namedWork } from "./named-work";
import type { KeptHands } from "./passing-on";
import { type HandoverFacts, proposedLines } from "./proposal";
import { mayOf } from "./rules";
import { handoverFactsStatement, secretariesStatement, successorsStatement } from "./statements";
import type { Handover, HandoverLine, HandoverMay, Person } from "./types";

const select = {
  id: true,
  unitId: true,
  branchId: true,
  state: true,
  giverId: true,
  giverName: true,
  receiverId: true,
  receiverName: true,
  handedOn: true,
  place: true,
  witness: true,
  basis: true,
  giverConfirmedBy: true,
  standInReason: true,
  receiverConfirmedAt: true,
  onPaper: true,
  minutesNumber: true,
  changesSealed: true,
  takenBackBy: true,
  takeBackReason: true,
  recordedBy: true,
  recordedAt: true,
  version: true,
  lines: {
    select: { key: true, text: true, isHanded: true, missing: true },
    orderBy: { position: "asc" },
  },
} as const;

export type HandoverView = {
  body: FoundBody;
  handover: Handover;
  /** What it changed; null of what is not recorded, or was before that was kept. */
  kept: KeptHands | null;
  may: HandoverMay;
};

/** A hand-over by its id, for whoever reads the committee of its unit or branch. */
export async function findHandover(actor: Actor, id: string): Promise<Result<HandoverView>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const row = scope && (await reader(scope).handover.findFirst({ where: { id }, select }));
    if (!row) continue;
    const found = await findBody(actor, { unit: row.unitId, branch: row.branchId });
    if (!found.ok) return found;
    const body = found.value;
    const no = refusal(can.readCommittee(actor, body.place));
    if (no) return no;
    const { giverId, giverName, receiverId, receiverName, receiverConfirmedAt, handedOn, lines, ...more } =
      row;
    const { changesSealed, ...rest } = more;
    const kept = changesSealed && unpack<KeptHands>(changesSealed);
    const handover: Handover = {
      ...rest,
      giver: { id: giverId, name: giverName },
      receiver: { id: receiverId, name: receiverName },
      handedOn: toDay(handedOn),
      receiverConfirmed: receiverConfirmedAt !== null,
      lines: lines as HandoverLine[],
    };
    return done({ body, handover, kept, may: mayOf(handover, whoMay(actor, body), kept) });
  }
  return notFound();
}

function whoMay(actor: Actor, body: FoundBody) {
  return {
    userId: actor.userId,
    keeps: can.keepCommittee(actor, body.place).allowed,
    standsIn: can.standInForGiver(actor, body.place).allowed,
    givesRoles: mayGive(actor, body),
  };
}

export type HandoverRow = Pick<Handover, "id" | "state" | "handedOn"> & { giver: string; receiver: string };

/** The hand-overs of a body whose committee the actor reads, the latest first. */
export async function handoversOf({ scope, place: { unitId, branchId } }: FoundBody): Promise<HandoverRow[]> {
  const found = await reader(scope).handover.findMany({
    where: { unitId, branchId, OR: [{ state: { not: "withdrawn" } }, { takenBackAt: { not: null } }] },
    orderBy: [{ handedOn: "desc" }, { createdAt: "desc" }],
    take: 50,
    select: { id: true, state: true, handedOn: true, giverName: true, receiverName: true },
  });
  return found.map(({ giverName, receiverName, handedOn, ...row }) => ({
    ...row,
    giver: giverName,
    receiver: receiverName,
    handedOn: toDay(handedOn),
  }));
}

export type Parties = { givers: Person[]; receivers: Person[] };

/** Who may stand in a hand-over of this body. */
export async function partiesOf(body: FoundBody): Promise<Parties> {
  const at = bodyId(body);
  const { unitId } = body.place;
  const role = secretaryRole(body);
  const [givers, receivers] = await Promise.all([
    rows<Person>(body.scope, secretariesStatement, ({ orgId }) => [orgId, at, role]),
    rows<Person>(body.scope, successorsStatement, ({ orgId }) => [orgId, [at, unitId], COMMITTEE_ROLES]),
  ]);
  return { givers, receivers };
}

export function secretaryRole({ kind }: FoundBody): Role {
  return kind === "branch" ? "BRANCH_SECRETARY" : "UNIT_SECRETARY";
}

/**
 * The lines that the records propose. Of restricted procedures nothing is told: whoever reads the unit reads its
 * hand-overs.
 */
export async function proposal(body: FoundBody): Promise<HandoverLine[]> {
  const day = await today();
  const [year, quarter] = [yearOf(day), quarterOf(day)];
  const { orgId, unitId, branchId } = body.place;
  const [facts] = await rows<HandoverFacts>(body.scope, handoverFactsStatement, () => [
    orgId,
    unitId,
    branchId,
    year,
    quarterStart(quarter).slice(0, 7),
    quarterEnd(quarter).slice(0, 7),
    `${quarter.year}-Q${quarter.quarter}`,
    PROCEDURES.filter((procedure) => !isRestricted(procedure)),
  ]);
  return facts ? proposedLines(facts, { year, quarter, isBranch: branchId !== null }) : [];
}

/** What will name who receives, once an open hand-over is recorded. */
export function workToPass({ body, handover }: HandoverView): Promise<NamedWork> {
  return namedWork(reader(body.scope), body, handover.giver.name);
}
