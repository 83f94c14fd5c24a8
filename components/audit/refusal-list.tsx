import { Register } from "@/components/ui/table";
import { SIGN_IN } from "@/lib/audit/types";
import { formatMoment } from "@/lib/platform/dates";
import type { RefusalReason } from "@/lib/platform/result";
import type { RefusedAttempt } from "@/lib/system-log/queries";
import { operationWords } from "./operation-words";

const REASONS: Record<RefusalReason, string> = {
  not_found: "Không được thấy",
  forbidden: "Được thấy, không được làm",
  too_many: "Thử quá nhiều lần",
  invalid: "Ghi chưa đúng, không đọc được",
  signed_out: "Chưa đăng nhập",
  wrong_method: "Không có cách gọi này",
  stale: "Bản đã cũ",
  conflict: "Không hợp với tình trạng lúc ấy",
  too_large: "Tệp quá lớn",
  wrong_type: "Tệp sai loại",
};

function reasonOf({ operation, reason }: RefusedAttempt): string {
  if (operation === SIGN_IN && reason === "forbidden") return "Sai tên, mật khẩu hoặc tài khoản đã khóa";
  return REASONS[reason as RefusalReason] ?? reason;
}

/** An operation that the program has no more is told as it was kept. */
function Tried({ operation }: { operation: string }) {
  const tried = operationWords(operation);
  if (!tried) return <code>{operation}</code>;
  return (
    <>
      {tried.words}
      {tried.address && <small>{tried.address}</small>}
    </>
  );
}

export function RefusalList({ refusals }: { refusals: RefusedAttempt[] }) {
  return (
    <Register label="Lần bị từ chối" stacked>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Người</th>
          <th scope="col">Việc đã thử</th>
          <th scope="col">Vì sao từ chối</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map((refusal) => (
          <tr key={refusal.id}>
            <td className="nowrap">{formatMoment(refusal.at)}</td>
            <th scope="row">
              {refusal.actorName}
              {refusal.address && <small>{refusal.address}</small>}
            </th>
            <td data-label="Việc đã thử">
              <Tried operation={refusal.operation} />
            </td>
            <td className="words" data-label="Vì sao từ chối">
              {reasonOf(refusal)}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
