import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { RESULT_LABELS } from "@/lib/decisions/messages";
import type { DecisionRow } from "@/lib/decisions/queries";
import type { DecisionReason } from "@/lib/decisions/types";
import { formatDate } from "@/lib/platform/dates";

/** A signed decision with its list: locked. */
export function RecordedDecision({ decision, paperHref }: { decision: DecisionRow; paperHref: string }) {
  const { number, signedOn, signerName, signerTitle, recordedBy, units } = decision;
  const hasReasons = units.some(({ reasons }) => reasons.length > 0);
  return (
    <Panel
      title={`Quyết định số ${number}`}
      aside={
        <span className="badges">
          <Link href={paperHref} prefetch={false}>
            Xem văn bản
          </Link>
          <Icon name="lock" /> Đã khóa
        </span>
      }
      foot={
        <span className="hint">
          Ký ngày {formatDate(signedOn)} · {signerName}, {signerTitle.toLowerCase()} · người ghi: {recordedBy}
        </span>
      }
    >
      <Register label={`Đơn vị trong quyết định số ${number}`} stacked>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Kết quả</th>
            {hasReasons && <th scope="col">Lý do</th>}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, result, reasons }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td>
                <Badge tone={result === "RECOGNISED" ? "ok" : "bad"}>{RESULT_LABELS[result]}</Badge>
              </td>
              {hasReasons && <td>{reasons.map(reasonWords).join(" ")}</td>}
            </tr>
          ))}
        </tbody>
      </Register>
    </Panel>
  );
}

function reasonWords({ code, title, reason }: DecisionReason): string {
  return `${code} ${title}: ${reason}`.trim();
}
