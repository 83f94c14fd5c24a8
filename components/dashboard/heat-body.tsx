"use client";

import type { HeatLine } from "@/lib/dashboard/heat";
import { type HeatItem, heatRows } from "./heat-rows";

type HeatBodyProps = {
  lines: readonly HeatLine[];
  items: readonly HeatItem[];
  query: Record<string, string>;
};

/** Drawn on the server as markup; what the browser gets beside it is a digit for a cell, not the elements once more. */
export function HeatBody({ lines, items, query }: HeatBodyProps) {
  return <tbody dangerouslySetInnerHTML={{ __html: heatRows(lines, items, query) }} />;
}
