"use client";

import { useEffect, useMemo, useState } from "react";
import { unpackedHeat } from "@/lib/dashboard/heat";
import { type HeatItem, heatRows } from "./heat-rows";

/** So many units come with all their cells drawn; of more the page carries letters, and the browser draws them. */
const DRAWN_AT_ONCE = 40;

type HeatMapProps = { packed: string; items: readonly HeatItem[]; query: Record<string, string> };

/** The cells of all units, handed over as markup: a thousand units × 25 items as elements would be megabytes. */
export function HeatMap({ packed, items, query }: HeatMapProps) {
  const lines = useMemo(() => unpackedHeat(packed), [packed]);
  const [isHere, arrive] = useState(lines.length <= DRAWN_AT_ONCE);
  useEffect(() => arrive(true), []);
  const html = useMemo(() => (isHere ? heatRows(lines, items, query) : ""), [isHere, lines, items, query]);
  if (!isHere)
    return (
      <tbody>
        <tr>
          <td colSpan={items.length + 2}>{`Đang vẽ bảng ${lines.length} đơn vị…`}</td>
        </tr>
      </tbody>
    );
  return <tbody dangerouslySetInnerHTML={{ __html: html }} />;
}
