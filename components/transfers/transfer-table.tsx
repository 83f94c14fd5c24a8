import Link from "next/link";
import { CaseState } from "@/components/cases/case-table";
import { stateWords } from "@/components/cases/procedure-paths";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fromWords, TRANSFER_KIND_LABELS, toWords } from "@/lib/transfers/messages";
import { isLate } from "@/lib/transfers/rules";
import type { TransferLine } from "@/lib/transfers/types";

type TransferTableProps = { transfers: TransferLine[]; today: PlainDate; hrefOf: (id: string) => string };

/** Who goes from where to where, where it stands and by when the next step is expected. */
export function TransferTable({ transfers, today, hrefOf }: TransferTableProps) {
  return (
    <Register label="Hồ sơ chuyển sinh hoạt đoàn" stacked>
      <thead>
        <tr>
          <th scope="col">Đoàn viên</th>
          <th scope="col">Từ</th>
          <th scope="col">Đến</th>
          <th scope="col">Ngày</th>
          <th scope="col">Đang ở</th>
          <th scope="col">Việc tiếp theo</th>
        </tr>
      </thead>
      <tbody>
        {transfers.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={hrefOf(line.id)} prefetch={false} className="break-words">
                {line.personName}
              </Link>
              {line.kind === "temporary" && <small>{TRANSFER_KIND_LABELS.temporary}</small>}
            </th>
            <td data-label="Từ">{fromWords(line)}</td>
            <td data-label="Đến">{toWords(line)}</td>
            <td data-label="Ngày">{formatDate(line.openedOn)}</td>
            <td>
              <CaseState line={line} /> {isLate(line, today) && <Badge tone="bad">Quá hạn</Badge>}
            </td>
            <td>{nextWords(line)}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function nextWords(line: TransferLine) {
  if (line.closedOn && line.refusedFor)
    return (
      <>
        {`Từ chối ngày ${formatDate(line.closedOn)}`}
        <small className="break-words">{line.refusedFor}</small>
      </>
    );
  if (line.closedOn) return `Xong ngày ${formatDate(line.closedOn)}`;
  return (
    <>
      {stateWords(line).next}
      {line.dueOn && <small>{`Hạn ${formatDate(line.dueOn)}`}</small>}
    </>
  );
}
