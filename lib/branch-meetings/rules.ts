import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import { type Attended, attendedOf, type ExcusedRule, type MarkCounts } from "@/lib/ratings/attendance/rules";
import type {
  AttendanceRow,
  Mark,
  Meeting,
  MeetingState,
  Presence,
  Span,
  SpanCell,
  SpanState,
  Votes,
} from "./types";

export type MeetingMove = "hold" | "cancel" | "close" | "reopen" | "withdraw";

const MOVES: Record<MeetingMove, { from: readonly MeetingState[]; to: MeetingState }> = {
  hold: { from: ["planned"], to: "held" },
  cancel: { from: ["planned"], to: "cancelled" },
  close: { from: ["held"], to: "closed" },
  reopen: { from: ["closed"], to: "held" },
  withdraw: { from: ["held", "closed"], to: "withdrawn" },
};

/** Where a move leads; null where it does not start from here. */
export function stateAfter(state: MeetingState, move: MeetingMove): MeetingState | null {
  return MOVES[move].from.includes(state) ? MOVES[move].to : null;
}

export function isHeld(state: MeetingState): boolean {
  return state === "held" || state === "closed";
}

type Result = Votes & {
  day: PlainDate;
  resolution: string;
  resolutionNumber: string;
  presentCount: number | null;
  entitledCount: number | null;
};

/** What is wrong with a meeting that was held; `present` of a roll that stands. */
export function heldProblems(told: Result, today: PlainDate, roll: Presence | null): FieldError[] {
  const fields: FieldError[] = [];
  const say = (path: string, message: string) => fields.push({ path, message });
  const { presentCount, entitledCount, resolution, resolutionNumber } = told;
  if (told.day > today) say("day", "Ngày này chưa đến. Ghi ngày đã họp, hoặc lập dự kiến.");
  if ((presentCount === null) !== (entitledCount === null))
    say("presentCount", "Ghi cả số được triệu tập và số có mặt, hoặc để trống rồi điểm danh từng người.");
  if (presentCount !== null && entitledCount !== null && presentCount > entitledCount)
    say("presentCount", "Số có mặt lớn hơn số được triệu tập. Ghi lại hai số.");
  if (resolutionNumber !== "" && resolution === "")
    say("resolution", "Có số nghị quyết thì ghi nội dung nghị quyết.");
  const vote = votesProblem(told, roll?.present ?? presentCount);
  if (vote) fields.push(vote);
  return fields;
}

/** Votes are counted whole, and nobody votes who was not there. */
function votesProblem(votes: Votes, present: number | null): FieldError | null {
  const counts = [votes.votesFor, votes.votesAgainst, votes.votesAbstained];
  const given = counts.filter((count) => count !== null);
  if (given.length === 0) return null;
  if (given.length < counts.length)
    return { path: "votesFor", message: "Ghi đủ ba số: tán thành, không tán thành, không ý kiến." };
  const sum = given.reduce((total, count) => total + count, 0);
  if (present === null || sum <= present) return null;
  return { path: "votesFor", message: `Cộng ba số được ${sum}, nhiều hơn ${present} người có mặt. Ghi lại.` };
}

/** What minutes lack before they are kept. */
export function closingProblems(meeting: Meeting, presence: Presence | null): string[] {
  const { chair, minuteTaker, course, resolution } = meeting;
  return [
    chair === "" ? "người chủ trì" : null,
    minuteTaker === "" ? "thư ký" : null,
    course === "" && resolution === "" ? "diễn biến hoặc nghị quyết" : null,
    presence === null ? "điểm danh hoặc số có mặt" : null,
  ].filter((lack) => lack !== null);
}

/** The ticks where there are any, otherwise the counts that were told; whose activities are deferred and who is elsewhere for a time is not called. */
export function presenceOf(
  marks: MarkCounts | null,
  { presentCount, entitledCount }: Pick<Meeting, "presentCount" | "entitledCount">,
): Presence | null {
  if (marks) {
    const entitled = marks.present + marks.excused + marks.absent;
    return { present: marks.present, entitled, ticked: true };
  }
  if (presentCount === null || entitledCount === null) return null;
  return { present: presentCount, entitled: entitledCount, ticked: false };
}

type Counted = Pick<Meeting, "presentCount" | "entitledCount"> & { marks: MarkCounts | null };

/** A branch's attendance over its meetings: by the rule of the members' where they were ticked, else as counted. */
export function attendedTogether(meetings: readonly Counted[], rule: ExcusedRule): Attended {
  const each = meetings.map(({ marks, presentCount, entitledCount }) =>
    marks ? attendedOf(marks, rule) : { held: entitledCount ?? 0, attended: presentCount ?? 0 },
  );
  return {
    held: each.reduce((sum, { held }) => sum + held, 0),
    attended: each.reduce((sum, { attended }) => sum + attended, 0),
  };
}

/** A reason that is null is the one that stands. */
export type Ticked = { member: string; mark: Mark; reason: string | null };

/**
 * The whole roll: each member of the list once and nobody else. Whoever is not named came, where `restPresent` says so;
 * a member whose activities are deferred, or who takes part elsewhere for a time, need not.
 */
export function wholeRoll(
  rows: readonly AttendanceRow[],
  given: readonly Ticked[],
  restPresent: boolean,
): { roll: Ticked[]; problems: FieldError[] } {
  const named = new Map(given.map((tick) => [tick.member, tick]));
  const problems: FieldError[] = [];
  const known = new Set(rows.map(({ memberId }) => memberId));
  const rest = rows.filter(({ memberId }) => !named.has(memberId));
  if (named.size < given.length || given.some(({ member }) => !known.has(member)))
    problems.push({
      path: "marks",
      message: "Danh sách chi đoàn vừa thay đổi. Tải lại trang rồi điểm danh.",
    });
  else if (rest.length > 0 && !restPresent)
    problems.push({ path: "marks", message: `Còn ${rest.length} đoàn viên chưa điểm danh. Điểm danh đủ.` });
  const roll = rows.map((row): Ticked => {
    const tick = named.get(row.memberId) ?? usualTick(row);
    const problem = tickProblem(tick, row);
    if (problem) problems.push({ path: `reason.${row.memberId}`, message: `${row.fullName}: ${problem}` });
    return { ...tick, reason: tick.mark === "excused" ? tick.reason || row.reason : "" };
  });
  return { roll, problems };
}

/** What holds of somebody until something else is said. */
export function usualTick({
  memberId,
  isDeferred,
  awayAt,
}: Pick<AttendanceRow, "memberId" | "isDeferred" | "awayAt">): Ticked {
  const mark = isDeferred ? "deferred" : awayAt !== null ? "away" : "present";
  return { member: memberId, mark, reason: "" };
}

function tickProblem(
  { mark, reason }: Ticked,
  { isDeferred, awayAt, reason: known }: AttendanceRow,
): string | null {
  if (mark === "excused" && reason === "" && known !== null) return "ghi lý do vắng.";
  if (mark === "deferred" && !isDeferred) return "không trong thời gian hoãn sinh hoạt. Chọn lại.";
  if (mark === "away" && awayAt === null) return "không đang sinh hoạt tạm thời nơi khác. Chọn lại.";
  return null;
}

const MONTHS_OF_A_QUARTER = 3;

/** The stretches in which a branch meets at least once: each month, dispersed every three (domain.md §3). */
export function spansOf(months: readonly Span[], dispersed: boolean): Span[] {
  if (!dispersed) return [...months];
  return months.flatMap((first, at) => {
    const last = months[at + MONTHS_OF_A_QUARTER - 1];
    if (at % MONTHS_OF_A_QUARTER !== 0 || !last) return [];
    return [{ label: `${first.label}–${last.label}`, from: first.from, to: last.to }];
  });
}

type Standing = { today: PlainDate; openedOn: PlainDate; closedOn: PlainDate | null };

/** What each stretch came to, by the days on which meetings were held. */
export function spanCells(
  spans: readonly Span[],
  heldOn: readonly PlainDate[],
  standing: Standing,
): SpanCell[] {
  return spans.map((span) => {
    const held = heldOn.filter((day) => day >= span.from && day <= span.to).length;
    return { ...span, held, state: stateOf(span, held, standing) };
  });
}

/** Of the stretch in which a branch was opened or closed nothing is asked. */
function stateOf({ from, to }: Span, held: number, { today, openedOn, closedOn }: Standing): SpanState {
  if (held > 0) return "met";
  if (openedOn > from) return "before";
  if (closedOn !== null && closedOn <= to) return "after";
  if (today < from) return "ahead";
  return today <= to ? "open" : "missed";
}

/** The months of a dispersed branch: none is missed unless its quarter is. */
export function monthsByQuarter(months: readonly SpanCell[], quarters: readonly SpanCell[]): SpanCell[] {
  return months.map((month) => {
    if (month.state !== "missed") return month;
    const quarter = quarters.find(({ from, to }) => from <= month.from && month.to <= to);
    if (!quarter) return month;
    return { ...month, state: quarter.state === "met" ? "free" : quarter.state };
  });
}

export function missedOf(cells: readonly SpanCell[]): number {
  return cells.filter(({ state }) => state === "missed").length;
}
