import { countedUntil, lastCounted } from "@/lib/criteria/counted-span";
import type { UnitFacts } from "@/lib/criteria/facts";
import { judgeCount, shortfall } from "@/lib/criteria/judging";
import type { Period } from "@/lib/criteria/periods";
import { projectLinks } from "@/lib/criteria/record-links";
import type { Measured, Outcome } from "@/lib/criteria/types";
import type { ProjectFact } from "@/lib/criteria/work-facts";
import type { PlainDate } from "@/lib/platform/dates";
import { isStartedEarly } from "@/lib/projects/rules";

type Counts = { finished: ProjectFact[]; running: ProjectFact[] };

/** 2.4: projects and tasks finished in the period, beside those that are planned or under way in it. */
export function projectsCarriedOut(facts: UnitFacts, period: Period, threshold: number | null): Measured {
  const counts = countProjects(facts, period);
  const { finished, running } = counts;
  const outcome = judgeCount({ counted: finished.length, others: running.length, threshold }, facts, period);
  return {
    outcome,
    figures: { value: finished.length, of: finished.length + running.length, excluded: 0 },
    sentence: sentenceFor(outcome, counts, { facts, period, threshold }),
    links: projectLinks(facts, [...finished, ...running].map(named)),
  };
}

const named = ({ id, title, ...days }: ProjectFact) => ({ id, title, day: firstDay(days) });

function firstDay({ startedOn, plannedFrom }: Pick<ProjectFact, "startedOn" | "plannedFrom">): PlainDate {
  return startedOn ?? plannedFrom;
}

/**
 * What was finished before the period is an earlier year's; what begins after its last day a later one's; what was given
 * up is nobody's.
 */
export function countProjects(facts: UnitFacts, period: Period): Counts {
  const until = countedUntil(period, facts);
  const finished: ProjectFact[] = [];
  const running: ProjectFact[] = [];
  for (const project of facts.works.projects) {
    const { finishedOn } = project;
    if (project.state === "abandoned") continue;
    if (finishedOn !== null && finishedOn < period.from) continue;
    if (finishedOn !== null && finishedOn <= until) finished.push(project);
    else if (firstDay(project) <= lastCounted(period, facts)) running.push(project);
  }
  return { finished, running };
}

type Setting = { facts: UnitFacts; period: Period; threshold: number | null };

function sentenceFor(outcome: Outcome, { finished, running }: Counts, setting: Setting): string {
  const { facts, period, threshold } = setting;
  const { label } = period;
  if (outcome === "nil") return `Đơn vị thành lập sau kỳ tính của ${label}.`;
  if (outcome === "no_data") return `Chưa ghi công trình, phần việc nào trong ${label}.`;
  if (finished.length + running.length === 0)
    return `Chưa đến kỳ tính công trình, phần việc thanh niên của ${label}.`;
  const recognised = finished.filter(({ state }) => state === "recognised").length;
  const early = [...finished, ...running].filter(isStartedEarly).length;
  return `${[
    `Đã hoàn thành ${finished.length}/${finished.length + running.length} công trình, phần việc trong ${label}`,
    recognised > 0 ? `${recognised} công trình được công nhận` : null,
    early > 0 ? `${early} công trình khởi công trước khi duyệt` : null,
    shortfall(outcome, threshold, { facts, period }),
  ]
    .filter(Boolean)
    .join("; ")}.`;
}
