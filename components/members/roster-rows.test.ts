import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/members/types";
import { rosterRows } from "./roster-rows";

const member = (fullName: string, branch: string) =>
  ({ id: "1&2", fullName, branch: { id: "b", code: "B", name: branch }, position: "Đoàn viên" }) as Member;

describe("the rows of the roster", () => {
  test("are cells and nothing else, with the name leading to the member", () => {
    const rows = rosterRows([member("Lê An", "Chi đoàn 1")], ["branch"], (id) => `/members/${id}?unit="x"`);
    expect(rows).toBe(`<tr><th><a href="/members/1&amp;2?unit=&quot;x&quot;">Lê An</a><td>Chi đoàn 1`);
  });

  test("never let a value become markup", () => {
    const rows = rosterRows([member("<img src=x onerror=alert(1)>", `"><script>1</script>&`)], ["branch"]);
    expect(rows).not.toMatch(/<(?!\/?(tr|th|td)>)/);
    expect(rows).toContain("&lt;script&gt;1&lt;/script&gt;&amp;");
  });
});
