import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";

type TrendPoint = {
  label: string;
  value: number;
  of: number;
  /** Still changing: stands apart from the line, and `note` says why. */
  isOpen?: boolean;
  note?: string;
};

const HEIGHT = 170;
const TOP = 26;
const BOTTOM = 40;

/** Shares of a whole over the years, each with its base: `11/11`. */
export function TrendChart({ title, points }: { title: string; points: readonly TrendPoint[] }) {
  const x = scalePoint()
    .domain(points.map(({ label }) => label))
    .range([0, 100])
    .padding(0.5);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const at = ({ label, value, of }: TrendPoint) => ({ x: x(label) ?? 0, y: y(of > 0 ? value / of : 0) });
  const path = line<TrendPoint>(
    (point) => at(point).x,
    (point) => at(point).y,
  )(points.filter(({ isOpen }) => !isOpen));
  return (
    <svg className="chart" role="img" aria-label={title} height={HEIGHT}>
      <title>{title}</title>
      {[0, 0.5, 1].map((share) => (
        <line key={share} className="chart-grid" x1="0" x2="100%" y1={y(share)} y2={y(share)} />
      ))}
      <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <path className="chart-line" d={path ?? ""} />
      </svg>
      {points.map((point) => {
        const left = `${at(point).x}%`;
        return (
          <g key={point.label} textAnchor="middle">
            <circle className="chart-dot" cx={left} cy={at(point).y} r="5" />
            <text className="chart-figure" x={left} y={at(point).y - 10}>
              {`${point.value}/${point.of}`}
            </text>
            <text x={left} y={HEIGHT - 22}>
              {point.label}
            </text>
            {point.note && (
              <text x={left} y={HEIGHT - 6}>
                {point.note}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
