import { sumTargets } from "./target-sums";
import type { ActivitySum, ProgramSum, YearFigures } from "./types";
import { sumWorks } from "./work-sums";

/** The figures of many units: the sum of the figures of each. */
export function sumFigures(units: readonly YearFigures[]): YearFigures {
  const of = <Part>(part: (one: YearFigures) => Part) => units.map(part);
  return {
    units: total(of(({ units }) => units)),
    schoolUnits: total(of(({ schoolUnits }) => schoolUnits)),
    members: known(of(({ members }) => members)),
    quarters: {
      units: total(of(({ quarters }) => quarters.units)),
      complete: total(of(({ quarters }) => quarters.complete)),
      due: alike(of(({ quarters }) => quarters.due)),
    },
    months: Array.from({ length: 12 }, (_, at) => sums(of(({ months }) => months[at] ?? NONE))),
    held: byKey(of(({ held }) => held)),
    welfareWithPartner: sums(of(({ welfareWithPartner }) => welfareWithPartner)),
    education: sums(of(({ education }) => education)),
    celebrated: byKey(of(({ celebrated }) => celebrated)),
    program: programs(of(({ program }) => program)),
    targets: sumTargets(units.flatMap(({ targets }) => targets)),
    works: sumWorks(of(({ works }) => works)),
  };
}

const NONE: ActivitySum = { activities: 0, participants: 0 };

function total(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The number that holds for all that have one; null where one has another, as a unit founded in the year. */
function alike(values: readonly (number | null)[]): number | null {
  const [first = 0, ...others] = values.filter((value) => value !== 0);
  return others.every((value) => value === first) ? first : null;
}

/** Unknown only where it is unknown of every unit. */
function known(values: readonly (number | null)[]): number | null {
  const some = values.filter((value) => value !== null);
  return some.length > 0 ? total(some) : null;
}

export function sums(all: readonly ActivitySum[]): ActivitySum {
  return {
    activities: total(all.map(({ activities }) => activities)),
    participants: total(all.map(({ participants }) => participants)),
  };
}

function byKey<Key extends string>(all: readonly Partial<Record<Key, ActivitySum>>[]) {
  const parts = new Map<Key, ActivitySum[]>();
  for (const one of all)
    for (const [key, sum] of Object.entries(one) as [Key, ActivitySum][])
      parts.set(key, [...(parts.get(key) ?? []), sum]);
  return Object.fromEntries([...parts].map(([key, list]) => [key, sums(list)])) as Partial<
    Record<Key, ActivitySum>
  >;
}

function programs(all: readonly ProgramSum[]): ProgramSum {
  const of = (part: keyof ProgramSum) => total(all.map((one) => one[part]));
  return {
    written: of("written"),
    approved: of("approved"),
    items: of("items"),
    done: of("done"),
    due: of("due"),
    doneOfDue: of("doneOfDue"),
    late: of("late"),
  };
}
