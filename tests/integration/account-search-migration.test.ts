import { expect, test } from "vitest";
import { searchKeyOf } from "@/lib/accounts/inviting";
import { upgrading } from "../helpers/upgrade";

test("accounts from before are found as those made since", async () => {
  await upgrading(async ({ client, through }) => {
    await through("accounts_are_searched_by_a_folded_key", [
      "INSERT INTO users (username, name) VALUES ('do.dan', 'ĐỖ  Thị\u00a0Đan'), ('hoa', 'Lê Thị Hòa')",
    ]);
    const { rows } = await client.query("SELECT username, name, search_key FROM users");
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.search_key).toBe(searchKeyOf(row));
  });
});
