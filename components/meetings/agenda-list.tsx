import type { ReactNode } from "react";
import { UnitAppraised } from "@/components/decisions/unit-appraised";
import { UnitVotes } from "@/components/decisions/unit-votes";
import type { Board, BoardUnit } from "@/lib/decisions/board";
import type { RoleSince } from "@/lib/meetings/types";
import { formatDate } from "@/lib/platform/dates";

type AgendaListProps = {
  board: Board;
  rolesSince: RoleSince[];
  hrefOf: (id: string) => string;
  /** What the minute-taker does on a unit. */
  entryOf: (unit: BoardUnit) => ReactNode;
};

/** The units of a meeting, each with its appraisal, its vote, and the minute-taker's entry. */
export function AgendaList({ board: { units, members }, rolesSince, hrefOf, entryOf }: AgendaListProps) {
  return (
    <ul className="board">
      {units.map((unit) => {
        const since = new Map(
          rolesSince.flatMap(({ memberId, unitId, fromDay }) =>
            unitId === unit.unit.id ? [[memberId, `(từ ngày ${formatDate(fromDay)})`] as const] : [],
          ),
        );
        return (
          <li key={unit.id} id={`don-vi-${unit.unit.code}`}>
            <UnitAppraised unit={unit} href={hrefOf(unit.id)} />
            <UnitVotes unit={unit} members={members} sinceWhen={(memberId) => since.get(memberId) ?? null} />
            {entryOf(unit)}
          </li>
        );
      })}
    </ul>
  );
}
