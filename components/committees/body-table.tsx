import Link from "next/link";
import { DueStep } from "@/components/cases/due-step";
import { Register } from "@/components/ui/table";
import { ROLES_WAIT } from "@/lib/committees/messages";
import type { BodyRow } from "@/lib/committees/queries";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type BodyTableProps = {
  label: string;
  what: string;
  bodies: readonly BodyRow[];
  today: PlainDate;
  hrefOf: (unit: BodyRow["unit"]) => string;
};

/** How the committees of units or branches stand. */
export function BodyTable({ label, what, bodies, today, hrefOf }: BodyTableProps) {
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">Bí thư</th>
          <th scope="col" className="n">
            Ban Chấp hành
          </th>
          <th scope="col">Nhiệm kỳ đến</th>
          <th scope="col">Chờ chuẩn y</th>
        </tr>
      </thead>
      <tbody>
        {bodies.map(({ unit, standing: { secretary, people, termTo, waiting, dueOn, rolesWait } }) => (
          <tr key={unit.id}>
            <th scope="row">
              <Link href={hrefOf(unit)} prefetch={false}>
                {unit.name}
              </Link>
            </th>
            <td data-label="Bí thư">
              {secretary ?? (people > 0 ? "Khuyết" : "Chưa ghi")}
              {rolesWait && <small>{ROLES_WAIT}</small>}
            </td>
            <td data-label="Ban Chấp hành" className="n">
              {people > 0 ? people : ""}
            </td>
            <td data-label="Nhiệm kỳ đến" className="nowrap">
              {termTo && formatDate(termTo)}
              {termTo && termTo < today && <small>đã hết nhiệm kỳ</small>}
            </td>
            <td data-label="Chờ chuẩn y">
              {dueOn ? (
                <DueStep words={`${waiting} việc`} dueOn={dueOn} today={today} />
              ) : (
                waiting > 0 && `${waiting} việc`
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
