import type pg from "pg";
import type { DataKey } from "@/lib/platform/env";
import { keyIdOf, keyMark, opens } from "@/lib/platform/sealing";
import { codeOf, Mishap } from "../foundation/mishap";
import { withClient } from "./connection";
import { namesIn } from "./migrate";

/** Any number that nothing else locks on. */
const LOCK = 20_261_202;

const INSUFFICIENT_PRIVILEGE = "42501";

/**
 * Every key that ever was given must be given again, since nothing is sealed anew: a wrong one would open nothing that
 * stands, and seal what comes so that the right one does not open it. `remedy`: where the right ones are to be had.
 */
export async function requireKeys(servingUrl: string, keys: DataKey[], remedy: string): Promise<void> {
  const closed = await withClient(servingUrl, (client) => markKeys(client, keys)).catch((error: unknown) => {
    throw grantMissing(error, servingUrl) ?? error;
  });
  if (closed === null) return;
  const why = keys.some(({ id }) => id === closed)
    ? `khóa "${closed}" không phải là khóa đã mã hóa`
    : `thiếu khóa "${closed}"`;
  throw new Mishap(
    `DATA_KEYS không mở được dữ liệu đã mã hóa trong cơ sở dữ liệu (${why}) nên chương trình chưa chạy: hãy ${remedy} rồi chạy lại.`,
  );
}

/** Leaves a mark of each key, or gives the name of one that does not open what stands. Two starts at once follow each other. */
async function markKeys(client: pg.Client, keys: DataKey[]): Promise<string | null> {
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  const closed = (await standing(client)).find((sealed) => !opens(keys, sealed));
  if (closed) return keyIdOf(closed);
  for (const key of keys)
    await client.query(
      "insert into data_key_marks (key_id, sealed) values ($1, $2) on conflict (key_id) do nothing",
      [key.id, keyMark(key)],
    );
  await client.query("commit");
  return null;
}

/** The marks; in a database of before there were any, one number that was sealed. */
async function standing(client: pg.Client): Promise<Buffer[]> {
  const marks = await client.query<{ sealed: Buffer }>("select sealed from data_key_marks order by key_id");
  if (marks.rows.length > 0) return marks.rows.map(({ sealed }) => sealed);
  const numbers = await client.query<{ sealed: string }>(
    "select id_number_sealed as sealed from member_sensitive where id_number_sealed is not null limit 1",
  );
  return numbers.rows.map(({ sealed }) => Buffer.from(sealed, "base64"));
}

/** Granted by hand, and too little; null for any other failure. */
function grantMissing(error: unknown, servingUrl: string): Mishap | null {
  if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) return null;
  const { account } = namesIn(servingUrl);
  return new Mishap(
    `Tài khoản "${account}" trong DATABASE_URL không đọc hoặc ghi được dấu của các khóa: hãy đặt DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu) rồi chạy npm run db:migrate để cấp đủ quyền, hoặc tự cấp (GRANT SELECT, INSERT ON data_key_marks TO "${account}"; các quyền khác ở prisma/grants.sql), rồi chạy lại.`,
  );
}
