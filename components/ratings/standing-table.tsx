import Link from "next/link";
import { DueStep } from "@/components/cases/due-step";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import type { PlainDate } from "@/lib/platform/dates";
import { RATING_SHORT, STATE_WORDS, STEP_WORDS } from "@/lib/ratings/messages";
import { RATING_LEVELS, type RatingStanding } from "@/lib/ratings/types";
import type { UnitRef } from "@/lib/units/types";
import { STATE_TONES } from "./standing-words";

type StandingTableProps = {
  label: string;
  /** Heads the first column: "Chi đoàn", "Đơn vị". */
  what: string;
  standings: RatingStanding[];
  today: PlainDate;
  hrefOf: (unit: UnitRef) => string;
};

/** Branches of a unit or units of the organisation: where each stands and its counts by level. */
export function StandingTable({ label, what, standings, today, hrefOf }: StandingTableProps) {
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="n">
            Đoàn viên
          </th>
          {RATING_LEVELS.map((level) => (
            <th key={level} scope="col" className="n">
              {RATING_SHORT[level]}
            </th>
          ))}
          <th scope="col" className="n">
            Không thuộc diện
          </th>
          <th scope="col">Việc tiếp theo</th>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ unit, members, counts, open, ...standing }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={hrefOf(unit)} prefetch={false}>
                {unit.name}
              </Link>
            </th>
            <td>
              <Standing {...standing} />
            </td>
            <td className="n" data-label="Đoàn viên">
              {members}
            </td>
            {RATING_LEVELS.map((level) => (
              <td key={level} className="n" data-label={RATING_SHORT[level]}>
                {counts[level]}
              </td>
            ))}
            <td className="n" data-label="Không thuộc diện">
              {counts.notRated}
            </td>
            <td>{open && <DueStep words={STEP_WORDS[open.step]} dueOn={open.dueOn} today={today} />}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function Standing({ state, approved, of }: Pick<RatingStanding, "state" | "approved" | "of">) {
  if (state) return <Badge tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Badge>;
  const tone = approved === 0 ? "idle" : approved < of ? "wait" : "ok";
  return <Badge tone={tone}>{`Đã duyệt ${approved}/${of} chi đoàn`}</Badge>;
}
