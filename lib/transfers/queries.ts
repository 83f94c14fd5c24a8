import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { isLate } from "@/lib/cases/lateness";
import { openActs } from "@/lib/cases/machine";
import { caseDetail, partsIn, standingCases } from "@/lib/cases/queries";
import { reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { notWhole, whole } from "@/lib/platform/whole";
import { machineOf, RECEIVED_STATES } from "./rules";
import type { TransferFilter } from "./schema";
import {
  listTransfersStatement,
  readTransfersStatement,
  registerTransfersStatement,
  transfersToTypeStatement,
} from "./statements";
import type {
  LineToType,
  RegisterLine,
  StandingTransfer,
  TransferDetail,
  TransferFacts,
  TransferLine,
  TransferState,
} from "./types";

const MOST = 1000;

/** What the register of a unit or branch says of a period, the earliest first: all or none. */
export async function registeredTransfers(
  actor: Actor,
  at: At,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Result<readonly RegisterLine[]>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const place = [at.unitId, at.branchId, from, to, MOST + 1];
  const values = () => [...reachValues(scope), ...place];
  return whole(await rows<RegisterLine>(scope, registerTransfersStatement, values), MOST);
}

/**
 * For a sheet: those that were open in a period, all or none. That somebody was taken up elsewhere is no second leaving: the
 * unit that let the person go has its own line of it.
 */
export async function everyTransfer(
  actor: Actor,
  at: At,
  period: { from: PlainDate; to: PlainDate },
): Promise<Result<TransferLine[]>> {
  const list = await transfersBetween(actor, at, period);
  if (!list.ok) return list;
  const { items, isCut } = list.value;
  if (isCut) return notWhole(MOST);
  return done(items.filter((line) => line.openedOn <= period.to && !tellsElsewhere(line, at.unitId)));
}

export type TransferList = { items: TransferLine[]; isCut: boolean };
type At = { orgId: string; unitId: string | null; branchId: string | null };

/** The transfers that were open between two days and all that are open now, of both sides, these first. */
export async function transfersBetween(
  actor: Actor,
  at: At,
  { from, to }: { from: PlainDate; to: PlainDate },
  filter: Pick<TransferFilter, "branch" | "direction"> = {},
): Promise<Result<TransferList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const found = await rows<TransferLine>(scope, listTransfersStatement, () => [
    ...reachValues(scope),
    at.unitId,
    at.branchId ?? filter.branch ?? null,
    from,
    to,
    filter.direction ?? null,
    MOST + 1,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

type OwnAt = At & { unitId: string };

/** What a unit or branch must still type into the national software, and what it typed within these days. */
export async function transfersToType(
  actor: Actor,
  { orgId, unitId, branchId }: OwnAt,
  marked: { from: PlainDate; to: PlainDate } | null,
): Promise<{ items: LineToType[]; isCut: boolean }> {
  const scope = readScope(actor, orgId);
  if (!scope) return { items: [], isCut: false };
  const found = await rows<LineToType>(scope, transfersToTypeStatement, () => [
    ...reachValues(scope),
    unitId,
    branchId,
    marked?.from ?? null,
    marked?.to ?? null,
    RECEIVED_STATES,
    MOST + 1,
  ]);
  return { items: found.slice(0, MOST), isCut: found.length > MOST };
}

/** For its sheet: all that it must still type, or none. */
export async function everyToType(actor: Actor, at: OwnAt): Promise<Result<LineToType[]>> {
  const { items, isCut } = await transfersToType(actor, at, null);
  return isCut ? notWhole(MOST, "Tải danh sách của từng chi đoàn.") : done(items);
}

/** Of the transfers those that a view means: leaving a place, coming to it, or waiting for this person. */
export function transfersIn(
  actor: Actor,
  at: At,
  items: readonly TransferLine[],
  { view, late }: TransferFilter,
  today: PlainDate,
): TransferLine[] {
  return items.filter(
    (line) =>
      (view === undefined || (view === "waiting" ? waitsFor(actor, line) : goes(line, at) === view)) &&
      (late === undefined || isLate(line, today)),
  );
}

/** Whether another unit told there that it took up whom this one had let go. */
function tellsElsewhere(line: TransferLine, unitId: string | null): boolean {
  return line.isTakenUp && line.otherUnit?.id === unitId && line.unit.id !== unitId;
}

/** Whether a transfer leads out of a unit or branch, or into it. */
function goes(line: TransferLine, { unitId, branchId }: At): "out" | "in" {
  if (line.direction === "in") return tellsElsewhere(line, unitId) ? "out" : "in";
  if (branchId !== null) return line.branch?.id === branchId ? "out" : "in";
  return unitId === null || line.unit.id === unitId ? "out" : "in";
}

/** Acts that are open for as long as a case is, and wait for nobody. */
const NO_DUTY: readonly string[] = ["withdraw", "return", "extend"];

/** Whether the next step is this person's. */
export function waitsFor(actor: Actor, line: TransferLine): boolean {
  const acts = openActs(machineOf(line), line.state as TransferState, partsIn(actor, line));
  return line.closedOn === null && acts.some((act) => !NO_DUTY.includes(act));
}

type Read = TransferFacts &
  Pick<TransferDetail, "inRoster" | "staysRefused" | "refusedFor" | "introducedUntil" | "extendedUntil">;

/** One transfer, for either side. */
export async function transferDetail(actor: Actor, id: string): Promise<Result<TransferDetail>> {
  const found = await caseDetail(actor, id, "transfer");
  if (!found.ok) return found;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [...reachValues(scope), [id]];
    const [facts] = values ? await rows<Read>(scope, readTransfersStatement, () => values) : [];
    if (facts) return done({ ...found.value, ...facts });
  }
  return notFound();
}

/** Several of one organisation, in the order of their ids: all of them or none. */
export async function standingTransfers(
  actor: Actor,
  orgId: string,
  ids: readonly string[],
): Promise<Result<StandingTransfer[]>> {
  const found = await standingCases(actor, { orgId, procedure: "transfer" }, ids);
  if (!found.ok) return found;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const values = () => [...reachValues(scope), ids];
  const read = await rows<Read & { id: string }>(scope, readTransfersStatement, values);
  const factsOf = new Map(read.map((facts) => [facts.id, facts]));
  const all = found.value.flatMap((one) => {
    const facts = factsOf.get(one.id);
    return facts ? [{ ...one, ...facts }] : [];
  });
  return all.length === ids.length ? done(all) : notFound();
}
