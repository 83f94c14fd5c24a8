import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { Tone } from "./tone";

export function RowList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="row-list" aria-label={label}>
      {children}
    </ul>
  );
}

type RowProps = { lead?: ReactNode; tone?: Tone; title: ReactNode; detail?: ReactNode; action?: ReactNode };

/** One line: when it is due, what it is, what lacks, and the one button that mends it. */
export function Row({ lead, tone, title, detail, action }: RowProps) {
  return (
    <li className={lead ? undefined : "no-lead"}>
      {lead && <span className={classNames("row-lead", tone)}>{lead}</span>}
      <span className="row-text">
        {title}
        {detail && <span className="row-detail">{detail}</span>}
      </span>
      {action && <span className="row-action">{action}</span>}
    </li>
  );
}
