import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { MONTHS_TO_BE_RATED } from "@/lib/criteria/rules";
import type { SeenMember } from "@/lib/members/queries";
import { now, today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { unpack } from "@/lib/platform/packing";
import { done, notFound, type Result } from "@/lib/platform/result";
import { activeWords } from "@/lib/residences/said";
import type { ResidenceRemark } from "@/lib/residences/types";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import { type Attended, attendedOf, attendedWords, countMarks, type MarkCounts } from "./attendance/rules";
import { daysOf } from "./deadlines/rules";
import { draftComment } from "./draft";
import { seenSave } from "./last-save/seen";
import type { KeptSave, LastSave } from "./last-save/types";
import { listValues, yearListValues } from "./listed";
import { RATING_SHORT } from "./messages";
import { type BranchYear, seenBranchYear } from "./place";
import { attendanceLevel, MONTHS_ILL, masked, openStep } from "./rules";
import { ratingRule } from "./settings/queries";
import {
  branchStandingsStatement,
  frozenYearStatement,
  ratedElsewhereStatement,
  ratingRowsStatement,
  ratingSheetStatement,
  reviewsOfMemberStatement,
  unitStandingsStatement,
} from "./statements";
import type {
  Choice,
  RatedElsewhere,
  RatingBoard,
  RatingCounts,
  RatingLevel,
  RatingRecord,
  RatingRow,
  RatingRule,
  RatingSheet,
  RatingStanding,
  SheetState,
} from "./types";

type FoundRow = Omit<RatingRow, "record" | "conditions" | "draft"> &
  Omit<RatingRecord, "meetings"> & {
    marks: MarkCounts | null;
    /** Joined the Union too late to be rated at the period's end. */
    isNew: boolean;
    isPartyMember: boolean;
    arrival: Arrival | null;
    longDeferral: Span | null;
    longExcused: Span | null;
    residence: ResidenceRemark | null;
  };

/** The transfer by which somebody came too late to be rated by the branch alone, with what the place that was left says. */
type Arrival = { day: PlainDate; comment: string };

/**
 * Days of the period on which activities were deferred, or from which to which every meeting was excused, without a break:
 * where they are more than `MONTHS_ILL`.
 */
type Span = { from: PlainDate; to: PlainDate };

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
  const board: RatingBoard = {
    unit,
    branch,
    year,
    periodLabel: period.label,
    sheet,
    rows: people.map((row) => seenRow(row, rule, seesReasons)),
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
  {
    held,
    attended,
    marks,
    training,
    isNew,
    isPartyMember,
    arrival,
    longDeferral,
    longExcused,
    residence,
    ...row
  }: FoundRow,
  rule: RatingRule,
  seesReasons: boolean,
): RatingRow {
  const meetings = attendedOf(marks ?? countMarks([]), rule.excused);
  const record = { held, attended, meetings, training };
  const conditions = [
    isNew ? "Chưa đủ 6 tháng vào Đoàn" : null,
    ...arrivalConditions(arrival),
    seesReasons && isPartyMember ? "Đảng viên: chỉ rèn luyện, không xếp loại" : null,
    longAway("Hoãn sinh hoạt", longDeferral),
    longAway("Vắng có lý do các buổi sinh hoạt", longExcused),
    attendanceCondition(record, "hoạt động", rule),
    attendanceCondition(meetings, "buổi sinh hoạt", rule),
    trainingCondition(training),
    residence && residenceCondition(residence),
  ];
  return {
    ...row,
    record,
    choice: seesReasons ? row.choice : masked(row.choice),
    conditions: conditions.filter((words) => words !== null),
    draft: draftComment(record),
  };
}

/**
 * Whoever has not been in the branch for long enough by the period's end is rated with the comment of the place that
 * was left (domain.md §2.9). It stands in the transfer, which both sides read.
 */
function arrivalConditions(arrival: Arrival | null): string[] {
  if (!arrival) return [];
  return [
    `Chuyển đến ngày ${formatDate(arrival.day)}, chưa đủ ${MONTHS_TO_BE_RATED} tháng ở chi đoàn`,
    arrival.comment
      ? `Nhận xét của nơi chuyển đi: ${arrival.comment}`
      : "Không có nhận xét của nơi đi: hỏi nơi đi trước khi xếp loại",
  ];
}

/** Why somebody was away is told in free words that not everybody reads: whether it was illness the branch knows. */
function longAway(what: string, away: Span | null): string | null {
  if (!away) return null;
  const span = `${formatDate(away.from)} – ${formatDate(away.to)}`;
  return `${what} ${span}, quá ${MONTHS_ILL} tháng: nếu do nghỉ ốm thì không xếp từ mức tốt trở lên`;
}

/** What attendance leaves open below the best level; the rating itself is the branch's. */
function attendanceCondition(attended: Attended, what: string, rule: RatingRule): string | null {
  const level = attendanceLevel(attended, rule);
  if (!level || level === "excellent") return null;
  return `Dự ${attendedWords(attended)} ${what}: mức ${RATING_SHORT[level].toLocaleLowerCase("vi")}`;
}

/** The best level asks for the best result of the training programme, on the national software (domain.md §2.9). */
function trainingCondition(training: RatingRow["record"]["training"]): string | null {
  if (training?.result === "excellent")
    return training.isTyped
      ? null
      : "Rèn luyện xuất sắc nhưng chưa ghi đã nhập lên phần mềm: chưa đủ điều kiện xếp xuất sắc";
  const stands = !training ? "chưa đăng ký" : training.result ? "chưa đạt xuất sắc" : "chưa đánh giá";
  return `Rèn luyện ${stands}: chưa đủ điều kiện xếp xuất sắc`;
}

/** The best level asks for being active at the place of residence (domain.md §2.9). */
function residenceCondition({ hostName, remark }: ResidenceRemark): string {
  if (!remark) return `${hostName} chưa nhận xét: hỏi trước khi xếp xuất sắc`;
  const said = `${hostName} nhận xét ${activeWords(remark.isActive)} (${formatDate(remark.on)})`;
  return remark.isActive ? said : `${said}: chưa đủ điều kiện xếp xuất sắc`;
}

/** The reason would say who is in the Party, so none of them is shown. */
const NO_COUNTS: RatingCounts = { excellent: 0, good: 0, completed: 0, not_completed: 0, notRated: 0 };

type StandingRow = UnitRef & { periodKind: PeriodKind; members: number; counts: RatingCounts | null };

function countsOf(counts: RatingCounts | null): RatingCounts {
  if (!counts) return NO_COUNTS;
  const { excellent, good, completed, not_completed, notRated } = counts;
  return { excellent, good, completed, not_completed, notRated };
}

export type UnitRatings = { branches: RatingStanding[]; unplaced: number; rule: RatingRule };

/** A unit's branches; of a grassroots branch itself. `unplaced`: members whom no branch can rate. */
export async function unitRatings(
  actor: Actor,
  at: { orgId: string; unitId: string },
  year: number,
): Promise<Result<UnitRatings>> {
  const scope = readScope(actor, at.orgId);
  const no = refusal(can.readReviews(actor, { ...at, branchId: null }));
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const [found, rule] = await Promise.all([
    rows<StandingRow & { kind: string; state: SheetState | "none" }>(scope, branchStandingsStatement, () =>
      yearListValues(at.orgId, at.unitId, { year, today: day }),
    ),
    ratingRule(actor, at.orgId, year),
  ]);
  const standings = found.map(({ kind, periodKind, counts, state, members, ...unit }) => {
    const open = members > 0 ? openStep(state, daysOf(rule, periodKind, unitYear(periodKind, year))) : null;
    return { kind, standing: { unit, state, members, counts: countsOf(counts), approved: 0, of: 1, open } };
  });
  const branches = standings.filter(({ kind }) => kind !== "base_union").map(({ standing }) => standing);
  const own = standings.find(({ kind }) => kind === "base_union");
  return done({ branches, unplaced: own?.standing.members ?? 0, rule });
}

/** Every unit within reach with what is approved. */
export async function ratingsOfUnits(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<RatingStanding[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const day = await today();
  const [found, rule] = await Promise.all([
    rows<StandingRow & { approved: number; of: number }>(scope, unitStandingsStatement, () =>
      yearListValues(orgId, unitIdsOf(scope), { year, today: day }),
    ),
    ratingRule(actor, orgId, year),
  ]);
  return done(
    found.map(({ id, code, name, periodKind, members, approved, of, counts }) => {
      const isOpen = members > 0 && approved < of;
      const open = isOpen ? openStep("proposed", daysOf(rule, periodKind, unitYear(periodKind, year))) : null;
      return {
        unit: { id, code, name },
        state: null,
        members,
        approved,
        of,
        counts: countsOf(counts),
        open,
      };
    }),
  );
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
