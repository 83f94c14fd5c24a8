import type { UnitFacts } from "@/lib/criteria/facts";
import { periodOf } from "@/lib/criteria/periods";
import { programDueOn } from "@/lib/criteria/program-check";
import { stageOf } from "@/lib/notices/rules";
import { DEFAULT_PROGRAM_RULE, type ProgramRule } from "@/lib/plans/settings/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { Duty } from "./types";

/** A unit's programme of an open year beside the one that is shown, as long as nobody approved it. */
export type OpenProgram = Pick<UnitFacts, "year" | "calendar" | "existsFrom"> & {
  isWritten: boolean;
  due: Pick<ProgramRule, "calendar" | "school"> | null;
};

/** SQL: these of the unit `u`. */
export const openPrograms = (year: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('year', c.year, 'calendar', u.period_kind, 'existsFrom', u.opened_on,
      'isWritten', g.id IS NOT NULL, 'due', (SELECT jsonb_build_object('calendar', s.program_due,
        'school', s.program_due_school) FROM plan_settings s WHERE s.org_id = u.org_id)) ORDER BY c.year)
    FROM cycles c JOIN assessments a ON a.org_id = c.org_id AND a.cycle_id = c.id AND a.unit_id = u.id
    LEFT JOIN annual_programs g ON g.org_id = c.org_id AND g.unit_id = u.id AND g.year = c.year
    WHERE c.org_id = u.org_id AND c.state = 'open' AND c.year <> ${year}
      AND g.state IS DISTINCT FROM 'approved'), '[]')`;

/** What is to be done for a year's programme: to write it, then to have it approved. */
export function programTitle(isWritten: boolean, year: number): string {
  return `${isWritten ? "Thông qua" : "Lập"} chương trình công tác năm ${year}`;
}

/**
 * A programme is due from the start of its year, when first pages still show the year before: it stands there once its
 * year has begun or its day is near, until that year is over.
 */
export function programDutiesOfOtherYears(
  programs: readonly OpenProgram[],
  edits: boolean,
  today: PlainDate,
): Duty[] {
  return programs.flatMap(({ year, isWritten, due: set, calendar, existsFrom }): Duty[] => {
    const period = periodOf("unit", calendar, year);
    const due = programDueOn(
      { calendar, existsFrom, plan: { programDue: set ?? DEFAULT_PROGRAM_RULE } },
      period,
    );
    const isNear = today >= period.from || (due !== null && stageOf(due, today) !== null);
    if (!isNear || today > period.to) return [];
    const mend = edits ? { label: "Mở", path: "/plans/program", query: { year } } : null;
    return [{ id: `program-${year}`, due, title: programTitle(isWritten, year), detail: null, mend }];
  });
}
