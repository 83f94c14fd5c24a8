import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import type { ProgramStanding } from "@/lib/plans/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type StandingTableProps = {
  standings: ProgramStanding[];
  /** Until when a programme counts as issued from the start of the year. */
  dueOf: (standing: ProgramStanding) => PlainDate;
  today: PlainDate;
  hrefOf: (code: string) => string;
};

/** Every unit's programme: issued when, approved when, how much of it is done. */
export function StandingTable({ standings, dueOf, today, hrefOf }: StandingTableProps) {
  return (
    <Register label="Chương trình công tác của các đơn vị" stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Số, ngày ban hành</th>
          <th scope="col">Thông qua</th>
          <th scope="col" className="n">
            Nghị quyết
          </th>
          <th scope="col" className="n">
            Việc đã xong
          </th>
          <th scope="col" className="n">
            Quá hạn
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <StandingRow
            key={standing.unit.id}
            standing={standing}
            due={dueOf(standing)}
            today={today}
            href={hrefOf(standing.unit.code)}
          />
        ))}
      </tbody>
    </Register>
  );
}

type StandingRowProps = { standing: ProgramStanding; due: PlainDate; today: PlainDate; href: string };

function StandingRow({ standing, due, today, href }: StandingRowProps) {
  const { unit, number, issuedOn, state, approvedOn, resolutions, counts } = standing;
  const { items, done, dropped, late } = counts;
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false}>
          {unit.name}
        </Link>
      </th>
      <td>
        <Issued issuedOn={issuedOn} due={due} today={today} />
        {number && <small>{number}</small>}
      </td>
      <td>{approvedOn ? formatDate(approvedOn) : state && <Badge tone="wait">Chưa thông qua</Badge>}</td>
      <td data-label="Nghị quyết" className="n">
        {state && resolutions}
      </td>
      <td data-label="Việc đã xong" className="n">
        {items + dropped > 0 && `${done}/${items}`}
        {dropped > 0 && <small>{dropped} không làm</small>}
      </td>
      <td data-label="Quá hạn" className="n">
        {late > 0 && <b className="text-bad">{late}</b>}
      </td>
    </tr>
  );
}

function Issued({ issuedOn, due, today }: { issuedOn: PlainDate | null; due: PlainDate; today: PlainDate }) {
  if (!issuedOn)
    return today > due ? <Badge tone="bad">Chưa ban hành</Badge> : <Badge tone="idle">Chưa đến hạn</Badge>;
  if (issuedOn <= due) return formatDate(issuedOn);
  return <Badge tone="wait">{`${formatDate(issuedOn)}, sau hạn`}</Badge>;
}
