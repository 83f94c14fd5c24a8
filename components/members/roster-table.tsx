import { Register } from "@/components/ui/table";
import { type ColumnName, columnNamed } from "@/lib/members/roster/columns";
import type { Member } from "@/lib/members/types";
import { rosterRows } from "./roster-rows";

type RosterTableProps = {
  members: Member[];
  columns: readonly ColumnName[];
  hrefOf?: (id: string) => string;
  ticks?: boolean;
};

/**
 * Nothing but rows and cells, handed over as markup: as elements each row would come twice, once as HTML and once, three
 * times as long, for a script that has nothing to do here.
 */
export function RosterTable({ members, columns, hrefOf, ticks }: RosterTableProps) {
  return (
    <Register label="Danh sách đoàn viên" stacked={hrefOf !== undefined}>
      <thead>
        <tr>
          <th>Họ và tên</th>
          {columns.map((name) => (
            <th key={name}>{columnNamed(name).label}</th>
          ))}
        </tr>
      </thead>
      <tbody dangerouslySetInnerHTML={{ __html: rosterRows(members, columns, hrefOf, ticks) }} />
    </Register>
  );
}
