import { COORDINATION, countAdvice, POLICY, UNION_WORK } from "@/lib/criteria/advice-check";
import type { UnitFacts } from "@/lib/criteria/facts";
import { type Period, periodOf } from "@/lib/criteria/periods";
import { countProjects } from "@/lib/criteria/project-check";
import { countTasks } from "@/lib/criteria/task-check";
import type { WorkSum } from "./types";

/** What one unit's projects, advice, coordination and tasks come to in its own year. */
export function worksOf(facts: UnitFacts): WorkSum {
  const period = periodOf("unit", facts.calendar, facts.year);
  const { finished, running } = countProjects(facts, period);
  const { done, late, missing } = countTasks(facts, period);
  return {
    projects: {
      finished: finished.length,
      recognised: finished.filter(({ state }) => state === "recognised").length,
      running: running.length,
    },
    advice: {
      union_work: adviceOf(UNION_WORK, facts, period),
      coordination: adviceOf(COORDINATION, facts, period),
      policy: adviceOf(POLICY, facts, period),
    },
    programmes: countAdvice(COORDINATION, facts, period).programmes.length,
    tasks: { done: done.length + late.length, due: done.length + late.length + missing.length },
  };
}

function adviceOf(question: Parameters<typeof countAdvice>[0], facts: UnitFacts, period: Period) {
  const { advice } = countAdvice(question, facts, period);
  return { given: advice.length, accepted: advice.filter(({ outcome }) => outcome === "accepted").length };
}

export function sumWorks(all: readonly WorkSum[]): WorkSum {
  const of = (part: (one: WorkSum) => number) => all.reduce((sum, one) => sum + part(one), 0);
  const advice = (subject: keyof WorkSum["advice"]) => ({
    given: of((one) => one.advice[subject].given),
    accepted: of((one) => one.advice[subject].accepted),
  });
  return {
    projects: {
      finished: of(({ projects }) => projects.finished),
      recognised: of(({ projects }) => projects.recognised),
      running: of(({ projects }) => projects.running),
    },
    advice: {
      union_work: advice("union_work"),
      coordination: advice("coordination"),
      policy: advice("policy"),
    },
    programmes: of(({ programmes }) => programmes),
    tasks: { done: of(({ tasks }) => tasks.done), due: of(({ tasks }) => tasks.due) },
  };
}
