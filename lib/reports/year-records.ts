import { OCCASIONS } from "@/lib/activities/types";
import type { ActivitySum, YearFigures } from "@/lib/figures/types";
import type { ResultFacts } from "./types";

type YearRecords = Pick<
  ResultFacts,
  "members" | "quarters" | "schoolUnits" | "welfareWithPartner" | "education" | "occasions"
>;

/** What a text may say of the units' records; null where nothing was recorded. */
export function yearRecords(figures: YearFigures): YearRecords {
  const { members, schoolUnits, quarters, welfareWithPartner, education, celebrated } = figures;
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
  };
}

function orNull(sum: ActivitySum): ActivitySum | null {
  return sum.activities > 0 ? sum : null;
}
