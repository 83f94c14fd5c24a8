import type { ReactNode } from "react";
import { Row, RowList } from "@/components/ui/row-list";
import type { Officer } from "@/lib/liaison/types";
import { formatDate } from "@/lib/platform/dates";

type OfficerListProps = { officers: Officer[]; action?: (officer: Officer) => ReactNode };

function wordsOf({ fromDay, toDay, hasLeft }: Officer): string {
  if (toDay) return `${formatDate(fromDay)} – ${formatDate(toDay)}`;
  const from = `Từ ${formatDate(fromDay)}`;
  return hasLeft ? `${from} · không còn giữ vai trò ở cấp trên` : from;
}

/** Who follows the unit, and who did. */
export function OfficerList({ officers, action }: OfficerListProps) {
  return (
    <RowList label="Cán bộ theo dõi">
      {officers.map((officer) => (
        <Row
          key={officer.id}
          title={officer.name}
          detail={wordsOf(officer)}
          action={officer.toDay === null && action?.(officer)}
        />
      ))}
    </RowList>
  );
}
