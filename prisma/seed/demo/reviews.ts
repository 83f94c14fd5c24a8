import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { RATING_LABELS } from "@/lib/ratings/messages";
import { approveRatings, proposeRatings } from "@/lib/ratings/moves";
import { ratingBoard } from "@/lib/ratings/queries";
import { pasteRatings } from "@/lib/ratings/results";
import type { RatingRow } from "@/lib/ratings/types";
import { moveTraining, registerTraining } from "@/lib/training/commands";
import { pasteTraining } from "@/lib/training/results";
import { demoReview } from "../reviews";
import { type Cast, must } from "./cast";
import type { PlacedUnit } from "./foundation";
import { seenFirst } from "./seen";

type Reviews = { cast: Cast; unit: PlacedUnit };
type Branch = Reviews & { at: { unit: string; branch: string; year: number }; n: number };

/** How far a unit's branches have come: all of them, one more than the other, or only registered. */
export type DemoReviewing = "approved" | "mixed" | "registered";

const secretaryOf = (unit: PlacedUnit) => `bithu.${unit.code.toLowerCase()}`;

/** The training and the ratings of a unit's year, branch by branch, as results of a sheet: the demo is to load fast. */
export async function keepReviews(
  { cast, unit }: Reviews,
  year: number,
  until: PlainDate,
  reviewing: DemoReviewing,
): Promise<void> {
  const day = unit.period === "school_year" ? makeDate(year, 8, 24) : makeDate(year, 10, 28);
  for (const [n, branch] of [...unit.branchIds.values()].entries()) {
    const given = { cast, unit, at: { unit: unit.id, branch, year }, n };
    const isOver = day < until && reviewing !== "registered";
    if (!isOver || (reviewing === "mixed" && n % 4 === 3))
      await register(given, makeDate(year, 2, 20), until);
    else await review(given, day, reviewing === "mixed" && n > 0 ? "kept" : "approved");
  }
}

/** A school's next year runs before the demo's own is over: its members are registered as it begins. */
export async function registerSchoolYear(
  { cast, unit }: Reviews,
  year: number,
  until: PlainDate,
): Promise<void> {
  if (unit.period !== "school_year") return;
  for (const [n, branch] of [...unit.branchIds.values()].entries())
    await register({ cast, unit, at: { unit: unit.id, branch, year }, n }, makeDate(year - 1, 9, 20), until);
}

async function register({ cast, unit, at }: Branch, day: PlainDate, until: PlainDate): Promise<void> {
  if (day >= until) return;
  await cast.on(day, secretaryOf(unit), (actor) => registerTraining(actor, { ...at, members: null }));
}

async function review(branch: Branch, day: PlainDate, end: "approved" | "kept"): Promise<void> {
  const { cast, unit, at, n } = branch;
  const secretary = secretaryOf(unit);
  const board = must(await ratingBoard(await cast.as(secretary), at));
  await cast.on(day, secretary, (actor) =>
    seenFirst(pasteTraining, actor, { ...at, table: trainingTable(board.rows, at.year) }),
  );
  if (n === 0) await cast.on(day, secretary, (actor) => moveTraining(actor, { ...at, move: "forward" }));
  const table = ratingTable(board.rows, at.year);
  // The unit's first branch shows its minutes, the third of a mixed unit is still being written.
  if (n === 0) return minuted(branch, board.rows, day, table);
  if (end === "kept" && n % 4 !== 1) return begun(branch, board.rows, day);
  const approval = { approvalNumber: `${21 + n}-NQ/ĐTN`, approvedOn: day };
  await cast.on(day, secretary, (actor) => seenFirst(pasteRatings, actor, { ...at, table, approval }));
}

async function minuted(
  { cast, unit, at }: Branch,
  rows: RatingRow[],
  day: PlainDate,
  table: string,
): Promise<void> {
  const secretary = secretaryOf(unit);
  await cast.on(day, secretary, (actor) => seenFirst(pasteRatings, actor, { ...at, table }));
  const [chair = "", minuteTaker = ""] = rows.map(({ fullName }) => fullName);
  const meeting = {
    minutesNumber: "04-BB/CĐ",
    heldOn: day,
    chair,
    minuteTaker,
    entitled: rows.length,
    present: rows.length - 1,
    version: 1,
  };
  await cast.on(day, secretary, (actor) => proposeRatings(actor, { ...at, ...meeting }));
  const approval = { approvalNumber: "21-NQ/ĐTN", approvedOn: day, version: 2 };
  await cast.on(day, secretary, (actor) => approveRatings(actor, { ...at, ...approval }));
}

/** Some lines of a draft, the others still empty. */
async function begun({ cast, unit, at }: Branch, rows: RatingRow[], day: PlainDate): Promise<void> {
  const lines = rows.slice(0, Math.ceil(rows.length / 2)).map((row) => {
    const { level, comment } = demoReview(nameOf(row), at.year);
    return { member: row.memberId, choice: level, comment, version: null };
  });
  await cast.on(day, secretaryOf(unit), (actor) => saveRatings(actor, { ...at, rows: lines }));
}

function trainingTable(rows: RatingRow[], year: number): string {
  const head = [...WHO, "1.", "2.", "3.", "4.", "5."];
  const lines = rows.map((row) => [...who(row), ...demoReview(nameOf(row), year).marks]);
  return [head, ...lines].map((line) => line.join("\t")).join("\n");
}

function ratingTable(rows: RatingRow[], year: number): string {
  const lines = rows.map((row) => {
    const { level, comment } = demoReview(nameOf(row), year);
    const isInParty = row.conditions.some((condition) => condition.startsWith("Đảng viên"));
    return [...who(row), isInParty ? "Không thuộc diện: đảng viên" : RATING_LABELS[level], comment];
  });
  return [[...WHO, "Xếp loại", "Nhận xét"], ...lines].map((line) => line.join("\t")).join("\n");
}

const WHO = ["Mã định danh", "Họ và tên"];

/** Whoever was admitted this year has no code yet and goes by name. */
function who({ code, fullName }: RatingRow): string[] {
  return code ? [code, ""] : ["", fullName];
}

const nameOf = ({ code, fullName }: RatingRow) => code ?? fullName;
