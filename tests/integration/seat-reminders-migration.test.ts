import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;

/** A reminder; what it hangs on is left out. */
const notice = (kind: string, title: string) => `
  INSERT INTO notices (org_id, unit_id, kind, subject, due, stage, title, made_on)
    VALUES (${id(10)}, ${id(11)}, '${kind}', '${kind}', '2026-04-01', 'late', '${title}', '2026-04-02');`;

test("reminders of a seat that were given before say no day any more, all others what they said", async () => {
  await upgrading(async ({ client, through }) => {
    const seat = "Kiện toàn Ban Chấp hành của Chi đoàn 2: có người không còn giữ chức vụ";
    const term = "Chuẩn bị đại hội: nhiệm kỳ của Chi đoàn 2 đến ngày 01/04/2026";
    await through("a_reminder_of_a_seat_says_no_day", [
      notice("lost_seat", `${seat} từ ngày 01/04/2026`),
      notice("term_end", term),
    ]);
    const { rows } = await client.query("SELECT title FROM notices ORDER BY kind");
    expect(rows).toEqual([{ title: seat }, { title: term }]);
  });
});
