import { RefreshWhile } from "@/components/members/refresh-while";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Register } from "@/components/ui/table";
import { EXPORT_STATES } from "@/lib/members/roster/exports/messages";
import type { PastExport } from "@/lib/members/roster/exports/types";
import { dayOf, formatDate, formatMoment } from "@/lib/platform/dates";

const FORM_LABELS: Record<PastExport["form"], string> = {
  list: "Danh sách",
  national: "Mẫu của phần mềm",
};

/** Files that were asked for: those in the making with how far they are, the others to be fetched again. */
export function PastExports({ past }: { past: PastExport[] }) {
  return (
    <Panel>
      <RefreshWhile waiting={past.some(({ state }) => state === "running")} />
      {past.length === 0 ? (
        <EmptyState title="Chưa có tệp nào">
          Danh sách trên 5.000 người được làm thành tệp ở đây; danh sách ngắn hơn tải về ngay.
        </EmptyState>
      ) : (
        <Register label="Tệp đã xuất" stacked>
          <thead>
            <tr>
              <th>Tệp</th>
              <th>Lúc</th>
              <th>Tình trạng</th>
              <th>Giữ</th>
            </tr>
          </thead>
          <tbody>
            {past.map((each) => (
              <PastLine key={each.id} past={each} />
            ))}
          </tbody>
        </Register>
      )}
    </Panel>
  );
}

function PastLine({ past }: { past: PastExport }) {
  const { id, form, fileName, state, done, total, createdAt, expiresAt } = past;
  return (
    <tr>
      <th>
        {state === "ready" ? <a href={`/api/files/member-exports/${id}`}>{fileName}</a> : fileName}
        <small>{`${FORM_LABELS[form]}, ${total.toLocaleString("vi-VN")} người`}</small>
      </th>
      <td>{formatMoment(createdAt)}</td>
      <td>
        {state === "running" ? (
          <ProgressBar label="Đang làm" value={done} max={Math.max(1, total)} />
        ) : (
          <Badge tone={state === "ready" ? "ok" : "bad"}>{EXPORT_STATES[state]}</Badge>
        )}
        {state === "failed" && <small>Xuất lại từ danh sách đoàn viên.</small>}
      </td>
      <td>{`đến ${formatDate(dayOf(expiresAt))}`}</td>
    </tr>
  );
}
