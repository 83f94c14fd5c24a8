import { NOT_RECOGNISED } from "@/lib/assessments/messages";
import { endedUnfinished, isFinal } from "@/lib/assessments/moves";
import type { UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { blocCounts } from "./bloc-counts";
import { toHandIn } from "./bloc-headline";
import type { UnitFacts, WayStep, YearDates } from "./types";

const TITLES = ["Đăng ký", "Thực hiện", "Tự đánh giá", "Thẩm định", "Quyết định"] as const;

/** At which of the five steps a unit's year stands; 5 = all done, null = it takes no part. */
const STANDS: Record<AssessmentState, number | null> = {
  NOT_REGISTERED: 0,
  REGISTERED: 1,
  ASSESSING: 2,
  RETURNED: 2,
  SUBMITTED: 3,
  APPRAISED: 4,
  RECOGNISED: 5,
  NOT_RECOGNISED: 5,
  NOT_PARTICIPATING: null,
};

/**
 * The way of a unit's year, each step with its day; none where the unit takes no part. A closed year that found the unit
 * on its way says where, and waits for nothing more.
 */
export function unitWay(facts: UnitFacts): WayStep[] {
  const { cycle, progress } = facts;
  const stands = progress && STANDS[progress.state];
  if (!cycle || stands === null) return [];
  const notes = [
    (done: boolean) =>
      dayOr(done, facts.reached.REGISTERED) ?? until("Hạn", cycle.registrationDue, facts, stands === 0),
    () => workNote(cycle, facts.today),
    (done: boolean) => dayOr(done, facts.reached.SUBMITTED, "Nộp ") ?? handIn(facts, cycle, stands === 2),
    (done: boolean) => dayOr(done, facts.reached.APPRAISED) ?? until("Đến", cycle.appraisalDue, facts, false),
    (done: boolean) =>
      done && facts.decision ? decided(facts.decision) : `Dự kiến ${formatDate(cycle.decisionDue)}`,
  ];
  const isCut = progress !== null && endedUnfinished(cycle.state, progress.state);
  return TITLES.map((title, at) => {
    const done = at < stands;
    if (isCut && !done) return { title, note: cutNote(at, stands), state: "past" };
    return {
      title,
      note: notes[at]?.(done) ?? "",
      state: done ? "done" : at === stands ? "current" : "ahead",
    };
  });
}

/** Of the steps that a unit did not take: the one where the year's end found it, and what came of it. */
function cutNote(at: number, stands: number): string {
  if (at === TITLES.length - 1) return NOT_RECOGNISED;
  return at === stands ? "Dừng ở đây khi năm đóng" : "";
}

/** What comes while the unit works: the inspection, then the day up to which records count. */
function workNote({ inspectionOn, cutOff }: YearDates, today: PlainDate): string {
  if (inspectionOn && inspectionOn >= today) return `Kiểm tra giữa năm ${formatDate(inspectionOn)}`;
  return `Chốt số liệu ${formatDate(cutOff)}`;
}

function dayOr(done: boolean, day: PlainDate | undefined, word = ""): string | null {
  return done && day ? `${word}${formatDate(day)}` : null;
}

function until(word: string, due: PlainDate, { today }: { today: PlainDate }, isCurrent: boolean): string {
  return `${word} ${formatDate(due)}${isCurrent ? ` · ${dueWords(due, today)}` : ""}`;
}

function handIn(facts: UnitFacts, cycle: YearDates, isCurrent: boolean): string {
  const { progress } = facts;
  if (progress?.state === "RETURNED" && progress.supplementDue)
    return until("Bổ sung đến hết", progress.supplementDue, facts, isCurrent);
  return until("Nộp đến hết", cycle.selfAssessmentDue, facts, isCurrent);
}

function decided({ number, signedOn }: { number: string; signedOn: PlainDate }): string {
  return `${number}, ${formatDate(signedOn)}`;
}

/**
 * The year of all units: the step whose day comes next is the current one, and "Thực hiện" is over once a unit has
 * begun to assess itself. A step of the units is done once each of them has taken it, not on its day: until then its note
 * counts who lacks. The last one is over when every unit that takes part has its result.
 */
export function blocWay(cycle: YearDates, progress: readonly UnitProgress[], today: PlainDate): WayStep[] {
  const days = [
    { note: "Hạn", day: cycle.registrationDue },
    { note: "Chốt số liệu", day: cycle.cutOff },
    { note: "Nộp đến hết", day: cycle.selfAssessmentDue },
    { note: "Đến", day: cycle.appraisalDue },
    { note: "Dự kiến", day: cycle.decisionDue },
  ];
  const hasBegun = progress.some(({ state }) => (STANDS[state] ?? 0) > 1);
  const isOver = cycle.state === "closed" || progress.every(({ state }) => isFinal(state));
  const next = days.findIndex(({ day }, at) => day >= today && !(at === WORK && hasBegun));
  const last = next === -1 ? days.length - 1 : next;
  const stands = isOver ? days.length : last;
  const counts = blocCounts(progress);
  return days.map(({ note, day }, at) => {
    const title = TITLES[at] ?? "";
    const left = isOver || at >= stands || at === WORK ? 0 : stillBefore(progress, at);
    const who = at === HAND_IN && counts.returned > 0 ? toHandIn(counts) : `${left} đơn vị`;
    if (left > 0) return { title, note: `${note} ${formatDate(day)} · còn ${who}`, state: "past" };
    return {
      title,
      note: until(note, day, { today }, at === stands),
      state: at < stands ? "done" : at === stands ? "current" : "ahead",
    };
  });
}

/** The step that no unit reports: it goes on until the day up to which records count. */
const WORK = 1;
/** Who was given the self-assessment back has it before him again: told apart from who never handed in. */
const HAND_IN = 2;

/** How many units that take part have not taken a step. */
function stillBefore(progress: readonly UnitProgress[], step: number): number {
  return progress.filter(({ state }) => (STANDS[state] ?? TITLES.length) <= step).length;
}
