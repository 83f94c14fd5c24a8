import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import { reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { daysOfYear } from "@/lib/units/year-days";
import { type Book, placeOf, rowOf } from "../book";
import type { BookAt, BookList } from "../types";
import {
  candidatesStatement,
  countHardshipStatement,
  listHardshipStatement,
  readHardshipStatement,
} from "./statements";
import type { HardshipCounts, HardshipDetail, HardshipListItem, HardshipPerson } from "./types";

const MOST = 500;

/** How a read of hardship is named in the log; its words never stand there. */
export const HARDSHIP = "hardship";

/** The year's cases by name, for who may see them there; that they were shown is kept in the log. */
export async function hardshipOfYear(
  actor: Actor,
  { orgId, unitId, branchId, year }: BookAt & { unitId: string },
  filter: { removed?: string | undefined },
): Promise<Result<BookList<HardshipListItem>>> {
  const no = refusal(can.seeSensitive(actor, { orgId, unitId, branchId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const values = () => [
    ...reachValues(scope),
    unitId,
    branchId,
    year,
    ...daysOfYear(year),
    filter.removed === "1",
    MOST + 1,
  ];
  const found = await rows<HardshipListItem>(scope, listHardshipStatement, values);
  if (found.length > 0)
    await recordSensitiveRead(whoIs(actor), { orgId, unitId, subjectId: branchId, fields: [HARDSHIP] });
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

/** Counts of a year for whoever reads the unit: nobody is named. */
export async function hardshipCounts(
  actor: Actor,
  { orgId, unitId, branchId, year }: BookAt,
): Promise<Result<HardshipCounts[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const values = () => [...reachValues(scope), unitId, branchId, year, ...daysOfYear(year)];
  return done(await rows<HardshipCounts>(scope, countHardshipStatement, values));
}

type ReadRow = Omit<HardshipDetail, "mayEdit">;

/** One case for a command; showing it goes through `hardshipShown`. */
async function hardshipCase(actor: Actor, id: string): Promise<Result<HardshipDetail>> {
  const row = await rowOf<ReadRow>(actor, readHardshipStatement, id);
  if (!row) return notFound();
  return refusal(can.seeSensitive(actor, placeOf(row))) ?? done({ ...row, mayEdit: true });
}

/** The case as somebody is shown it: such a reading goes to the log. */
export async function hardshipShown(actor: Actor, id: string): Promise<Result<HardshipDetail>> {
  const found = await hardshipCase(actor, id);
  if (!found.ok) return found;
  const { orgId, unit, memberId } = found.value;
  const read = { orgId, unitId: unit.id, subjectId: memberId, fields: [HARDSHIP] };
  await recordSensitiveRead(whoIs(actor), read);
  return found;
}

export const HARDSHIP_BOOK: Book<HardshipDetail> = {
  table: "hardship_cases",
  find: hardshipCase,
  may: can.seeSensitive,
  removed: "hardship.removed",
  restored: "hardship.restored",
};

export type Candidate = HardshipPerson & { id: string };

/** Whom a new case may be about. */
export async function hardshipCandidates(actor: Actor, place: Place): Promise<Result<Candidate[]>> {
  const no = refusal(can.seeSensitive(actor, place));
  const scope = readScope(actor, place.orgId);
  if (no || !scope) return no ?? notFound();
  const values = () => [...reachValues(scope), place.unitId, place.branchId ?? null];
  return done(await rows<Candidate>(scope, candidatesStatement, values));
}
