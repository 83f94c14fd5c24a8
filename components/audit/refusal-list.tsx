import { Register } from "@/components/ui/table";
import { formatMoment } from "@/lib/platform/dates";
import type { RefusedAttempt } from "@/lib/system-log/queries";

const REASONS: Record<string, string> = {
  not_found: "Không được thấy",
  forbidden: "Được thấy, không được làm",
};

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
        {refusals.map(({ id, at, actorName, address, operation, reason }) => (
          <tr key={id}>
            <td data-label="Lúc">{formatMoment(at)}</td>
            <td data-label="Người">
              {actorName}
              {address && <small>{address}</small>}
            </td>
            <td data-label="Việc đã thử">
              <code>{operation}</code>
            </td>
            <td data-label="Vì sao từ chối">{REASONS[reason] ?? reason}</td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
