import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { withClient } from "@/scripts/database/connection";
import { readMigrations } from "@/scripts/database/migrations";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";

const STEP = "a_figure_is_given_once";

/** Only the rows that the step looks at; what they hang on is left out. */
const decision = (id: number, number: string, signedOn: string) => `
  INSERT INTO recognition_decisions (id, org_id, cycle_id, number, signed_on, signer_name, signer_title, recorded_by_id,
      recorded_by, recorded_at)
    VALUES ('00000000-0000-4000-8000-00000000000${id}', '00000000-0000-4000-8000-0000000000aa',
      '00000000-0000-4000-8000-0000000000bb', '${number}', '${signedOn}', '', '', '00000000-0000-4000-8000-0000000000cc',
      '', '2026-12-1${id} 08:00+07')`;

test("a figure that was recorded twice before does not stop the upgrade, and is given no third time", async () => {
  const { superuserUrl } = inject("server");
  const name = `bcd_figure_${randomBytes(4).toString("hex")}`;
  await ensureDatabase(superuserUrl, name);
  try {
    await withClient(Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href, async (client) => {
      const all = readMigrations();
      const at = all.findIndex((step) => step.name.includes(STEP));
      for (const step of all.slice(0, at)) await client.query(step.sql);
      await client.query("SET session_replication_role = replica");
      await client.query(decision(1, "58-QĐ/ĐTN", "2026-12-01"));
      await client.query(decision(2, "58-QĐ/TĐTN", "2026-12-02"));
      await client.query(all[at]?.sql ?? "");
      const once = "recognition_decisions_figure_once";
      await expect(client.query(decision(3, "58-QĐ/ĐTN-VP", "2026-12-03"))).rejects.toThrow(once);
      await client.query(decision(4, "58-QĐ/ĐTN", "2027-01-03"));
      await expect(client.query(decision(5, "58-QĐ/ĐK", "2027-01-04"))).rejects.toThrow(once);
    });
  } finally {
    await dropDatabase(superuserUrl, name);
  }
});
