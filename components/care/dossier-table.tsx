import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Row, RowList } from "@/components/ui/row-list";
import { Register } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import {
  DOSSIER_STATES,
  type DossierInspection,
  type DossierListItem,
  type ListedState,
} from "@/lib/care/dossiers/types";
import { wordsOf } from "@/lib/care/own-words";
import { formatDate } from "@/lib/platform/dates";
import { held } from "@/lib/platform/held";

const TONES: Record<ListedState, Tone> = {
  in_order: "ok",
  to_sort: "wait",
  to_repair: "wait",
  damaged: "bad",
  other: "wait",
};

export function DossierStateBadge({ state }: { state: string }) {
  return <Badge tone={held(TONES, state) ?? TONES.other}>{wordsOf(DOSSIER_STATES, state)}</Badge>;
}

type DossierTableProps = {
  stores: DossierListItem[];
  showUnit: boolean;
  hrefOf: (id: string) => string;
};

export function DossierTable({ stores, showUnit, hrefOf }: DossierTableProps) {
  return (
    <Register label="Nơi lưu hồ sơ đoàn viên" stacked>
      <thead>
        <tr>
          <th scope="col">Nơi để hồ sơ</th>
          <th scope="col">{showUnit ? "Đơn vị" : "Hồ sơ của"}</th>
          <th scope="col">Người giữ</th>
          <th scope="col" className="n">
            Hồ sơ
          </th>
          <th scope="col">Kiểm kê gần nhất</th>
          <th scope="col" className="n">
            Ảnh
          </th>
        </tr>
      </thead>
      <tbody>
        {stores.map(({ id, place, keeper, unit, branch, last, photos }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={hrefOf(id)} prefetch={false} className="break-words">
                {place}
              </Link>
            </th>
            <td>
              {showUnit ? unit.name : (branch?.name ?? "Đoàn cơ sở")}
              {showUnit && branch && <small>{branch.name}</small>}
            </td>
            <td data-label="Người giữ">{keeper}</td>
            <td data-label="Hồ sơ" className="n">
              {last?.dossiers.toLocaleString("vi-VN")}
            </td>
            <td>
              {last ? (
                <>
                  {formatDate(last.inspectedOn)} <DossierStateBadge state={last.state} />
                </>
              ) : (
                <Badge tone="wait">Chưa kiểm kê</Badge>
              )}
            </td>
            <td data-label="Ảnh" className="n">
              {photos}
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type InspectionRowsProps = { inspections: DossierInspection[]; actionOf: (number: number) => ReactNode };

/** Every stock-taking, the latest first. */
export function InspectionRows({ inspections, actionOf }: InspectionRowsProps) {
  return (
    <RowList label="Các lần kiểm kê">
      {inspections.map(({ number, inspectedOn, inspector, dossiers, state, note, by, withdrawn }) => (
        <Row
          key={number}
          lead={formatDate(inspectedOn)}
          title={
            <>
              {`${dossiers.toLocaleString("vi-VN")} hồ sơ`}{" "}
              {withdrawn === null ? <DossierStateBadge state={state} /> : <Badge tone="idle">Đã rút</Badge>}
            </>
          }
          detail={
            <>
              {note && <span className="block break-words whitespace-pre-line">{note}</span>}
              {`${inspector} kiểm kê, ${by} ghi`}
              {withdrawn !== null && <span className="block break-words">{`Lý do rút: ${withdrawn}`}</span>}
            </>
          }
          action={withdrawn === null && actionOf(number)}
        />
      ))}
    </RowList>
  );
}
