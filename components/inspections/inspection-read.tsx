import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { FINDING_LABELS } from "@/lib/inspections/messages";
import type { InspectionSheet } from "@/lib/inspections/types";
import { formatDate } from "@/lib/platform/dates";
import { FINDING_TONES } from "./finding-tone";

type InspectionReadProps = { sheet: InspectionSheet; action?: ReactNode };

/** What the mid-year inspection found: what needs something first. */
export function InspectionRead({ sheet, action }: InspectionReadProps) {
  const { inspection, inspectionOn } = sheet;
  if (!inspection)
    return (
      <Panel title="Kiểm tra giữa năm">
        <EmptyState title="Chưa kiểm tra" action={action}>
          {inspectionOn ? `Dự kiến khoảng ${formatDate(inspectionOn)}.` : "Năm này không đặt ngày kiểm tra."}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title="Kiểm tra giữa năm" aside={action}>
      <div className="panel-body">
        <DefinitionList
          items={[
            { term: "Ngày", value: formatDate(inspection.day) },
            { term: "Người kiểm tra", value: inspection.inspectors },
            { term: "Kết luận", value: <span className="words">{inspection.conclusion || "Chưa ghi"}</span> },
          ]}
        />
      </div>
      <Findings items={sheet.items} />
    </Panel>
  );
}

const ORDER = { not_done: 0, attention: 1, good: 2 };

function Findings({ items }: Pick<InspectionSheet, "items">) {
  const found = items.flatMap(({ finding, ...item }) => (finding ? [{ ...item, ...finding }] : []));
  const sorted = found.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  return (
    <RowList label="Kết quả từng nội dung">
      {sorted.map(({ code, title, state, text }) => (
        <Row
          key={code}
          lead={code}
          title={
            <>
              {title} <Badge tone={FINDING_TONES[state]}>{FINDING_LABELS[state]}</Badge>
            </>
          }
          detail={text}
        />
      ))}
    </RowList>
  );
}
