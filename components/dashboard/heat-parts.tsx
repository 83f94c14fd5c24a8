"use client";

import Link from "next/link";
import type { CSSProperties } from "react";
import { FigureTable } from "@/components/ui/figure-table";
import { CELLS, partRange } from "@/lib/dashboard/heat";
import { HEAT_COLOURS, HEAT_WORDS } from "./heat-words";

type HeatPartsProps = {
  /** All units × items, a dot for a cell. */
  picture: string;
  /** Of each part, how many cells stand in which way. */
  tallies: readonly (readonly number[])[];
  units: number;
  current: number;
  query: Record<string, string>;
};

/** All units at one look, in parts: a part's picture leads to its units by name; their figures stand in the table behind. */
export function HeatParts({ picture, tallies, units, current, query }: HeatPartsProps) {
  const parts = tallies.length;
  const style = { "--picture": `url(${picture})`, "--parts": parts } as CSSProperties;
  return (
    <div className="panel-body">
      <p className="heat-legend" aria-hidden="true">
        {CELLS.map((cell) => (
          <span key={cell}>
            <i style={{ background: HEAT_COLOURS[cell] }} /> {HEAT_WORDS[cell]}
          </span>
        ))}
      </p>
      <nav className="heat-parts" aria-label="Các phần của bảng" style={style}>
        {tallies.map((_, at) => (
          <Link
            key={partRange(at, units)}
            href={`/dashboard?${new URLSearchParams({ ...query, part: `${at + 1}` })}#units`}
            prefetch={false}
            aria-current={at + 1 === current ? "page" : undefined}
            style={{ "--at": at } as CSSProperties}
          >
            {partRange(at, units)}
          </Link>
        ))}
      </nav>
      <FigureTable
        label="Số nội dung của từng phần theo trạng thái"
        columns={["Đơn vị", ...CELLS.map((cell) => HEAT_WORDS[cell])]}
        rows={tallies.map((tally, at) => [partRange(at, units), ...tally.map(String)])}
      />
    </div>
  );
}
