import { describe, expect, test } from "vitest";
import { packedLines, rosterRows } from "./roster-rows";

const rows = (people: string[][], query?: string, ticks?: boolean) =>
  rosterRows(packedLines(people), query, ticks);

describe("the rows of the roster", () => {
  test("are cells and nothing else, with the name leading to the member", () => {
    expect(rows([["7", "Lê An", "Chi đoàn 1"]], '?unit="x"&year=2021')).toBe(
      '<tr><th><a href="/members/7?unit=&quot;x&quot;&amp;year=2021">Lê An</a><td>Chi đoàn 1',
    );
  });

  test("one follows the other, an empty cell keeps its place", () => {
    expect(
      rows([
        ["7", "Lê An", "", "Nữ"],
        ["8", "Võ Bình", "01/02/2003", "Nam"],
      ]),
    ).toBe("<tr><th>Lê An<td><td>Nữ<tr><th>Võ Bình<td>01/02/2003<td>Nam");
  });

  test("bear ticks where they are asked for", () => {
    expect(rows([["7", "Lê An"]], "", true)).toBe(
      '<tr><th><label><input type=checkbox name=id value=7 aria-label="Chọn Lê An"></label><a href="/members/7">Lê An</a>',
    );
  });

  test("never let a value become markup", () => {
    const shown = rows([["7", "<img src=x onerror=alert(1)>", `"><script>1</script>&`]]);
    expect(shown).not.toMatch(/<(?!\/?(tr|th|td)>)/);
    expect(shown).toContain("&lt;script&gt;1&lt;/script&gt;&amp;");
  });

  test("are none where nobody is", () => {
    expect(rows([])).toBe("");
  });

  test("never let a value become another row or cell", () => {
    expect(rows([["7", "Lê\tAn\nBình", "x"]])).toBe("<tr><th>Lê An Bình<td>x");
  });
});
