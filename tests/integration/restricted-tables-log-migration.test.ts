import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const changed = (id: number, type: string, kind: string) => `
  INSERT INTO audit_events (id, at, type, actor_name, detail)
    VALUES (${id}, now(), '${type}', '', '{"kind": "${kind}", "count": 3}');`;

test("the log forgets which tables were of cases that few read; of other tables it keeps what they were", async () => {
  await upgrading(async ({ client, through }) => {
    await through("the_log_forgets_tables_of_restricted_cases", [
      changed(1, "members.bulk_changed", "discipline"),
      changed(2, "members.bulk_changed", "transfer"),
      changed(3, "members.bulk_changed", "outstanding_member"),
      changed(4, "unit.created", "branch"),
    ]);
    const { rows } = await client.query("SELECT detail FROM audit_events ORDER BY id");
    expect(rows.map(({ detail }) => detail)).toEqual([
      { count: 3 },
      { kind: "transfer", count: 3 },
      { count: 3 },
      { kind: "branch", count: 3 },
    ]);
  });
});
