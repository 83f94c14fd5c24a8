import { expect, test } from "vitest";
import { memberSaving } from "@/lib/access/member-action";
import { setPasswordByLinkAction } from "@/lib/accounts/links/actions";
import { newSecret } from "@/lib/platform/ids";
import { done } from "@/lib/platform/result";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { ADDRESS } from "@/tests/helpers/next-headers";

const database = await freshDatabase();

test("what is tried by a link that opens nothing is kept too, without the link", async () => {
  const unknown = newSecret();
  const answers = [
    await setPasswordByLinkAction(unknown, new FormData()),
    await memberSaving("own.confirm", unknown, async () => done(null)),
  ];
  expect(answers).toMatchObject([{ reason: "not_found" }, { reason: "not_found" }]);
  const kept =
    "SELECT operation, reason, actor_id, actor_name, address, subject_id FROM audit_refusals ORDER BY id";
  const nobody = { reason: "not_found", actor_id: null, address: ADDRESS, subject_id: null };
  expect(await sql(database, kept)).toEqual([
    { ...nobody, operation: "links.set-password", actor_name: "Người mở đường dẫn" },
    { ...nobody, operation: "own.confirm", actor_name: "Đoàn viên" },
  ]);
});
