import { type ColumnName, columnNamed } from "@/lib/members/roster/columns";
import type { Member } from "@/lib/members/types";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * The roster's rows as markup, short since it is sent twice, every value escaped; names lead to the member where `hrefOf`
 * says how, `ticks` stand before.
 */
export function rosterRows(
  members: readonly Member[],
  columns: readonly ColumnName[],
  hrefOf?: (id: string) => string,
  ticks = false,
): string {
  const shown = columns.map(columnNamed);
  return members
    .map((member) => {
      const name = escaped(member.fullName);
      const head = hrefOf ? `<a href="${escaped(hrefOf(member.id))}">${name}</a>` : name;
      const tick = ticks
        ? `<label><input type=checkbox name=id value=${member.id} aria-label="Chọn ${name}"></label>`
        : "";
      return `<tr><th>${tick}${head}${shown.map(({ text }) => `<td>${escaped(text(member))}`).join("")}`;
    })
    .join("");
}
