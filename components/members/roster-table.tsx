import { Register } from "@/components/ui/table";
import { type ColumnName, columnNamed } from "@/lib/members/roster/columns";
import type { Member } from "@/lib/members/types";

type RosterTableProps = {
  members: Member[];
  columns: readonly ColumnName[];
  hrefOf?: (id: string) => string;
};

/** Nothing but rows and cells: the table is styled by its elements, and fifty rows stay small on a slow line. */
export function RosterTable({ members, columns, hrefOf }: RosterTableProps) {
  const shown = columns.map(columnNamed);
  return (
    <Register label="Danh sách đoàn viên" stacked={hrefOf !== undefined}>
      <thead>
        <tr>
          <th>Họ và tên</th>
          {shown.map(({ name, label }) => (
            <th key={name}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th>{hrefOf ? <a href={hrefOf(member.id)}>{member.fullName}</a> : member.fullName}</th>
            {shown.map(({ name, text }) => (
              <td key={name}>{text(member)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
