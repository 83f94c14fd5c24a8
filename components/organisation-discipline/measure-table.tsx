import Link from "next/link";
import { OutcomeBadge, WhatNext } from "@/components/cases/case-table";
import { Register } from "@/components/ui/table";
import { formInForce } from "@/lib/discipline/measures/rules";
import { FORM_LABELS } from "@/lib/organisation-discipline/messages";
import { ORGANISATION_DISCIPLINE } from "@/lib/organisation-discipline/rules";
import type { OrganisationDisciplineLine } from "@/lib/organisation-discipline/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type MeasureTableProps = {
  items: OrganisationDisciplineLine[];
  today: PlainDate;
  hrefOf: (line: OrganisationDisciplineLine) => string;
};

/** Which organisation, where its case stands and what comes next, the open ones first. */
export function MeasureTable({ items, today, hrefOf }: MeasureTableProps) {
  return (
    <Register label="Hồ sơ kỷ luật tổ chức" stacked>
      <thead>
        <tr>
          <th scope="col">Tổ chức</th>
          <th scope="col">Hình thức</th>
          <th scope="col">Mở ngày</th>
          <th scope="col">Đang ở</th>
          <th scope="col">Việc tiếp theo</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={hrefOf(line)} prefetch={false} className="break-words">
                {(line.branch ?? line.unit).name}
              </Link>
              {line.branch && <small>{line.unit.name}</small>}
            </th>
            <td data-label="Hình thức">{formWords(line)}</td>
            <td data-label="Mở ngày">{formatDate(line.openedOn)}</td>
            <td>
              <OutcomeBadge outcome={line.outcome} label={ORGANISATION_DISCIPLINE.states[line.state].label} />
            </td>
            <td>
              <WhatNext line={line} today={today} next={ORGANISATION_DISCIPLINE.states[line.state].next} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function formWords(line: OrganisationDisciplineLine): string {
  const decided = formInForce(line);
  if (decided) return FORM_LABELS[decided];
  return line.decidedForm ? "Đã hủy" : `Đề nghị ${FORM_LABELS[line.proposedForm].toLowerCase()}`;
}
