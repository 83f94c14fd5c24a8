import { Register } from "@/components/ui/table";
import { sumOf } from "@/lib/care/headcount/rules";
import {
  HEADCOUNT_FIELDS,
  type HeadcountField,
  type HeadcountLine,
  type HeadcountNumbers,
  type HeadcountSum,
} from "@/lib/care/headcount/types";
import { formatDate } from "@/lib/platform/dates";

export const HEADCOUNT_LABELS: Record<HeadcountField, string> = {
  membersMale: "Đoàn viên nam",
  membersFemale: "Đoàn viên nữ",
  youthMale: "Thanh niên nam chưa vào Đoàn",
  youthFemale: "Thanh niên nữ chưa vào Đoàn",
};

export function nameOfLine({ name, isUnit }: Pick<HeadcountLine, "name" | "isUnit">): string {
  return isUnit ? `${name} (không thuộc chi đoàn nào)` : name;
}

/** Two groups of two columns, and the day where one is asked for. */
export function HeadcountHead({ withDay, first = "Chi đoàn" }: { withDay?: boolean; first?: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {first}
        </th>
        <th scope="colgroup" colSpan={2}>
          Đoàn viên
        </th>
        <th scope="colgroup" colSpan={2}>
          Thanh niên chưa vào Đoàn
        </th>
        {withDay && (
          <th scope="col" rowSpan={2}>
            Ngày đếm
          </th>
        )}
      </tr>
      <tr>
        {HEADCOUNT_FIELDS.map((field) => (
          <th key={field} scope="col" className="n">
            {field.endsWith("Male") ? "Nam" : "Nữ"}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The table as it stands, for who reads it; only what was counted. */
export function HeadcountRows({ lines }: { lines: readonly HeadcountLine[] }) {
  const counted = lines.flatMap(({ saved, ...line }) => (saved ? [{ ...line, saved }] : []));
  return (
    <Register label="Số đoàn viên, thanh niên trong độ tuổi" tight>
      <HeadcountHead withDay />
      <tbody>
        {counted.map(({ saved, ...line }) => (
          <tr key={line.placeId}>
            <th scope="row">{nameOfLine(line)}</th>
            <Numbers numbers={saved} />
            <td>{formatDate(saved.countedOn)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng</th>
          <Numbers numbers={sumOf(counted.map(({ saved }) => saved))} />
          <td />
        </tr>
      </tfoot>
    </Register>
  );
}

export function HeadcountSums({ sums }: { sums: readonly HeadcountSum[] }) {
  return (
    <Register label="Số đoàn viên, thanh niên trong độ tuổi của các đơn vị" tight>
      <HeadcountHead withDay first="Đơn vị" />
      <tbody>
        {sums.map((sum) => (
          <tr key={sum.unit.id}>
            <th scope="row">{sum.unit.name}</th>
            <Numbers numbers={sum} />
            <td>{standingOf(sum)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng</th>
          <Numbers numbers={sumOf(sums)} />
          <td />
        </tr>
      </tfoot>
    </Register>
  );
}

function standingOf({ confirmedOn, counted, places }: HeadcountSum): string {
  if (confirmedOn) return `Xác nhận ${formatDate(confirmedOn)}`;
  return counted === 0 ? "Chưa ghi" : `${counted}/${places} dòng, chưa xác nhận`;
}

function Numbers({ numbers }: { numbers: HeadcountNumbers }) {
  return HEADCOUNT_FIELDS.map((field) => (
    <td key={field} className="n">
      {numbers[field].toLocaleString("vi-VN")}
    </td>
  ));
}
