import { STATE_TONES } from "@/components/assessments/state-badge";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { cellsOf, type HeatLine } from "@/lib/dashboard/heat";
import { escaped } from "@/lib/platform/escaped";
import { HEAT_WORDS } from "./heat-words";

export type HeatItem = { code: string; title: string };

/** The rows of the heat map as markup, every value escaped; a name leads to the unit's own page. */
export function heatRows(
  lines: readonly HeatLine[],
  items: readonly HeatItem[],
  query: Record<string, string>,
): string {
  return lines.map((line) => heatRow(line, items, query)).join("");
}

/** A cell is its word; heat.css draws its sign and colour in the word's place. */
function heatRow(line: HeatLine, items: readonly HeatItem[], query: object) {
  const { code, name, state } = line;
  const href = `/dashboard?${new URLSearchParams({ ...query, unit: code })}`;
  const head = `<th scope="row"><a href="${escaped(href)}">${escaped(name)}</a></th>`;
  const body = cellsOf(line).map(
    (cell, at) =>
      `<td class="${cell}" title="${escaped(items[at]?.code ?? "")}"><i>${HEAT_WORDS[cell]}</i></td>`,
  );
  const foot = `<td><span class="badge ${STATE_TONES[state]}">${STATE_LABELS[state]}</span></td>`;
  return `<tr>${head}${body.join("")}${foot}</tr>`;
}
