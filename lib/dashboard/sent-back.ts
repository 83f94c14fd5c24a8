import { addDays, formatDate } from "@/lib/platform/dates";
import { unitYearOf } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { countOf, namesOf } from "./case-words";
import { type OpenCases, SENT_BACK_DAYS } from "./open-cases";
import type { Duty } from "./types";

/**
 * Of those whom the other side did not take in, one duty for each of the unit's years in whose list their closed cases
 * stand; a case that is alone is opened itself.
 */
export function sentBackDuties(cases: readonly OpenCases[], kind: PeriodKind): Duty[] {
  const byYear = new Map<number, OpenCases[]>();
  for (const one of cases) {
    if (one.closedOn === null) continue;
    const year = unitYearOf(kind, one.closedOn);
    byYear.set(year, [...(byYear.get(year) ?? []), one]);
  }
  return [...byYear].flatMap(([year, of]): Duty[] => {
    const last = of
      .flatMap(({ closedOn }) => closedOn ?? [])
      .toSorted()
      .at(-1);
    if (!last) return [];
    const until = formatDate(addDays(last, SENT_BACK_DAYS));
    const query = { procedure: "transfer", open: "0", of: year };
    return [
      {
        id: `case-sent-back-${year}`,
        due: null,
        title: `${countOf(of)} người nơi đến không tiếp nhận`,
        detail: `${namesOf(of)}. Xem lý do rồi giới thiệu lại, hoặc giữ ở đơn vị. Nhắc đến hết ngày ${until}.`,
        mend:
          countOf(of) === 1
            ? { label: "Xem", path: `/members/transfers/${of[0]?.firstId}` }
            : { label: "Xem", path: "/members/cases", query },
      },
    ];
  });
}
