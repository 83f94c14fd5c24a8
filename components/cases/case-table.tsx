import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import { isLate } from "@/lib/cases/lateness";
import { OUTCOME_LABELS, PROCEDURE_LABELS } from "@/lib/cases/messages";
import type { CaseLine, CaseOutcome, Procedure } from "@/lib/cases/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { LateBadge } from "./late-badge";
import { stateWords } from "./procedure-paths";

type CaseTableProps = {
  cases: CaseLine[];
  showProcedure: boolean;
  today: PlainDate;
  hrefOf: (line: CaseLine) => string;
};

/** Where each case stands and what comes next, the open ones first. */
export function CaseTable({ cases, showProcedure, today, hrefOf }: CaseTableProps) {
  return (
    <Register label="Hồ sơ thủ tục đoàn viên" stacked>
      <thead>
        <tr>
          <th scope="col">Người</th>
          <th scope="col">Đơn vị, chi đoàn</th>
          <th scope="col">Mở ngày</th>
          <th scope="col">Đang ở</th>
          <th scope="col">Việc tiếp theo</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={hrefOf(line)} prefetch={false} className="break-words">
                {line.personName}
              </Link>
              {showProcedure && <small>{PROCEDURE_LABELS[line.procedure]}</small>}
            </th>
            <td>
              {(line.branch ?? line.unit).name}
              {line.otherUnit && (
                <small>{`${line.isTakenUp ? "←" : "→"} ${(line.otherBranch ?? line.otherUnit).name}`}</small>
              )}
            </td>
            <td data-label="Mở ngày">{formatDate(line.openedOn)}</td>
            <td>
              <CaseState line={line} />
              {line.fileCount > 0 && <small>{`${line.fileCount} giấy tờ`}</small>}
            </td>
            <td>
              <WhatNext line={line} today={today} next={stateWords(line).next} />
            </td>
          </tr>
        ))}
      </tbody>
    </Register>
  );
}

type WhatNextProps = {
  line: Pick<CaseLine, "closedOn" | "dueOn">;
  next: string;
  today: PlainDate;
};

/** What comes next, and by when it should have; or since when nothing does. */
export function WhatNext({ line, next, today }: WhatNextProps) {
  return (
    <>
      {line.closedOn ? `Xong ngày ${formatDate(line.closedOn)}` : next}
      {isLate(line, today) && (
        <small>
          <LateBadge dueOn={line.dueOn} />
        </small>
      )}
    </>
  );
}

/** Nobody votes on whoever wants to move, or to be introduced elsewhere. */
const WITHOUT_VOTE: readonly Procedure[] = ["transfer", "residence_attachment"];

/** The state in words, and how it ended: of what nobody votes on the state says it itself. */
export function CaseState({ line }: { line: CaseLine }) {
  const { label } = stateWords(line);
  const refused = WITHOUT_VOTE.includes(line.procedure) ? label : OUTCOME_LABELS.refused;
  const withdrawn = line.state === "withdrawn" ? OUTCOME_LABELS.withdrawn : label;
  return <OutcomeBadge outcome={line.outcome} label={label} refused={refused} withdrawn={withdrawn} />;
}

type OutcomeBadgeProps = {
  outcome: CaseOutcome | null;
  label: string;
  refused?: string;
  withdrawn?: string;
};

/** Where something stands that may end without coming to anything. */
export function OutcomeBadge({
  outcome,
  label,
  refused = OUTCOME_LABELS.refused,
  withdrawn = OUTCOME_LABELS.withdrawn,
}: OutcomeBadgeProps) {
  const tone = outcome === null ? "wait" : outcome === "done" ? "ok" : "idle";
  const ended = { done: label, refused, withdrawn };
  return <Badge tone={tone}>{outcome ? ended[outcome] : label}</Badge>;
}
