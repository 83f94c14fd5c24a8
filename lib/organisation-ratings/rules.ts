import type { PlainDate } from "@/lib/platform/dates";
import { daysOf } from "@/lib/ratings/deadlines/rules";
import type { FieldOf } from "@/lib/ratings/deadlines/types";
import { ruleOf } from "@/lib/ratings/rules";
import type { RatingCounts, RatingRule, SheetState } from "@/lib/ratings/types";
import type { Period } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import type { RatedRow, RatedSheet, RatedThing } from "./types";

/** Of a rule by year what this rating goes by. */
export type DueRule = Pick<RatingRule, "fromYear" | FieldOf<"organisation">>;

export function keyOf({ subject, branchId, seatId }: RatedThing): string {
  return [subject, branchId ?? "", seatId ?? ""].join(":");
}

type Editor = { keep: boolean; decide: boolean };

/** Which of a line's two levels somebody may write while the sheet stands so: the own one until it is proposed. */
export function editable(state: SheetState, { keep, decide }: Editor): { own: boolean; decided: boolean } {
  return { own: keep && state === "draft", decided: decide && state !== "approved" };
}

/** Until when a sheet is to be approved by the rule of its year; an approved one waits for nothing. */
export function dueOf(
  state: SheetState | "none",
  rules: readonly DueRule[],
  { kind, year, period }: { kind: PeriodKind; year: number; period: Period },
): PlainDate | null {
  return state === "approved"
    ? null
    : daysOf<"organisation">(ruleOf(rules, year), kind, period)("organisation");
}

/** On what day the meeting was that an approval rests on: a draft has none, or one from before it was opened again. */
export function meetingDay(sheet: Pick<RatedSheet, "state" | "heldOn"> | null): PlainDate | null {
  return sheet?.state === "proposed" ? sheet.heldOn : null;
}

/** Whoever lacks a level of the own: without it nothing is proposed. */
export function withoutOwn(rows: readonly RatedRow[]): RatedRow[] {
  return rows.filter(({ own }) => own === null);
}

/** Where the deciding body said nothing else the proposal stands; who has neither can't be approved. */
export function withoutLevel(rows: readonly RatedRow[]): RatedRow[] {
  return rows.filter(({ own, decided }) => own === null && decided === null);
}

/** As an approval leaves a line. */
export function settled(row: RatedRow): RatedRow {
  return { ...row, decided: row.decided ?? row.own };
}

/** What the records say of the members of a branch or unit: "24/30 đoàn viên xuất sắc hoặc tốt". */
export function memberShare(counts: Omit<RatingCounts, "notRated"> | null): string | null {
  if (!counts) return null;
  const rated = counts.excellent + counts.good + counts.completed + counts.not_completed;
  if (rated === 0) return null;
  return `${counts.excellent + counts.good}/${rated} đoàn viên xuất sắc hoặc tốt (${counts.excellent} xuất sắc)`;
}

/** Beside a unit, its recognition apart: ratings and targets. */
export function unitInputs(known: {
  members: Omit<RatingCounts, "notRated"> | null;
  targets: { met: number; of: number };
}): string[] {
  const { met, of } = known.targets;
  return [memberShare(known.members), of > 0 ? `${met}/${of} chỉ tiêu đạt` : null].filter(
    (words) => words !== null,
  );
}
