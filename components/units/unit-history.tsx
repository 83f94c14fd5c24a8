import { Row, RowList } from "@/components/ui/row-list";
import { formatDate } from "@/lib/platform/dates";
import type { UnitDetail } from "@/lib/units/tree/queries";

/** Names, newest first, with the founding and the closing. */
export function UnitHistory({ unit }: { unit: UnitDetail }) {
  return (
    <RowList label="Tên qua các thời kỳ">
      {unit.closedOn && <Row lead={formatDate(unit.closedOn)} title="Thôi hoạt động" />}
      {unit.names.map(({ name, fromDay }) => (
        <Row key={fromDay} lead={formatDate(fromDay)} title={name} />
      ))}
    </RowList>
  );
}
