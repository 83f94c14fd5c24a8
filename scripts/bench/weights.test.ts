import { afterEach, describe, expect, test, vi } from "vitest";
import { meetsBar } from "./figures";
import { asTable } from "./report";
import { weighRoster } from "./weights";

afterEach(() => vi.unstubAllGlobals());

function weighed(rows: number, padding: number) {
  const head = "<thead><tr><th>Họ và tên</thead>";
  const body = `<tbody>${"<tr><th>Lê An<td>Nữ".repeat(rows)}</tbody>`;
  const answer = async () => new Response(`${head}${body}${"x".repeat(padding)}`);
  const asked = vi.fn<typeof fetch>(answer);
  vi.stubGlobal("fetch", asked);
  return { asked, figure: weighRoster({ origin: "http://127.0.0.1:1" }, "a=b") };
}

describe("the weight of the roster", () => {
  test("is that of the unpacked page with 50 people, at most 60 KB", async () => {
    const { asked, figure } = weighed(50, 50_000);
    expect(meetsBar(await figure)).toBe(true);
    const headers = { cookie: "a=b", "accept-encoding": "identity" };
    expect(asked).toHaveBeenCalledWith("http://127.0.0.1:1/members", { headers });
    expect(meetsBar(await weighed(50, 60_000).figure)).toBe(false);
  });

  test("is none where the page shows fewer", async () => {
    await expect(weighed(49, 0).figure).rejects.toThrow("49 rows");
  });

  test("stands in the table, which names what makes the load", async () => {
    const table = asTable([await weighed(50, 0).figure]);
    expect(table).toMatch(/^roster-html-weight +1 KB .*≤ 60 +đạt$/m);
    expect(table).toMatch(/autocannon 9 tạo ra\.$/);
  });
});
