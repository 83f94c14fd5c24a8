import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { type ChosenTable, columnName, type LeavingTable } from "@/lib/members/bulk-changes/leaving";
import type { CurrentPlace } from "@/lib/units/current";

type ChosenPeopleProps = { place: CurrentPlace; path: string; table: LeavingTable; chosen: ChosenTable };

/** Of people chosen in the roster what is told once for all: it comes into their lines below, where it can be mended. */
export function ChosenPeople({ place, path, table: { titles, asked }, chosen }: ChosenPeopleProps) {
  const { people, told } = chosen;
  return (
    <form action={path} className="form">
      {Object.entries({ ...place.query, ...chosen.chosen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>{`Bảng dưới đây đã có ${people.length.toLocaleString("vi-VN")} người chọn ở danh sách, đang sinh hoạt. Ghi một lần những gì chung cho cả bảng, rồi sửa từng dòng nếu cần.`}</p>
      <div className="field-row">
        {asked.map((column) => (
          <TextField
            key={column}
            name={columnName(column)}
            label={titles[column] ?? ""}
            defaultValue={told[column]}
            maxLength={200}
            optional
          />
        ))}
      </div>
      <div className="button-row">
        <Button type="submit">Điền cho cả bảng</Button>
      </div>
    </form>
  );
}
