import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { SeenMember } from "@/lib/members/queries";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { unpack } from "@/lib/platform/packing";
import { done, type Result } from "@/lib/platform/result";
import { attendedOf, countMarks, type MarkCounts } from "./attendance/rules";
import { type Circumstances, conditionsOf } from "./conditions";
import { daysOf } from "./deadlines/rules";
import { draftComment } from "./draft";
import { seenSave } from "./last-save/seen";
import type { KeptSave, LastSave } from "./last-save/types";
import { listValues } from "./listed";
import { type BranchYear, seenBranchYear } from "./place";
import { masked, openStep } from "./rules";
import { ratingRule } from "./settings/queries";
import {
  frozenYearStatement,
  ratedElsewhereStatement,
  ratingRowsStatement,
  ratingSheetStatement,
  reviewsOfMemberStatement,
} from "./statements";
import type {
  Choice,
  RatedElsewhere,
  RatingBoard,
  RatingLevel,
  RatingRecord,
  RatingRow,
  RatingRule,
  RatingSheet,
  SheetState,
} from "./types";

type FoundRow = Omit<RatingRow, "record" | "conditions" | "draft"> &
  Omit<RatingRecord, "meetings"> &
  Circumstances & { marks: MarkCounts | null };

/** One branch's grid, as the actor may see it. */
export async function ratingBoard(actor: Actor, input: unknown): Promise<Result<RatingBoard>> {
  const found = await seenBranchYear(actor, input);
  return found.ok ? done(await boardAt(actor, found.value)) : found;
}

/** One branch's grid with what can be undone of its last save, for whoever keeps it. */
export async function boardWithSave(
  actor: Actor,
  input: unknown,
): Promise<Result<{ board: RatingBoard; save: LastSave | null }>> {
  const found = await seenBranchYear(actor, input);
  if (!found.ok) return found;
  const { board, sealed } = await readBoard(actor, found.value);
  const kept = sealed && board.may.keep ? unpack<KeptSave>(sealed) : null;
  return done({ board, save: kept && seenSave(kept, board.seesReasons ? (choice) => choice : masked) });
}

export async function boardAt(actor: Actor, at: BranchYear): Promise<RatingBoard> {
  return (await readBoard(actor, at)).board;
}

async function readBoard(actor: Actor, at: BranchYear) {
  const { scope, place, unit, branch, year, periodKind, period } = at;
  const seesReasons = can.seeSensitive(actor, place).allowed;
  const [{ sheet, sealed }, people, elsewhere, rule] = await Promise.all([
    readSheet(at),
    rows<FoundRow>(scope, ratingRowsStatement, () => [...listValues(at), period.from, period.to]),
    rows<RatedElsewhere>(scope, ratedElsewhereStatement, () => listValues(at)),
    ratingRule(actor, place.orgId, year),
  ]);
  const reader = { seesReasons, readsMeasures: can.readRestrictedCase(actor, place).allowed };
  const board: RatingBoard = {
    unit,
    branch,
    year,
    periodKind,
    periodLabel: period.label,
    sheet,
    rows: people.map((row) => seenRow(row, rule, reader)),
    elsewhere,
    rule,
    open: people.length > 0 ? openStep(sheet?.state ?? "none", daysOf(rule, periodKind, period)) : null,
    seesReasons,
    may: {
      keep: can.keepRatings(actor, place).allowed,
      approve: can.approveRatings(actor, place).allowed,
    },
  };
  return { board, sealed };
}

export async function sheetAt(at: BranchYear): Promise<RatingSheet | null> {
  return (await readSheet(at)).sheet;
}

type FoundSheet = RatingSheet & { sealed: Uint8Array | null };

async function readSheet(at: BranchYear) {
  const moment = await now();
  const [found] = await rows<FoundSheet>(at.scope, ratingSheetStatement, () => [
    ...listValues(at).slice(0, 4),
    moment,
  ]);
  if (!found) return { sheet: null, sealed: null };
  const { sealed, ...sheet } = found;
  return { sheet, sealed };
}

function seenRow(
  { held, attended, marks, training, ...found }: FoundRow,
  rule: RatingRule,
  { seesReasons, readsMeasures }: { seesReasons: boolean; readsMeasures: boolean },
): RatingRow {
  const { isNew, isPartyMember, arrival, longDeferral, longExcused, residence, measures, ...row } = found;
  const known = readsMeasures ? found : { ...found, measures: [] };
  const meetings = attendedOf(marks ?? countMarks([]), rule.excused);
  const record = { held, attended, meetings, training };
  return {
    ...row,
    record,
    choice: seesReasons ? row.choice : masked(row.choice),
    conditions: conditionsOf(known, record, { rule, seesReasons }),
    draft: draftComment(record),
  };
}

/** Whether the unit's year lies with the reviewers or is closed, so that nothing under it is opened again. */
export async function isYearFrozen({ scope, place, year }: BranchYear): Promise<boolean> {
  const [row] = await rows<{ frozen: boolean }>(scope, frozenYearStatement, () => [
    place.orgId,
    place.unitId,
    year,
  ]);
  return row?.frozen ?? false;
}

export type MemberReview = {
  year: number;
  choice: Choice | null;
  comment: string;
  state: SheetState | null;
  approvedOn: PlainDate | null;
  total: number | null;
  result: RatingLevel | null;
  trainingState: "registered" | "evaluated" | "forwarded" | "confirmed" | null;
};

/** The yearly comments, ratings and training of a member whom the actor sees. */
export async function reviewsOfMember({
  member,
  place,
  scope,
  seesSensitive,
}: SeenMember): Promise<MemberReview[]> {
  const found = await rows<MemberReview>(scope, reviewsOfMemberStatement, () => [place.orgId, member.id]);
  return seesSensitive ? found : found.map((review) => ({ ...review, choice: masked(review.choice) }));
}
