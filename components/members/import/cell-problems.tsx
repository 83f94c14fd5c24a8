import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { cellName } from "@/lib/imports/messages";
import type { CellProblem } from "@/lib/imports/rows/roster-row";

const MOST_SHOWN = 100;

type CellProblemsProps = {
  title: string;
  problems: CellProblem[];
  /** All lists of the import as a file. */
  fileHref: string;
  id?: string;
};

/** What stands wrong, cell by cell, and how to mend it. */
export function CellProblems({ title, problems, fileHref, id }: CellProblemsProps) {
  const rest = problems.length - MOST_SHOWN;
  return (
    <Panel
      id={id}
      title={title}
      aside={
        <a href={fileHref} download>
          Tải danh sách .xlsx
        </a>
      }
      foot={rest > 0 && <span>{`Còn ${rest} ô nữa, xem trong tệp .xlsx.`}</span>}
    >
      <Register label={title}>
        <thead>
          <tr>
            <th>Ô</th>
            <th>Giá trị</th>
            <th>Cách sửa</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, MOST_SHOWN).map(({ row, column, value, message }) => (
            <tr key={`${column}${row} ${message}`}>
              <th>{cellName({ row, column })}</th>
              <td>{value || (column && "(trống)")}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </Register>
    </Panel>
  );
}
