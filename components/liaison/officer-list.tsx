import type { ReactNode } from "react";
import { Row, RowList } from "@/components/ui/row-list";
import type { Officer } from "@/lib/liaison/types";
import { formatDate } from "@/lib/platform/dates";

type OfficerListProps = { officers: Officer[]; action?: (officer: Officer) => ReactNode };

/** Who follows the unit, and who did. */
export function OfficerList({ officers, action }: OfficerListProps) {
  return (
    <RowList label="Cán bộ theo dõi">
      {officers.map((officer) => (
        <Row
          key={officer.id}
          title={officer.name}
          detail={
            officer.toDay
              ? `${formatDate(officer.fromDay)} – ${formatDate(officer.toDay)}`
              : `Từ ${formatDate(officer.fromDay)}`
          }
          action={officer.toDay === null && action?.(officer)}
        />
      ))}
    </RowList>
  );
}
