import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;

/** A unit, or a branch of one; what it hangs on is left out. */
const place = (number: number, parent: number, kind: string, closedOn: string | null) => `
  INSERT INTO units (id, org_id, parent_id, kind, code, name, opened_on, closed_on)
    VALUES (${id(number)}, ${id(10)}, ${id(parent)}, '${kind}', 'X${number}', 'X', '2020-01-01',
      ${closedOn ? `'${closedOn}'` : "NULL"});`;

/** A role at a place, held by somebody of its own. */
const role = (number: number, at: number, toDay: string | null, endedAt: string | null) => `
  INSERT INTO role_assignments (id, org_id, user_id, role, unit_id, from_day, to_day, ended_at)
    VALUES (${id(number)}, ${id(10)}, ${id(number)}, 'UNIT_SECRETARY', ${id(at)}, '2024-01-01',
      ${toDay ? `'${toDay}'` : "NULL"}, ${endedAt ? `'${endedAt}'` : "NULL"});`;

test("roles that run on at a unit or branch closed before have ended, all others stay as they were", async () => {
  await upgrading(async ({ client, through }) => {
    await through("roles_at_closed_places_have_ended", [
      place(20, 11, "base_union", "2025-03-01"),
      place(21, 20, "branch", null),
      place(22, 11, "base_union", null),
      place(23, 22, "branch", "2025-03-01"),
      place(24, 22, "branch", null),
      role(30, 20, null, null),
      role(31, 21, "2999-12-31", null),
      role(32, 23, null, null),
      role(40, 22, null, null),
      role(41, 24, null, null),
      role(42, 20, "2025-02-01", null),
      role(43, 20, null, "2025-01-15"),
    ]);
    const { rows } = await client.query(`SELECT right(id::text, 2) AS role, version FROM role_assignments
        WHERE ended_at > now() - interval '1 day' ORDER BY 1`);
    expect(rows).toEqual(["30", "31", "32"].map((role) => ({ role, version: 2 })));
    const others = await client.query(`SELECT right(id::text, 2) AS role, ended_at IS NOT NULL AS ended
        FROM role_assignments WHERE version = 1 ORDER BY 1`);
    expect(others.rows.map(({ role, ended }) => [role, ended])).toEqual([
      ["40", false],
      ["41", false],
      ["42", false],
      ["43", true],
    ]);
  });
});

test("the log says of a role which an earlier step ended with its closed place that it ended", async () => {
  await upgrading(async ({ client, through }) => {
    await through("roles_at_closed_places_have_ended", [
      place(20, 11, "base_union", "2025-02-01"),
      place(21, 20, "branch", null),
      place(22, 11, "base_union", null),
      role(30, 20, null, null),
      role(31, 21, null, null),
      role(40, 20, null, "2025-03-01T05:00:00Z"),
      role(41, 22, null, null),
      role(42, 20, "2025-02-01", null),
    ]);
    const [step] = (
      await client.query(`SELECT max(ended_at) AS at, (max(ended_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day
        FROM role_assignments`)
    ).rows;
    await through("roles_that_ended_with_their_place_stand_in_the_log", [
      `UPDATE role_assignments SET ended_at = now() + interval '1 second' WHERE id = ${id(41)};`,
      `UPDATE units SET closed_on = now() WHERE id = ${id(22)};`,
    ]);
    const { rows } =
      await client.query(`SELECT right(subject_id, 2) AS holder, right(unit_id::text, 2) AS place,
        at, actor_id AS by, actor_name AS name, detail
        FROM audit_events ORDER BY 1`);
    const line = {
      at: step.at,
      by: null,
      name: "Hệ thống",
      detail: { role: "UNIT_SECRETARY", lastDay: step.day, reason: "nơi giữ vai trò đã đóng từ trước" },
    };
    expect(rows).toEqual([
      { holder: "30", place: "20", ...line },
      { holder: "31", place: "21", ...line },
    ]);
  });
});
