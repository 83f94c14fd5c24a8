import { expect, test } from "vitest";
import { withSettings } from "@/lib/platform/database/client";
import { withClient } from "@/scripts/database/connection";
import { freshDatabase } from "../helpers/database";

const { url } = await freshDatabase();

test("what the database's address sets stands beside what the product sets, and changes none of it", async () => {
  const address = new URL(url);
  address.searchParams.set("options", "-c synchronous_commit=off -c TimeZone=Asia/Ho_Chi_Minh");
  const { rows } = await withClient(withSettings(address.href), (client) =>
    client.query(`SELECT current_setting('TimeZone') AS zone, current_setting('random_page_cost') AS jump,
      current_setting('synchronous_commit') AS waits`),
  );
  expect(rows).toEqual([{ zone: "UTC", jump: "1.1", waits: "off" }]);
});
