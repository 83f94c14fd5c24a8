import { type ColumnName, columnNamed } from "@/lib/members/roster/columns";
import type { Member } from "@/lib/members/types";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The roster's rows as markup, every value escaped; names lead to the member where `hrefOf` says how. */
export function rosterRows(
  members: readonly Member[],
  columns: readonly ColumnName[],
  hrefOf?: (id: string) => string,
): string {
  const shown = columns.map(columnNamed);
  return members
    .map((member) => {
      const name = escaped(member.fullName);
      const head = hrefOf ? `<a href="${escaped(hrefOf(member.id))}">${name}</a>` : name;
      return `<tr><th>${head}${shown.map(({ text }) => `<td>${escaped(text(member))}`).join("")}`;
    })
    .join("");
}
