import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const corrected = (id: number, procedure: string) => `
  INSERT INTO audit_events (id, at, type, actor_name, detail)
    VALUES (${id}, now(), 'case.changed', '', '{"procedure": "${procedure}"}');
  INSERT INTO audit_values (event_id, before, after) VALUES (${id},
    '{"note": "01/02/2026 – 01/05/2026: Điều trị: nằm viện"}', '{"note": "01/02/2026 – 01/06/2026: Nằm viện"}');`;

test("the log forgets why activities were deferred, and keeps the span; of other procedures it keeps all", async () => {
  await upgrading(async ({ client, through }) => {
    await through("why_activities_are_deferred_leaves_the_log", [
      corrected(1, "activity_deferral"),
      corrected(2, "removal_from_roll"),
    ]);
    const { rows } = await client.query(
      "SELECT before->>'note' AS before, after->>'note' AS after FROM audit_values ORDER BY event_id",
    );
    expect(rows).toEqual([
      { before: "01/02/2026 – 01/05/2026", after: "01/02/2026 – 01/06/2026" },
      { before: "01/02/2026 – 01/05/2026: Điều trị: nằm viện", after: "01/02/2026 – 01/06/2026: Nằm viện" },
    ]);
  });
});
