import { Register } from "./table";

type FigureTableProps = {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly [head: string, ...figures: string[]])[];
};

/** The table behind a chart: the same figures in words, folded away. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  return (
    <details className="chart-table">
      <summary>Xem bảng số liệu</summary>
      <Register label={label} tight>
        <thead>
          <tr>
            {columns.map((title, at) => (
              <th key={title} scope="col" className={at > 0 ? "n" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...figures]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {figures.map((figure, at) => (
                <td key={columns[at + 1]} className="n">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Register>
    </details>
  );
}
