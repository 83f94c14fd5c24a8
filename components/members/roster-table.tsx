import { Register } from "@/components/ui/table";
import { type ColumnName, columnNamed } from "@/lib/members/roster/columns";
import type { Member } from "@/lib/members/types";
import { RosterBody } from "./roster-body";
import { packedLines } from "./roster-rows";

type RosterTableProps = {
  members: Member[];
  columns: readonly ColumnName[];
  /** Names lead to the member, with this behind the address. */
  query?: string;
  ticks?: boolean;
};

export function RosterTable({ members, columns, query, ticks }: RosterTableProps) {
  const shown = columns.map(columnNamed);
  const people = members.map((member) => [
    member.id,
    member.fullName,
    ...shown.map(({ text }) => text(member)),
  ]);
  return (
    <Register label="Danh sách đoàn viên" stacked={query !== undefined}>
      <thead>
        <tr>
          <th>Họ và tên</th>
          {shown.map(({ name, label }) => (
            <th key={name}>{label}</th>
          ))}
        </tr>
      </thead>
      <RosterBody lines={packedLines(people)} query={query} ticks={ticks} />
    </Register>
  );
}
