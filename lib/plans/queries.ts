import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds } from "@/lib/evidence/queries";
import { today } from "@/lib/platform/clock";
import { rows, type Statement } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { countItems } from "./rules";
import {
  carryOffersStatement,
  programByIdStatement,
  programItemStatement,
  programOfUnitStatement,
  programsOfYearStatement,
} from "./statements";
import type {
  CarryOffer,
  ItemFields,
  Program,
  ProgramItemDetail,
  ProgramStanding,
  Transition,
} from "./types";

export type UnitInYear = { orgId: string; unitId: string; year: number };

type ProgramRow = Omit<Program, "evidence" | "transitions"> & {
  evidenceIds: string[];
  /** Moments come as texts out of JSON. */
  transitions: (Omit<Transition, "at"> & { at: string })[];
};

/** The unit's programme of a year; null where none is written yet. */
export async function programOf(
  actor: Actor,
  { orgId, unitId, year }: UnitInYear,
): Promise<Result<Program | null>> {
  const no = refusal(can.readPlan(actor, { orgId, unitId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const values = () => [orgId, unitIdsOf(scope), unitId, year];
  const [row] = await rows<ProgramRow>(scope, programOfUnitStatement, values);
  return done(row ? await whole(actor, row) : null);
}

export async function programById(actor: Actor, id: string): Promise<Result<Program>> {
  const row = await findById<ProgramRow>(actor, programByIdStatement, id);
  return row ? done(await whole(actor, row)) : notFound();
}

async function whole(actor: Actor, { evidenceIds, transitions, ...program }: ProgramRow): Promise<Program> {
  return {
    ...program,
    transitions: transitions.map((each) => ({ ...each, at: new Date(each.at) })),
    evidence: await evidenceByIds(actor, program.orgId, evidenceIds),
  };
}

type ItemRow = Omit<ProgramItemDetail, "evidence" | "mayEdit"> & { evidenceIds: string[] };

export async function programItem(actor: Actor, id: string): Promise<Result<ProgramItemDetail>> {
  const row = await findById<ItemRow>(actor, programItemStatement, id);
  if (!row) return notFound();
  const { evidenceIds, ...item } = row;
  const mayEdit = can.editPlan(actor, { orgId: row.orgId, unitId: row.unit.id }).allowed;
  return done({ ...item, mayEdit, evidence: await evidenceByIds(actor, row.orgId, evidenceIds) });
}

async function findById<Row>(actor: Actor, statement: Statement, id: string): Promise<Row | null> {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const [row] = scope ? await rows<Row>(scope, statement, () => [orgId, unitIdsOf(scope), id]) : [];
    if (row) return row;
  }
  return null;
}

/** What the unit left unfinished in the year before and has not taken over yet. */
export async function carryOffers(actor: Actor, { orgId, unitId, year }: UnitInYear): Promise<CarryOffer[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  return rows<CarryOffer>(scope, carryOffersStatement, () => [orgId, unitIdsOf(scope), unitId, year]);
}

type StandingRow = Omit<ProgramStanding, "counts"> & { items: Pick<ItemFields, "state" | "dueOn">[] };

/** Every unit's programme at a glance, in one statement. */
export async function programsOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<ProgramStanding[]>> {
  const scope = readScope(actor, orgId);
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const values = () => [orgId, unitIdsOf(scope), year];
  const found = await rows<StandingRow>(scope, programsOfYearStatement, values);
  return done(found.map(({ items, ...standing }) => ({ ...standing, counts: countItems(items, day) })));
}
