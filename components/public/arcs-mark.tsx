const ARCS = [
  { radius: 20, share: 0.78, colour: "var(--ring-1)" },
  { radius: 13, share: 0.74, colour: "var(--ring-2)" },
  { radius: 6, share: 0.66, colour: "var(--ring-3)" },
] as const;

/** Three open arcs, one in the other. With `only`, that one arc keeps its colour: the sign of one group. */
export function ArcsMark({ size, only }: { size: number; only?: 0 | 1 | 2 }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {ARCS.map(({ radius, share, colour }, at) => {
        const round = 2 * Math.PI * radius;
        return (
          <circle
            key={radius}
            cx="24"
            cy="24"
            r={radius}
            fill="none"
            stroke={only === undefined || only === at ? colour : "var(--line)"}
            strokeWidth="4.6"
            strokeLinecap="round"
            strokeDasharray={`${(round * share).toFixed(2)} ${round.toFixed(2)}`}
            transform="rotate(-90 24 24)"
          />
        );
      })}
    </svg>
  );
}
