import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { BULK_LABELS, countWords } from "@/lib/members/bulk-changes/messages";
import { isPasted, type PastBulkChange } from "@/lib/members/bulk-changes/types";
import { formatMoment } from "@/lib/platform/dates";
import { UndoChange } from "./undo-change";

type PastBulkChangesProps = { past: PastBulkChange[]; title?: string };

/** The latest changes of many, each with who and when and, for thirty days, the way back. */
export function PastBulkChanges({ past, title = "Các lần đổi trước" }: PastBulkChangesProps) {
  return (
    <Panel title={title}>
      <Register label={title} stacked>
        <thead>
          <tr>
            <th>Việc</th>
            <th>Lúc</th>
            <th>Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {past.map((each) => (
            <PastLine key={each.id} {...each} />
          ))}
        </tbody>
      </Register>
    </Panel>
  );
}

function PastLine(past: PastBulkChange) {
  const { kind, target, reason, count, at, by } = past;
  return (
    <tr>
      <th>
        {`${BULK_LABELS[kind]}: ${target}`}
        <small>{`${countWords(kind, count)}${reason && ` · ${reason}`}`}</small>
      </th>
      <td>
        {formatMoment(at)}
        <small>{by}</small>
      </td>
      <td className="words">
        <Standing {...past} />
      </td>
    </tr>
  );
}

function Standing({ id, kind, count, undoneAt, undoneBy, left, onTheWay, mayUndo }: PastBulkChange) {
  if (!undoneAt)
    return (
      <span className="button-row">
        <Badge tone="ok">{isPasted(kind) ? "Đã ghi" : "Đã đổi"}</Badge>
        {mayUndo && <UndoChange id={id} count={count} kind={kind} />}
      </span>
    );
  return (
    <>
      <Badge tone="idle">Đã hoàn tác</Badge>
      <small>{`${formatMoment(undoneAt)}, ${undoneBy}`}</small>
      {left.length > 0 && (
        <small>{`Đã sửa sau đó, hoặc chi đoàn cũ đã ngừng hoạt động, nên giữ nguyên: ${left.join(", ")}`}</small>
      )}
      {onTheWay.length > 0 && (
        <small>{`Đang có hồ sơ chuyển sinh hoạt chưa xong nên giữ nguyên: ${onTheWay.join(", ")}. Nếu hồ sơ đó nhầm, rút hồ sơ rồi sửa tay từng người.`}</small>
      )}
    </>
  );
}
