import Link from "next/link";
import { DueStep } from "@/components/cases/due-step";
import { STATE_TONES } from "@/components/ratings/standing-words";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { NEXT_OF_OPEN, SHEET_WORDS } from "@/lib/organisation-ratings/messages";
import type { UnitRated } from "@/lib/organisation-ratings/types";
import type { PlainDate } from "@/lib/platform/dates";
import { RATING_SHORT } from "@/lib/ratings/messages";
import type { UnitRef } from "@/lib/units/types";

type RatedUnitsProps = {
  units: readonly UnitRated[];
  today: PlainDate;
  hrefOf: (unit: UnitRef) => string;
  /** Of the unit's year, of which the recognition tells. */
  yearHrefOf: (unit: UnitRef) => string;
};

/** Every unit: how it was rated, beside its recognition, and how far its branches have come. */
export function RatedUnits({ units, today, hrefOf, yearHrefOf }: RatedUnitsProps) {
  return (
    <Register label="Xếp loại các đơn vị" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Đề nghị</th>
          <th scope="col">Xếp loại</th>
          <th scope="col">Tập thể lãnh đạo</th>
          <th scope="col" className="n">
            Cán bộ
          </th>
          <th scope="col">Chi đoàn</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, own, decided, leadership, cadres, recognition, ...sheets }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={hrefOf(unit)} prefetch={false}>
                {unit.name}
              </Link>
              {recognition && (
                <small className="mt-1 leading-7">
                  <Link href={yearHrefOf(unit)} prefetch={false}>
                    {recognition}
                  </Link>
                </small>
              )}
            </th>
            <td data-label="Đề nghị">{own ? RATING_SHORT[own] : ""}</td>
            <td>
              <Badge tone={STATE_TONES[sheets.state]}>
                {sheets.state === "approved" && decided ? RATING_SHORT[decided] : SHEET_WORDS[sheets.state]}
              </Badge>
              <NextOfSheet dueOn={sheets.dueOn} today={today} />
            </td>
            <td data-label="Tập thể lãnh đạo">{leadership ? RATING_SHORT[leadership] : ""}</td>
            <td data-label="Cán bộ" className="n">
              {cadres > 0 ? cadres : ""}
            </td>
            <td data-label="Chi đoàn">
              {sheets.branches && SHEET_WORDS[sheets.branches]}
              <NextOfSheet dueOn={sheets.branchesDueOn} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function NextOfSheet({ dueOn, today }: { dueOn: PlainDate | null; today: PlainDate }) {
  if (!dueOn) return null;
  return (
    <small>
      <DueStep words={NEXT_OF_OPEN} dueOn={dueOn} today={today} />
    </small>
  );
}
