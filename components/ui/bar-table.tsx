import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import type { Tone } from "./tone";

type Bar = {
  id: string;
  label: ReactNode;
  /** A second line under the label. */
  note?: ReactNode;
  value: number;
  /** The whole of which the bar is a part; without it bars are measured by the longest. */
  of?: number;
  /** How the figure is written: `34/46`. */
  figure: string;
  tone?: Tone;
};

type BarTableProps = { label: string; columns: readonly [string, string, string]; bars: readonly Bar[] };

/** A table whose middle column draws the figures that stand at its end. */
export function BarTable({ label, columns, bars }: BarTableProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className="bar-table" aria-label={label}>
      <thead className="sr-only">
        <tr>
          {columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, label, note, figure, tone, value, of }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {note && <small>{note}</small>}
            </th>
            <td className={tone}>
              <BarPicture title={figure} value={value} of={of ?? most} hasWhole={of !== undefined} />
            </td>
            <td>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BarPictureProps = { title: string; value: number; of: number; hasWhole: boolean };

function BarPicture({ title, value, of, hasWhole }: BarPictureProps) {
  const width = scaleLinear([0, Math.max(of, 0.01)], [0, 100]).clamp(true);
  return (
    <svg className="chart" role="img" aria-label={title} height="12">
      <title>{title}</title>
      {hasWhole && <rect className="chart-rest" width="100%" height="12" rx="2" />}
      {value > 0 && <rect className="chart-bar" width={`${width(value)}%`} height="12" rx="2" />}
    </svg>
  );
}
