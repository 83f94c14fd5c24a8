import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { recordRefusal, refusalStatement } from "@/lib/audit/refusals";
import { withClient } from "@/scripts/database/connection";
import { freshDatabase, sql } from "@/tests/helpers/database";

const database = await freshDatabase();

describe("among many refusals of others", () => {
  beforeAll(async () => {
    await sql(
      database,
      `INSERT INTO audit_refusals (at, operation, reason, actor_id, actor_name)
        SELECT now() - n * interval '1 second', 'page /members', 'forbidden', gen_random_uuid(), 'Ai đó'
        FROM generate_series(1, 20000) n`,
    );
    await sql(database, "VACUUM ANALYZE audit_refusals");
  });

  test("the recent ones of one person are looked up in the index, whoever it is", async () => {
    const plan = await withClient(database.adminUrl, async (client) => {
      await client.query(`PREPARE refused AS ${refusalStatement.text}`);
      await client.query("SET plan_cache_mode = force_generic_plan");
      const values = "'page /members', 'forbidden', NULL, 'Ai đó', NULL, NULL, 20, now()";
      return (await client.query<{ "QUERY PLAN": string }>(`EXPLAIN EXECUTE refused(${values})`)).rows;
    });
    const lines = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(lines).toContain("audit_refusals_actor_id_at_idx");
    expect(lines).not.toContain("Seq Scan");
  });

  test.each([randomUUID(), null])("at most 20 a minute are kept of one person (%s)", async (userId) => {
    const who = { userId, name: "Người thử", address: null };
    for (let n = 0; n < 22; n++) await recordRefusal(who, { operation: "members.read", reason: "forbidden" });
    const kept = "SELECT FROM audit_refusals WHERE actor_id IS NOT DISTINCT FROM $1::uuid";
    expect(await sql(database, kept, [userId])).toHaveLength(20);
  });

  test("of those who show no account each address is counted by itself", async () => {
    const from = (address: string) => ({ userId: null, name: "Người mở đường dẫn", address });
    const attempt = { operation: "links.set-password", reason: "not_found" } as const;
    for (let n = 0; n < 22; n++) await recordRefusal(from("10.0.0.1"), attempt);
    await recordRefusal(from("10.0.0.2"), attempt);
    const kept = `SELECT address, count(*)::int AS kept FROM audit_refusals WHERE address LIKE '10.0.0.%'
      GROUP BY address ORDER BY address`;
    expect(await sql(database, kept)).toEqual([
      { address: "10.0.0.1", kept: 20 },
      { address: "10.0.0.2", kept: 1 },
    ]);
  });
});
