import type { UnitStanding, YearStanding } from "@/lib/assessments/other-years";
import { QUARTERS, type Quarter } from "@/lib/members/quarter-dates";
import { quarterDeadline } from "@/lib/members/quarters";
import type { QuarterRule } from "@/lib/members/terms/types";
import type { Due, NoticeKind } from "@/lib/notices/types";
import type { PlainDate } from "@/lib/platform/dates";
import { unitDues } from "./unit-dues";

/** A unit that has members, and the quarters of the year whose list it confirmed. */
export type UnitLists = { unitId: string; confirmed: readonly Quarter[] };

type Year = {
  year: number;
  progress: readonly UnitStanding[];
  lists: readonly UnitLists[];
  quarterRule: QuarterRule;
};

/** What all units of an open year have to do, each by its own days. */
export function duesOfUnits({ year, progress, lists, quarterRule }: Year): Due[] {
  const confirmed = new Map(lists.map((one) => [one.unitId, one.confirmed]));
  return progress.flatMap((one) => {
    const unitId = one.unit.id;
    const own = confirmed.get(unitId);
    const quarters = own
      ? QUARTERS.map((quarter) => ({
          quarter,
          state: own.includes(quarter) ? ("confirmed" as const) : ("open" as const),
          deadline: quarterDeadline({ year, quarter }, quarterRule),
        }))
      : [];
    return unitDues({ year, isOpen: true, progress: one, quarters, unitId });
  });
}

type Waiting = { kind: NoticeKind; words: string; dueOf: (one: YearStanding) => PlainDate | null };

/** What the office of the upper level has to see to: whose day comes near or is over, and who waits for its appraisal. */
export function officeDues(
  { year, progress }: { year: number; progress: readonly YearStanding[] },
  { rootId, appraisalDue }: { rootId: string; appraisalDue: PlainDate },
): Due[] {
  const waiting: Waiting[] = [
    {
      kind: "unregistered",
      words: `chưa đăng ký danh hiệu năm ${year}`,
      dueOf: ({ state, registrationDue }) => (state === "NOT_REGISTERED" ? registrationDue : null),
    },
    {
      kind: "unsubmitted",
      words: `chưa nộp tự đánh giá năm ${year}`,
      dueOf: ({ state, selfAssessmentDue }) =>
        state === "REGISTERED" || state === "ASSESSING" ? selfAssessmentDue : null,
    },
    {
      kind: "unsupplemented",
      words: `chưa bổ sung nội dung được trả lại năm ${year}`,
      dueOf: ({ state, supplementDue }) => (state === "RETURNED" ? supplementDue : null),
    },
    {
      kind: "unappraised",
      words: `chờ thẩm định năm ${year}`,
      dueOf: ({ state }) => (state === "SUBMITTED" ? appraisalDue : null),
    },
  ];
  return waiting.flatMap(({ kind, words, dueOf }) =>
    [...countedBy(progress, dueOf)].map(([due, units]) => ({
      unitId: rootId,
      kind,
      subject: String(year),
      due,
      title: `${units} đơn vị ${words}`,
    })),
  );
}

/** Units by the day that holds for each: an extension has a day of its own. */
function countedBy(progress: readonly YearStanding[], dueOf: Waiting["dueOf"]): Map<PlainDate, number> {
  const counted = new Map<PlainDate, number>();
  for (const due of progress.flatMap((one) => dueOf(one) ?? []))
    counted.set(due, (counted.get(due) ?? 0) + 1);
  return counted;
}
