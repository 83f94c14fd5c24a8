import Link from "next/link";
import { CaseState } from "@/components/cases/case-table";
import { LateBadge } from "@/components/cases/late-badge";
import { stateWords } from "@/components/cases/procedure-paths";
import { Register } from "@/components/ui/table";
import { isLate } from "@/lib/cases/lateness";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { fromWords, TRANSFER_KIND_LABELS, toWords } from "@/lib/transfers/messages";
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
              <CaseState line={line} />
            </td>
            <td>{nextWords(line, today)}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function nextWords(line: TransferLine, today: PlainDate) {
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
      {isLate(line, today) ? (
        <small>
          <LateBadge dueOn={line.dueOn} />
        </small>
      ) : (
        line.dueOn && <small>{`Hạn ${formatDate(line.dueOn)}`}</small>
      )}
    </>
  );
}
