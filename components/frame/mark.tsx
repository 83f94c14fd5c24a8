import { arcPath } from "@/components/ui/arc-path";

const ARCS = [
  { radius: 12.5, share: 0.77, stroke: "var(--ring-1)" },
  { radius: 8.2, share: 0.7, stroke: "var(--ring-2)" },
  { radius: 3.9, share: 0.62, stroke: "var(--ring-3)" },
];

/** Three open arcs, one in the other: the three initiatives. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 28 28" aria-hidden="true">
      {ARCS.map(({ radius, share, stroke }) => (
        <path key={radius} d={arcPath(14, radius, share)} stroke={stroke} />
      ))}
    </svg>
  );
}
