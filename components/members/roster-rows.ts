import { escaped } from "@/lib/platform/escaped";

/** Of each person a line: the id, the name, and what the columns show, tabs between. */
export function packedLines(people: readonly (readonly string[])[]): string {
  return people.map((cells) => cells.map((cell) => cell.replace(/[\t\n]/g, " ")).join("\t")).join("\n");
}

/**
 * The roster's rows as markup, every value escaped; names lead to the member, with `query` behind, where there is one,
 * `ticks` stand before.
 */
export function rosterRows(lines: string, query?: string, ticks = false): string {
  return lines === "" ? "" : lines.split("\n").map(rowOf).join("");

  function rowOf(line: string): string {
    const [id = "", name = "", ...cells] = escaped(line).split("\t");
    const head = query === undefined ? name : `<a href="/members/${id}${escaped(query)}">${name}</a>`;
    const tick = ticks
      ? `<label><input type=checkbox name=id value=${id} aria-label="Chọn ${name}"></label>`
      : "";
    return `<tr><th>${tick}${head}${cells.map((cell) => `<td>${cell}`).join("")}`;
  }
}
