import { type ActivityQuestion, checkActivities } from "@/lib/criteria/activity-check";
import { EDUCATION, WELFARE_WITH_PARTNER, YOUTH_MONTH_AND_HOLIDAYS } from "@/lib/criteria/activity-questions";
import { admissionsComplete } from "@/lib/criteria/admission-check";
import {
  type AdviceQuestion,
  COORDINATION,
  checkAdvice,
  POLICY,
  UNION_WORK,
} from "@/lib/criteria/advice-check";
import { dossiersKept, memberCare, youthHeadcount } from "@/lib/criteria/care-checks";
import { disciplineComplete } from "@/lib/criteria/discipline-check";
import type { UnitFacts } from "@/lib/criteria/facts";
import { hardshipReviewed } from "@/lib/criteria/hardship-check";
import { overAgeResolved } from "@/lib/criteria/over-age-check";
import { type Period, periodOf } from "@/lib/criteria/periods";
import { programIssued } from "@/lib/criteria/program-check";
import { programItemsDone } from "@/lib/criteria/program-items-check";
import { projectsCarriedOut } from "@/lib/criteria/project-check";
import { quartersConfirmed } from "@/lib/criteria/quarter-check";
import { annualRating } from "@/lib/criteria/rating-check";
import { situationNotes } from "@/lib/criteria/situation-check";
import { targetsMet } from "@/lib/criteria/targets-check";
import { assignedTasksDone } from "@/lib/criteria/task-check";
import { trainingProgram } from "@/lib/criteria/training-check";
import { transfersSettled } from "@/lib/criteria/transfer-check";
import type { CheckKey, CriterionItem, Exclusion, Measured } from "@/lib/criteria/types";

type Check = (
  facts: UnitFacts,
  period: Period,
  threshold: number | null,
  exclusions: readonly Exclusion[],
) => Measured;

const CHECKS: Record<CheckKey, Check> = {
  quarters_confirmed: quartersConfirmed,
  welfare_with_partner: asking(WELFARE_WITH_PARTNER),
  education_activities: asking(EDUCATION),
  youth_month_and_holidays: asking(YOUTH_MONTH_AND_HOLIDAYS),
  projects_carried_out: projectsCarriedOut,
  advice_on_work: advised(UNION_WORK),
  advice_on_coordination: advised(COORDINATION),
  assigned_tasks_done: assignedTasksDone,
  advice_on_policy: advised(POLICY),
  program_issued: programIssued,
  program_items_done: programItemsDone,
  targets_met: targetsMet,
  over_age_resolved: overAgeResolved,
  annual_rating: annualRating,
  training_program: trainingProgram,
  dossiers_kept: dossiersKept,
  hardship_reviewed: hardshipReviewed,
  member_care: memberCare,
  situation_notes: situationNotes,
  youth_headcount: youthHeadcount,
  transfers_settled: transfersSettled,
  admissions_complete: admissionsComplete,
  discipline_complete: disciplineComplete,
};

function asking(question: ActivityQuestion): Check {
  return (facts, period, threshold) => checkActivities(question, facts, period, threshold);
}

function advised(question: AdviceQuestion): Check {
  return (facts, period, threshold) => checkAdvice(question, facts, period, threshold);
}

/** What the records say about an item; null where no check exists for it yet. */
export function measure(item: Pick<CriterionItem, "check" | "period">, facts: UnitFacts): Measured | null {
  if (item.check === null) return null;
  const period = periodOf(item.period, facts.calendar, facts.year);
  const { key, threshold, exclusions } = item.check;
  return CHECKS[key](facts, period, threshold, exclusions);
}
