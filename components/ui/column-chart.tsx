import { scaleBand, scaleLinear } from "d3-scale";

type ColumnChartProps = {
  /** Read out in place of the picture: what it shows, and its highest figure. */
  title: string;
  columns: readonly { label: string; value: number }[];
};

const HEIGHT = 150;
const TOP = 20;
const BOTTOM = 22;

/** Columns over a common ground, each with its figure on top; nothing is drawn for a zero but its place. */
export function ColumnChart({ title, columns }: ColumnChartProps) {
  const x = scaleBand()
    .domain(columns.map(({ label }) => label))
    .range([0, 100])
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]);
  const ground = y(0);
  return (
    <svg className="chart" role="img" aria-label={title} height={HEIGHT}>
      <title>{title}</title>
      <line className="chart-grid" x1="0" x2="100%" y1={ground} y2={ground} />
      {columns.map(({ label, value }) => {
        const left = x(label) ?? 0;
        const middle = `${left + x.bandwidth() / 2}%`;
        return (
          <g key={label} textAnchor="middle">
            {value > 0 && (
              <>
                <rect
                  className="chart-bar"
                  x={`${left}%`}
                  y={y(value)}
                  width={`${x.bandwidth()}%`}
                  height={ground - y(value)}
                />
                <text className="chart-figure" x={middle} y={y(value) - 5}>
                  {value}
                </text>
              </>
            )}
            <text x={middle} y={HEIGHT - 6}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
