import { OCCASIONS } from "@/lib/activities/types";
import type { ActivitySum, YearFigures } from "@/lib/figures/types";
import type { ResultFacts } from "./types";

type YearRecords = Pick<
  ResultFacts,
  | "members"
  | "quarters"
  | "schoolUnits"
  | "welfareWithPartner"
  | "education"
  | "occasions"
  | "program"
  | "targets"
  | "works"
>;

/** What a text may say of the units' records; null where nothing was recorded. */
export function yearRecords(figures: YearFigures): YearRecords {
  const { members, schoolUnits, quarters, welfareWithPartner, education, celebrated, program } = figures;
  return {
    members,
    quarters: quarters.units > 0 ? { units: quarters.complete, due: quarters.due } : null,
    schoolUnits,
    welfareWithPartner: orNull(welfareWithPartner),
    education: orNull(education),
    occasions: OCCASIONS.flatMap(({ code, label }) => {
      const sum = celebrated[code];
      return sum ? [{ code, label, ...sum }] : [];
    }),
    program: program.written > 0 ? program : null,
    targets: targetsOf(figures),
    works: figures.works,
  };
}

/** Null while nobody recorded a result: then it is not known how far the units have come. */
function targetsOf({ targets }: YearFigures): ResultFacts["targets"] {
  if (targets.every(({ done }) => done === 0)) return null;
  return {
    given: targets.reduce((all, { units }) => all + units, 0),
    met: targets.reduce((all, { met }) => all + met, 0),
  };
}

function orNull(sum: ActivitySum): ActivitySum | null {
  return sum.activities > 0 ? sum : null;
}
