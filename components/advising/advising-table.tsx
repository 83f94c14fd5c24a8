import Link from "next/link";
import { Register } from "@/components/ui/table";
import type { AdvisingKind, AdvisingListItem } from "@/lib/advising/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { AdvisingState } from "./advising-state";
import { sayAdvisingField } from "./advising-words";

type AdvisingTableProps = {
  kind: AdvisingKind;
  label: string;
  records: AdvisingListItem[];
  showUnit: boolean;
  today: PlainDate;
  hrefOf: (id: string) => string;
};

const HEADS: Record<AdvisingKind, [string, string, string]> = {
  advising: ["Ngày", "Việc đã tham mưu", "Kết quả"],
  coordination: ["Ngày ký", "Chương trình", "Hiệu lực"],
  assigned_task: ["Hạn", "Nhiệm vụ", "Tình trạng"],
};

export function AdvisingTable({ kind, label, records, showUnit, today, hrefOf }: AdvisingTableProps) {
  const [day, title, state] = HEADS[kind];
  return (
    <Register label={label} stacked>
      <thead>
        <tr>
          <th scope="col">{day}</th>
          <th scope="col">{title}</th>
          {showUnit && <th scope="col">Đơn vị</th>}
          <th scope="col">{state}</th>
          <th scope="col" className="n">
            Ảnh, tệp
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            <td className="nowrap">
              {formatDate(kind === "assigned_task" ? (record.until ?? record.day) : record.day)}
            </td>
            <th scope="row">
              <Link href={hrefOf(record.id)} prefetch={false} className="break-words">
                {record.title}
              </Link>
              <small>{secondLine(record)}</small>
            </th>
            {showUnit && <td>{record.unit.name}</td>}
            <td>
              <AdvisingState record={record} today={today} />
              {resultLine(record) && <small>{resultLine(record)}</small>}
            </td>
            <td data-label="Ảnh, tệp" className="n">
              {record.photos}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function secondLine({ kind, subject, form, partner, docNumber, giver, day }: AdvisingListItem): string {
  const parts =
    kind === "advising"
      ? [sayAdvisingField("subject", subject ?? ""), sayAdvisingField("form", form ?? "").toLowerCase()]
      : kind === "coordination"
        ? [`với ${partner}`, docNumber && `số ${docNumber}`]
        : [`${sayAdvisingField("giver", giver ?? "")} giao ngày ${formatDate(day)}`];
  return parts.filter(Boolean).join(" · ");
}

function resultLine({ kind, resultKind, resultNumber, resultOn, until, doneOn }: AdvisingListItem): string {
  if (kind === "advising")
    return [resultKind, resultNumber && `số ${resultNumber}`, resultOn && `ngày ${formatDate(resultOn)}`]
      .filter(Boolean)
      .join(" ");
  if (kind === "coordination") return until ? `đến ${formatDate(until)}` : "";
  return doneOn ? `xong ngày ${formatDate(doneOn)}` : "";
}
