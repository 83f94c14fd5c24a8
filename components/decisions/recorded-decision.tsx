import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { RESULT_LABELS } from "@/lib/decisions/messages";
import type { DecidedUnit, DecisionRow } from "@/lib/decisions/queries";
import type { DecisionReason } from "@/lib/decisions/types";
import { formatDate } from "@/lib/platform/dates";

const TITLES = {
  recognition: "Quyết định",
  correction: "Quyết định đính chính",
  revocation: "Quyết định thu hồi",
};

type RecordedDecisionProps = {
  decision: DecisionRow;
  paperHref: string;
  /** What the reader may add to it. */
  actions?: ReactNode;
};

/** A signed decision with its list: locked. */
export function RecordedDecision({ decision, paperHref, actions }: RecordedDecisionProps) {
  const { kind, number, reason, targetNumber, signedOn, signerName, signerTitle, recordedBy, units } =
    decision;
  return (
    <Panel
      title={`${TITLES[kind]} số ${number}`}
      aside={
        <span className="badges">
          <Link href={paperHref} prefetch={false}>
            Xem văn bản
          </Link>
          <Icon name="lock" /> Đã khóa
        </span>
      }
      foot={
        <>
          <span className="hint">
            Ký ngày {formatDate(signedOn)} · {signerName}, {signerTitle.toLowerCase()} · người ghi:{" "}
            {recordedBy}
          </span>
          <Scans decision={decision} />
          {actions && <span className="button-row">{actions}</span>}
        </>
      }
    >
      {targetNumber && (
        <p className="panel-body">
          Thay kết quả đã ghi ở Quyết định số {targetNumber}. Lý do: {reason}
        </p>
      )}
      <DecidedUnits number={number} units={units} />
    </Panel>
  );
}

function DecidedUnits({ number, units }: { number: string; units: DecidedUnit[] }) {
  const hasReasons = units.some(({ reasons }) => reasons.length > 0);
  return (
    <Register label={`Đơn vị trong quyết định số ${number}`} stacked>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Kết quả</th>
          {hasReasons && <th scope="col">Lý do</th>}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, result, reasons, changedBy }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td>
              <Badge tone={changedBy ? "idle" : result === "RECOGNISED" ? "ok" : "bad"}>
                {RESULT_LABELS[result]}
              </Badge>
              {changedBy && <small>Đã thay bằng Quyết định số {changedBy}</small>}
            </td>
            {hasReasons && <td>{reasons.map(reasonWords).join(" ")}</td>}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

function Scans({ decision: { scans, number } }: { decision: DecisionRow }) {
  if (scans.length === 0) return null;
  return (
    <span>
      Bản chụp:{" "}
      {scans.map(({ id, fileName }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <a
            href={`/api/files/decision-scans/${id}`}
            aria-label={`Bản chụp ${fileName} của Quyết định số ${number}`}
          >
            {fileName}
          </a>
        </span>
      ))}
    </span>
  );
}

function reasonWords({ code, title, reason }: DecisionReason): string {
  return `${code} ${title}: ${reason}`.trim();
}
