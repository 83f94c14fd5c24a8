import Link from "next/link";
import { Matrix } from "@/components/ui/table";
import { SPAN_LABELS } from "@/lib/branch-meetings/messages";
import type { SpanCell } from "@/lib/branch-meetings/types";
import { SPAN_TONES } from "./meeting-words";

export type MonthLine = {
  id: string;
  name: string;
  href?: string;
  note?: string;
  cells: SpanCell[];
  sum: string;
};

type MonthMatrixProps = { label: string; what: string; lines: MonthLine[] };

const SIGNS: Record<SpanCell["state"], string> = {
  met: "✓",
  missed: "✕",
  free: "–",
  open: "…",
  ahead: "·",
  before: "–",
  after: "–",
};

/** Branches × months: whether each met then, by sign and by colour, with how often. */
export function MonthMatrix({ label, what, lines }: MonthMatrixProps) {
  return (
    <Matrix label={label}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          {lines[0]?.cells.map(({ label: month }) => (
            <th key={month} scope="col">
              {month}
            </th>
          ))}
          <th scope="col">Cả năm</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, href, note, cells, sum }) => (
          <tr key={id}>
            <th scope="row">
              {href ? (
                <Link href={href} prefetch={false}>
                  {name}
                </Link>
              ) : (
                name
              )}
              {note && <small className="block text-ink-2">{note}</small>}
            </th>
            {cells.map((cell) => (
              <MonthCell key={cell.label} cell={cell} />
            ))}
            <td>{sum}</td>
          </tr>
        ))}
      </tbody>
    </Matrix>
  );
}

function MonthCell({ cell: { label, state, held } }: { cell: SpanCell }) {
  const words = held > 1 ? `${SPAN_LABELS[state]} ${held} buổi` : SPAN_LABELS[state];
  return (
    <td className={SPAN_TONES[state]} title={`${label}: ${words}`}>
      <span aria-hidden="true">{held > 1 ? held : SIGNS[state]}</span>
      <span className="sr-only">{words}</span>
    </td>
  );
}
