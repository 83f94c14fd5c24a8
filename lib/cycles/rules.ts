import type { UnitKind } from "@/lib/access/types";
import type { AssessmentState } from "@/lib/assessments/types";
import { addDays, daysInMonth, formatDate, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import type { EarliestDay } from "@/lib/signings/types";
import { UNIT_KIND_LABELS } from "@/lib/units/types";
import { AMENDING, OF_ANOTHER_YEAR } from "./messages";
import type { CycleDates, CycleRow } from "./types";

/**
 * What nobody does in a year that was closed; closing is the end of it, and there is no way back. `hasResult`: whether it
 * was asked about what came to a result, which is amended.
 */
export function yearClosed(year: number, { hasResult }: { hasResult: boolean }): Refusal {
  const instead = hasResult ? AMENDING : OF_ANOTHER_YEAR;
  return refused("conflict", `Năm đánh giá ${year} đã đóng, chỉ còn xem được. ${instead}`);
}

const ORDER: { before: keyof CycleDates; after: keyof CycleDates; message: string }[] = [
  {
    before: "registrationDue",
    after: "selfAssessmentDue",
    message: "Hạn nộp tự đánh giá phải sau hạn đăng ký.",
  },
  {
    before: "registrationDue",
    after: "inspectionOn",
    message: "Ngày kiểm tra giữa năm phải sau hạn đăng ký.",
  },
  {
    before: "inspectionOn",
    after: "selfAssessmentDue",
    message: "Hạn nộp tự đánh giá phải sau ngày kiểm tra giữa năm.",
  },
  {
    before: "selfAssessmentDue",
    after: "appraisalDue",
    message: "Hạn thẩm định phải sau hạn nộp tự đánh giá.",
  },
  {
    before: "appraisalDue",
    after: "decisionDue",
    message: "Ngày dự kiến ra quyết định phải sau hạn thẩm định.",
  },
  {
    before: "cutOff",
    after: "decisionDue",
    message: "Ngày dự kiến ra quyết định phải sau ngày chốt số liệu.",
  },
];

/** The dates of a year lie about that year and follow one another. */
export function datesRefused(dates: CycleDates, year: number): Refusal | null {
  const strange = outsideOfYear(dates, year);
  const fields = strange.length > 0 ? strange : outOfOrder(dates);
  return refusedFields(fields);
}

/** The last year that can be opened on a day: the units of the year after register in the autumn before. */
export function lastYearToOpen(today: PlainDate): number {
  return yearOf(today) + 1;
}

/** A year further ahead is a mistyped one. */
export function yearRefused(year: number, today: PlainDate): Refusal | null {
  const last = lastYearToOpen(today);
  if (year <= last) return null;
  return refusedAt(
    "year",
    `Hôm nay là ${formatDate(today)}: năm xa nhất mở được là ${last}, không phải ${year}. Sửa lại năm.`,
  );
}

/**
 * A year outside the phase of its set is asked about: it may be mistyped, or the set of the new phase is not issued yet.
 */
export function phaseDoubted(
  { fromYear, toYear }: { fromYear: number; toYear: number },
  year: number,
): Refusal | null {
  if (fromYear <= year && year <= toYear) return null;
  const message = `Năm ${year} nằm ngoài giai đoạn ${fromYear} – ${toYear} của bộ tiêu chí đã chọn.`;
  return refused(
    "conflict",
    `${message} Sửa năm hoặc chọn bộ khác; nếu đúng là dùng bộ này, chọn “Vẫn mở” rồi bấm lại.`,
    { fields: [{ path: "setId", message }], isDoubted: true },
  );
}

function outOfOrder(dates: CycleDates): FieldError[] {
  return ORDER.flatMap(({ before, after, message }) => {
    const [first, second] = [dates[before], dates[after]];
    return first !== null && second !== null && first > second ? [{ path: after, message }] : [];
  });
}

/**
 * The first and last days on which something of a year can fall (domain.md §1.5: registration in the autumn before,
 * recognition in November and December; a late one in the first quarter). Fixed, wide bounds against a mistyped year: the
 * dates themselves are set for each year. A school year counts
 * to the cut-off of the year in which it ends.
 */
function spanOf(name: keyof CycleDates, year: number): [PlainDate, PlainDate] {
  const latest = makeDate(year + 1, 3, 31);
  if (name === "cutOff") return [makeDate(year, 1, 1), makeDate(year, 12, 31)];
  if (name === "registrationDue") return [firstDayOf(year), latest];
  return [makeDate(year - 1, 10, 1), latest];
}

function firstDayOf(year: number): PlainDate {
  return makeDate(year - 1, 7, 1);
}

/** For a paper before which nothing has a day of its own: none of a year is older than its first registration. */
export function startOfYear(year: number): EarliestDay {
  return { day: firstDayOf(year), of: `ngày đầu kỳ đăng ký năm ${year}` };
}

/** Of a meeting on a year, at its field: held before anything of the year was, its year is a mistyped one. */
export function heldTooEarly(heldOn: PlainDate, year: number, what = "Ngày họp"): FieldError[] {
  const { day, of } = startOfYear(year);
  if (heldOn >= day) return [];
  const message = `${what} không thể trước ${of}, ${formatDate(day)}. Xem lại năm đã ghi.`;
  return [{ path: "heldOn", message }];
}

/** Why a unit can't be in a year with this cut-off day, on which it must stand; null where it can. */
export function whyNotInYear(
  { openedOn, closedOn }: { openedOn: PlainDate; closedOn: PlainDate | null },
  cutOff: PlainDate,
): string | null {
  const day = `ngày chốt số liệu ${formatDate(cutOff)}`;
  if (openedOn > cutOff) return `hoạt động từ ${formatDate(openedOn)}, sau ${day}`;
  if (closedOn !== null && closedOn <= cutOff)
    return `đã đóng từ ${formatDate(closedOn)}, không còn ở ${day}`;
  return null;
}

/** That a set of criteria is for other kinds of units than this one, as its secretary and the office read it; null where it is for it. */
export function whyNotOfSet(setKinds: readonly UnitKind[], kind: UnitKind): string | null {
  if (setKinds.includes(kind)) return null;
  const meant = setKinds.map((one) => UNIT_KIND_LABELS[one]).join(", ");
  return `Bộ tiêu chí này dành cho ${meant}, không áp dụng cho ${UNIT_KIND_LABELS[kind]}.`;
}

const DATE_LABELS: Record<keyof CycleDates, string> = {
  registrationDue: "Hạn đăng ký",
  inspectionOn: "Ngày kiểm tra giữa năm",
  selfAssessmentDue: "Hạn nộp tự đánh giá",
  cutOff: "Ngày chốt số liệu",
  appraisalDue: "Hạn thẩm định",
  decisionDue: "Ngày dự kiến ra quyết định",
};

function outsideOfYear(dates: CycleDates, year: number): FieldError[] {
  const names = Object.keys(DATE_LABELS) as (keyof CycleDates)[];
  return names.flatMap((path) => {
    const day = dates[path];
    const [first, last] = spanOf(path, year);
    if (day === null || (day >= first && day <= last)) return [];
    const message = `${DATE_LABELS[path]} của năm ${year} nằm từ ${formatDate(first)} đến ${formatDate(last)}. Sửa lại ngày, tháng, năm.`;
    return [{ path, message }];
  });
}

/** Proposed dates of a year (domain.md §1.5: registration in the November before, recognition in December). */
export function proposedDates(year: number): CycleDates {
  const decisionDue: PlainDate = makeDate(year, 12, 20);
  return {
    registrationDue: makeDate(year - 1, 11, 10),
    inspectionOn: makeDate(year, 6, 15),
    cutOff: makeDate(year, 11, 30),
    selfAssessmentDue: makeDate(year, 11, 30),
    appraisalDue: addDays(decisionDue, -10),
    decisionDue,
  };
}

/** The same days some years on; 29 February becomes the 28th where there is none. */
export function movedDates(dates: CycleDates, years: number): CycleDates {
  const moved = (day: PlainDate) => movedDay(day, years);
  return {
    cutOff: moved(dates.cutOff),
    registrationDue: moved(dates.registrationDue),
    inspectionOn: dates.inspectionOn && moved(dates.inspectionOn),
    selfAssessmentDue: moved(dates.selfAssessmentDue),
    appraisalDue: moved(dates.appraisalDue),
    decisionDue: moved(dates.decisionDue),
  };
}

function movedDay(day: PlainDate, years: number): PlainDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return makeDate(year + years, month, Math.min(date, daysInMonth(year + years, month)));
}

/** From this month on the year after is opened: its units register in the autumn before. */
const FIRST_AUTUMN_MONTH = 10;

/** The year whose units register by now: this one, or in autumn the one after it; of who has opened none yet, this one. */
function registeringYear(opened: readonly number[], today: PlainDate): number {
  const isAutumn = Number(today.slice(5, 7)) >= FIRST_AUTUMN_MONTH;
  return yearOf(today) + (isAutumn && opened.length > 0 ? 1 : 0);
}

type OpenedYear = Pick<CycleDates & CycleRow, "year" | "registrationDue" | "state">;

/** This year is closed already, as where it ends with the school year, and the next one may begin: nothing else is open. */
function hasEndedEarly(opened: readonly OpenedYear[], today: PlainDate): boolean {
  const year = yearOf(today);
  return today >= firstDayOf(year + 1) && opened.some((one) => one.year === year && one.state === "closed");
}

/**
 * The year whose units register by now and that is not open to them yet, with the last day of it as the form proposes
 * it; null where it is opened, whatever other years are.
 */
export function yearToOpen(
  opened: readonly OpenedYear[],
  today: PlainDate,
): { year: number; registrationDue: PlainDate } | null {
  const years = opened.map((one) => one.year);
  const year = hasEndedEarly(opened, today) ? lastYearToOpen(today) : registeringYear(years, today);
  if (years.includes(year)) return null;
  const source = opened
    .filter((one) => one.year <= lastYearToOpen(today))
    .toSorted((a, b) => b.year - a.year)[0];
  const registrationDue = source
    ? movedDay(source.registrationDue, year - source.year)
    : proposedDates(year).registrationDue;
  return { year, registrationDue };
}

/**
 * The year that one would open next: this one, or in autumn the one after it, or the first later one that is not open
 * yet; where all that can be opened are, the newest earlier one, which is brought in afterwards.
 */
export function nextYear(opened: readonly number[], today: PlainDate): number {
  let year = registeringYear(opened, today);
  while (opened.includes(year)) year += 1;
  const last = lastYearToOpen(today);
  if (year <= last) return year;
  year = last;
  while (opened.includes(year)) year -= 1;
  return year;
}

export type RecordedDecision = { number: string; signedOn: PlainDate };

/**
 * M is the number of units that take part on the day of the decision (product.md §6): from the first one that is recorded
 * on nobody leaves the year and nobody joins it. Says so, and what to do instead.
 */
export function whoTakesPartIsSettled(
  { number, signedOn }: RecordedDecision,
  year: number,
  act: "exclude" | "readmit",
): string {
  const settled = `Năm ${year} đã có Quyết định số ${number} ngày ${formatDate(signedOn)} nên số đơn vị tham gia không đổi nữa.`;
  return act === "exclude"
    ? `${settled} Để nguyên đơn vị: chưa có kết quả thì tính là chưa được công nhận, vẫn công bố và đóng năm được.`
    : `${settled} Đơn vị tham gia từ năm sau.`;
}

/** It handed in, and the next step is the level above's: the year is not closed over its head. */
export function isOwedAResult({ state }: { state: AssessmentState }): boolean {
  return state === "SUBMITTED" || state === "APPRAISED";
}

const HAS_ENDED: readonly AssessmentState[] = ["RECOGNISED", "NOT_RECOGNISED", "NOT_PARTICIPATING"];

type InYear = { name: string; state: AssessmentState };

/** Units that take part and have no result. */
export function withoutResult<Unit extends Pick<InYear, "state">>(units: readonly Unit[]): Unit[] {
  return units.filter(({ state }) => !HAS_ENDED.includes(state));
}

/**
 * What keeps a year open: no decision is recorded, or a unit that handed in waits for its result. One that never came so
 * far stays in M without a result and keeps nobody.
 */
export function whyNotClosed(units: readonly InYear[], year: number, isDecided: boolean): Refusal | null {
  const open = withoutResult(units);
  const owed = open.filter(isOwedAResult);
  const named = (some: readonly InYear[]) => some.map(({ name }) => name).join(", ");
  if (open.length > 0 && !isDecided)
    return refused(
      "conflict",
      `Còn ${open.length} đơn vị chưa có kết quả (${named(open)}) và chưa ghi quyết định nào nên chưa đóng năm ${year} được. Ghi quyết định công nhận, hoặc ghi đơn vị không tham gia.`,
    );
  if (owed.length === 0) return null;
  return refused(
    "conflict",
    `Còn ${owed.length} đơn vị đã nộp mà chưa có kết quả (${named(owed)}) nên chưa đóng năm ${year} được. Thẩm định xong rồi ghi quyết định cho đơn vị, hoặc trả lại để bổ sung.`,
  );
}
