import { Dialog } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { BY_THE_YEAR, DUE_LABELS } from "@/lib/assessments/dues/messages";
import { dueOf, mayExtend } from "@/lib/assessments/dues/rules";
import { DUE_KINDS, type DueKind, type UnitDues } from "@/lib/assessments/dues/types";
import type { AssessmentState } from "@/lib/assessments/types";
import { dayOf, formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { ExtendForm } from "./extend-form";

type DuesPanelProps = {
  dues: UnitDues;
  unitName: string;
  state: AssessmentState;
  today: PlainDate;
  /** In a closed year no day is counted any more. */
  yearIsOpen: boolean;
  mayExtendDues: boolean;
};

/** The days that hold for the unit, how they came about, and more time where it is needed. */
export function DuesPanel({ dues, unitName, state, today, yearIsOpen, mayExtendDues }: DuesPanelProps) {
  return (
    <Panel title="Thời hạn của đơn vị">
      <RowList label="Thời hạn của đơn vị">
        {DUE_KINDS.map((kind) => {
          const due = dueOf(dues, kind);
          const isOpen = yearIsOpen && mayExtend(kind, state);
          return (
            <Row
              key={kind}
              lead={formatDate(due)}
              tone={isOpen && due < today ? "bad" : undefined}
              title={
                <>
                  {DUE_LABELS[kind]} {isOpen && `(${dueWords(due, today)})`}
                </>
              }
              detail={historyOf(dues, kind)}
              action={
                isOpen &&
                mayExtendDues && (
                  <Dialog trigger="Gia hạn…" title={`Gia hạn cho ${unitName}`} small>
                    <ExtendForm assessmentId={dues.assessmentId} kind={kind} due={due} />
                  </Dialog>
                )
              }
            />
          );
        })}
      </RowList>
    </Panel>
  );
}

function historyOf({ extensions }: UnitDues, kind: DueKind) {
  const own = extensions.filter((one) => one.kind === kind);
  if (own.length === 0) return BY_THE_YEAR;
  return own.map(({ at, by, oldDue, newDue, reason }) => (
    <span key={at} className="block">
      {formatDate(dayOf(new Date(at)))} {by} đổi {formatDate(oldDue)} thành {formatDate(newDue)}: {reason}
    </span>
  ));
}
