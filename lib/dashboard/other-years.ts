import type { OtherYear } from "@/lib/assessments/other-years";
import { reminders } from "@/lib/notices/rules";
import type { Due } from "@/lib/notices/types";
import type { PlainDate } from "@/lib/platform/dates";
import { officeDues } from "./bloc-dues";
import type { Duty, UnitRights } from "./types";
import { unitDues } from "./unit-dues";

/** What units have to do in open years beside the one that is shown. */
export function duesOfOtherYears(others: readonly OtherYear[]): Due[] {
  return others.flatMap(duesOf);
}

function duesOf({ unitId, year, ...progress }: OtherYear): Due[] {
  return unitDues({ unitId, year, isOpen: true, progress, quarters: [] });
}

/** Of these, what is near or late stands among the unit's duties: this year's page hides no registration for the next. */
export function unitDutiesOfOtherYears(
  others: readonly OtherYear[],
  { draft }: Pick<UnitRights, "draft">,
  today: PlainDate,
): Duty[] {
  return others.flatMap((other) =>
    reminders(duesOf(other), today).map(({ kind, subject, due, title }): Duty => {
      const path = kind === "registration" ? "/assessment/registration" : "/assessment";
      const mend = draft ? { label: "Mở", path, query: { year: other.year } } : null;
      return { id: `${kind}-${subject}`, due, title, detail: null, mend };
    }),
  );
}

/** What the office has to see to in them. */
export function officeDuesOfOtherYears(others: readonly OtherYear[], rootId: string): Due[] {
  const years = new Map(others.map(({ year, appraisalDue }) => [year, appraisalDue]));
  return [...years].flatMap(([year, appraisalDue]) => {
    const progress = others.filter((other) => other.year === year);
    return officeDues({ year, progress }, { rootId, appraisalDue });
  });
}

/** Of these, what is late stands among its duties. */
export function officeDutiesOfOtherYears(dues: readonly Due[], today: PlainDate): Duty[] {
  return dues
    .filter(({ due }) => due < today)
    .map(({ kind, subject, due, title }) => ({
      id: `${kind}-${subject}-${due}`,
      due,
      title,
      detail: null,
      mend: {
        label: "Xem",
        path: "/appraisal",
        query: { year: subject, view: kind === "unregistered" ? "unregistered" : "late" },
      },
    }));
}
