import Link from "next/link";
import { DueStep } from "@/components/cases/due-step";
import { Register } from "@/components/ui/table";
import type { PlainDate } from "@/lib/platform/dates";
import { openWords } from "@/lib/training/messages";
import type { TrainingStanding } from "@/lib/training/types";
import type { UnitRef } from "@/lib/units/types";

type TrainingStandingsProps = {
  label: string;
  /** Heads the first column: "Chi đoàn", "Đơn vị". */
  what: string;
  standings: TrainingStanding[];
  today: PlainDate;
  hrefOf: (unit: UnitRef) => string;
};

const COLUMNS = [
  ["registered", "Đăng ký"],
  ["evaluated", "Đánh giá"],
  ["forwarded", "Đã chuyển"],
  ["confirmed", "Xác nhận"],
] as const;

/** How far branches or units have come, each step beside the number of members. */
export function TrainingStandings({ label, what, standings, today, hrefOf }: TrainingStandingsProps) {
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {COLUMNS.map(([name, title]) => (
            <th key={name} scope="col" className="n">
              {title}
            </th>
          ))}
          <th scope="col" className="n">
            Xuất sắc
          </th>
          <th scope="col">Việc tiếp theo</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.unit.id}>
            <th scope="row">
              <Link href={hrefOf(standing.unit)} prefetch={false}>
                {standing.unit.name}
              </Link>
            </th>
            {COLUMNS.map(([name, title]) => (
              <td key={name} className="n" data-label={title}>
                {`${standing[name]}/${standing.members}`}
              </td>
            ))}
            <td className="n" data-label="Xuất sắc">
              {standing.excellent}
            </td>
            <td className="words">
              {standing.open.map((one) => (
                <div key={one.step}>
                  <DueStep words={openWords(one)} dueOn={one.dueOn} today={today} />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
