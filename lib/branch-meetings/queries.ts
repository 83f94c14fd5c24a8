import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { periodOf } from "@/lib/criteria/periods";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { countMarks, type ExcusedRule, type MarkCounts } from "@/lib/ratings/attendance/rules";
import { branchYear } from "@/lib/ratings/place";
import { ratingRule } from "@/lib/ratings/settings/queries";
import { periodKindOf } from "@/lib/units/period-kind";
import type { Period } from "@/lib/units/periods";
import type { UnitRef } from "@/lib/units/types";
import { daysOfYear } from "@/lib/units/year-days";
import { monthsOf } from "./months";
import { rhythmOf } from "./rhythm/queries";
import { attendedTogether, isHeld, missedOf, monthsByQuarter, presenceOf, spanCells, spansOf } from "./rules";
import {
  branchMeetingsStatement,
  branchStandingsStatement,
  rollStatement,
  unitStandingsStatement,
} from "./statements";
import type {
  AttendanceRow,
  BranchMeetings,
  BranchStanding,
  Meeting,
  MeetingLine,
  MeetingPage,
  UnitStanding,
} from "./types";

export const MOST_MEETINGS = 200;

const ref = { select: { id: true, code: true, name: true } } as const;
const select = {
  id: true,
  orgId: true,
  unit: ref,
  branch: ref,
  day: true,
  time: true,
  place: true,
  kind: true,
  state: true,
  chair: true,
  minuteTaker: true,
  guests: true,
  agenda: true,
  course: true,
  resolution: true,
  resolutionNumber: true,
  votesFor: true,
  votesAgainst: true,
  votesAbstained: true,
  presentCount: true,
  entitledCount: true,
  reason: true,
  createdBy: true,
  createdAt: true,
  closedAt: true,
  version: true,
} as const;

/** One meeting that the actor reaches. */
export async function findMeeting(actor: Actor, id: string): Promise<Result<Meeting>> {
  for (const orgId of isId(id) ? organisationsOf(actor) : []) {
    const scope = readScope(actor, orgId);
    const row = scope && (await reader(scope).branchMeeting.findFirst({ where: { id }, select }));
    if (row) return done({ ...row, day: toDay(row.day) });
  }
  return notFound();
}

export function placeOfMeeting({ orgId, unit, branch }: Pick<Meeting, "orgId" | "unit" | "branch">) {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}

/** One meeting with its roll. */
export async function meetingPage(actor: Actor, id: string): Promise<Result<MeetingPage>> {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const no = refusal(can.readBranchMeetings(actor, placeOfMeeting(found.value)));
  return no ?? done(await withRoll(actor, found.value));
}

export async function withRoll(actor: Actor, meeting: Meeting): Promise<MeetingPage> {
  const place = placeOfMeeting(meeting);
  const mayKeep = can.keepBranchMeetings(actor, place).allowed;
  const scope = readScope(actor, meeting.orgId);
  const values = [place.orgId, place.unitId, place.branchId, meeting.id, meeting.day];
  const found = scope
    ? await rows<AttendanceRow & { given_name: string }>(scope, rollStatement, () => values)
    : [];
  const seesReasons = can.seeSensitive(actor, place).allowed;
  const roll = found.map(({ given_name: _, ...row }) => ({
    ...row,
    reason: seesReasons || row.reason === "" ? row.reason : null,
  }));
  const ticks = roll.flatMap(({ mark }) => mark ?? []);
  const presence = presenceOf(ticks.length > 0 ? countMarks(ticks) : null, meeting);
  const mayWithdraw =
    meeting.state === "closed"
      ? can.withdrawClosedMeeting(actor, place).allowed
      : mayKeep && isHeld(meeting.state);
  return { meeting, rows: roll, presence, mayKeep, mayWithdraw };
}

type Counted = { presentCount: number | null; entitledCount: number | null; marks: MarkCounts | null };
type FoundLine = Omit<MeetingLine, "presence"> & Counted;
type Days = { from: PlainDate; to: PlainDate };

export type CountedLine = MeetingLine & Counted;

/** A branch's meetings between two days, the latest first. */
export async function meetingsBetween(
  actor: Actor,
  { orgId, unitId, branchId = null }: Place,
  { from, to }: Days,
): Promise<CountedLine[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const values = [orgId, unitId, branchId, from, to, MOST_MEETINGS + 1];
  const found = await rows<FoundLine>(scope, branchMeetingsStatement, () => values);
  return found.map((line) => ({ ...line, presence: presenceOf(line.marks, line) }));
}

/** One branch's year: its meetings, and the months or quarters in which it met. */
export async function branchMeetings(actor: Actor, input: unknown): Promise<Result<BranchMeetings>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  const { place, unit, branch, year, period } = found.value;
  const no = refusal(can.readBranchMeetings(actor, place));
  if (no) return no;
  const [facts, lines, day, { excused }] = await Promise.all([
    rhythmOf(actor, place),
    meetingsBetween(actor, place, period),
    today(),
    ratingRule(actor, place.orgId, year),
  ]);
  if (!facts) return notFound();
  const held = lines.filter(({ state }) => isHeld(state));
  const spans = spansOf(monthsOf(period), facts.rhythm.dispersed);
  return done({
    unit,
    branch,
    year,
    period,
    rhythm: facts.rhythm,
    spans: spanCells(
      spans,
      held.map((line) => line.day),
      { ...facts, today: day },
    ),
    meetings: lines.map(({ marks: _, presentCount: __, entitledCount: ___, ...line }) => line),
    attended: attendedTogether(held, excused),
    may: {
      keep: can.keepBranchMeetings(actor, place).allowed,
      setRhythm: can.setMeetingRhythm(actor, place).allowed,
    },
  });
}

type StandingRow = UnitRef & {
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  dispersed: boolean;
  meetings: (Counted & { day: PlainDate })[];
};

/** A unit's branches over the months of its year. */
export async function meetingsOfUnit(
  actor: Actor,
  at: { orgId: string; unitId: string },
  year: number,
): Promise<Result<{ branches: BranchStanding[]; period: Period }>> {
  const scope = readScope(actor, at.orgId);
  const no = refusal(can.readBranchMeetings(actor, { ...at, branchId: null }));
  if (no || !scope) return no ?? notFound();
  const period = periodOf("unit", await periodKindOf(actor, at), year);
  const [found, day, { excused }] = await Promise.all([
    rows<StandingRow>(scope, branchStandingsStatement, () => [at.orgId, at.unitId, period.from, period.to]),
    today(),
    ratingRule(actor, at.orgId, year),
  ]);
  return done({ period, branches: found.map((row) => standingOf(row, period, { day, excused })) });
}

function standingOf(
  { openedOn, closedOn, dispersed, meetings, id, code, name }: StandingRow,
  period: Period,
  { day, excused }: { day: PlainDate; excused: ExcusedRule },
): BranchStanding {
  const at = { today: day, openedOn, closedOn };
  const heldOn = meetings.map((meeting) => meeting.day);
  const months = monthsOf(period);
  const cells = spanCells(months, heldOn, at);
  const due = dispersed ? spanCells(spansOf(months, true), heldOn, at) : cells;
  return {
    unit: { id, code, name },
    dispersed,
    held: meetings.length,
    attended: attendedTogether(meetings, excused),
    months: dispersed ? monthsByQuarter(cells, due) : cells,
    missed: missedOf(due),
  };
}

type UnitRow = {
  id: string;
  code: string;
  name: string;
  branches: number;
  met: number;
  held: number;
} & Counted;

/** Every unit within reach. */
export async function meetingsOfUnits(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<UnitStanding[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const [found, { excused }] = await Promise.all([
    rows<UnitRow>(scope, unitStandingsStatement, () => [orgId, unitIdsOf(scope), ...daysOfYear(year)]),
    ratingRule(actor, orgId, year),
  ]);
  return done(
    found.map(({ id, code, name, branches, met, held, marks, presentCount, entitledCount }) => ({
      unit: { id, code, name },
      branches,
      met,
      held,
      attended: attendedTogether(
        [
          { marks, presentCount: null, entitledCount: null },
          { marks: null, presentCount, entitledCount },
        ],
        excused,
      ),
    })),
  );
}
