import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test, vi } from "vitest";
import { withClient } from "@/scripts/database/connection";
import { startEmbedded } from "@/scripts/database/embedded";
import { dropDatabase, ensureDatabase } from "@/scripts/database/roles";
import { Mishap } from "@/scripts/foundation/mishap";
import { freePort } from "@/scripts/foundation/ports";
import { settings } from "@/scripts/foundation/settings";
import { bringUpToDate, openDatabase } from "@/scripts/supervisor/database";
import { freshDatabase, sql } from "../helpers/database";
import { newcomer, serverKeys } from "../helpers/newcomer";
import { SCRATCH } from "../helpers/scratch";

const database = await freshDatabase();
const root = process.getuid?.() === 0;
const scratch = mkdtempSync(join(tmpdir(), "bcd-mishap-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const port = String(await freePort());
const keys = serverKeys();
const { mishap } = newcomer({ DATA_DIR: join(scratch, "data"), PORT: port });

/**
 * What `npm start` says of a database of one's own, without a process for each sentence: how such a sentence ends the
 * program, those tests show that ask by `mishap`.
 */
async function refusalOf(env: Record<string, string>): Promise<string> {
  const start = async () => {
    const own = settings({ DATA_DIR: scratch, ...env });
    await bringUpToDate(own, await openDatabase(own, scratch));
  };
  const error = await start().catch((reason: unknown) => reason);
  if (!(error instanceof Mishap)) throw error ?? new Error("nothing was refused");
  return error.message;
}

describe("npm start refuses with one sentence", () => {
  test("a Node that is too old", async () => {
    const old = "data:text/javascript,Object.defineProperty(process,'version',{value:'v18.20.4'})";
    expect(await mishap(["start"], {}, ["--import", old])).toContain(
      "Cần Node.js 20.19 trở lên (máy đang có v18.20.4)",
    );
  });

  test("a port that is taken, and names another", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const taken = address && typeof address === "object" ? address.port : 0;
    const said = await mishap(["start"], { PORT: String(taken) });
    server.close();
    expect(said).toContain(`Cổng ${taken} đang được một chương trình khác dùng`);
    expect(said).toContain(`PORT=${taken + 1} npm start`);
  });

  test("a DATA_DIR that cannot be written", async () => {
    writeFileSync(join(scratch, "file"), "");
    const said = await mishap(["start"], { DATA_DIR: join(scratch, "file", "data") });
    expect(said).toContain(`Không ghi được vào thư mục dữ liệu ${join(scratch, "file", "data")}`);
  });

  test("a DATA_DIR where nobody can make a folder", async () => {
    const said = await mishap(["start"], { DATA_DIR: "/proc/none/data" });
    expect(said).toContain("Không ghi được vào thư mục dữ liệu /proc/none/data");
  });

  /** Lets one call of Node's file system fail, as no disk here can be made to. */
  const failing = (call: string, end: string, code: string) => [
    "--import",
    `data:text/javascript,import fs from "node:fs";import { syncBuiltinESMExports } from "node:module";
      const real = fs.${call};
      fs.${call} = (path, ...rest) => {
        if (String(path).endsWith("${end}")) throw Object.assign(new Error("${code}"), { code: "${code}", path });
        return real(path, ...rest);
      };
      syncBuiltinESMExports();`,
  ];

  test("a disk that is full", async () => {
    const said = await mishap(["start"], {}, failing("writeFileSync", "running.json", "ENOSPC"));
    expect(said).toContain(`Hết chỗ trên đĩa khi ghi ${join(scratch, "data", "running.json")}`);
  });

  test.each([
    ["EROFS", "Đĩa chứa"],
    ["EACCES", "Tài khoản đang chạy lệnh không đọc, ghi được"],
  ])("a checkout that may not be used (%s)", async (code, words) => {
    const said = await mishap(["start"], {}, failing("readFileSync", "prisma/schema/accounts.prisma", code));
    expect(said).toMatch(new RegExp(`${words} .*accounts.prisma.*hãy`));
  });

  test.runIf(root)("programs that the database's user cannot reach", async () => {
    mkdirSync(join(scratch, "closed"), { mode: 0o700 });
    const said = await mishap(["start"], { DATA_DIR: join(scratch, "closed", "data") });
    expect(said).toContain('Tài khoản "postgres"');
    expect(said).toContain("DATA_DIR=/var/lib/ba-chu-dong npm start");
  });

  test("a database whose keys are lost, and makes no new ones", async () => {
    const dataDir = join(scratch, "lost");
    mkdirSync(join(dataDir, "database"), { recursive: true });
    const said = await mishap(["start"], { DATA_DIR: dataDir });
    expect(said).toContain(`có cơ sở dữ liệu nhưng mất tệp khóa ${join(dataDir, "secrets.json")}`);
    expect(existsSync(join(dataDir, "secrets.json"))).toBe(false);
  });

  test("values that are wrong, each by its name", async () => {
    const said = await mishap(["start"], { PORT: "abc", DATA_KEYS: "secret-key", ALLOW_HTTP: "yes" });
    expect(said).toContain('PORT cần là số từ 1 đến 65535 (đang là "abc")');
    expect(said).toContain("ALLOW_HTTP chỉ nhận 0 hoặc 1");
    expect(said).toContain("DATA_KEYS cần có dạng");
    expect(said).not.toContain("secret-key");
  });

  test("secrets that are missing beside DATABASE_URL", async () => {
    const said = await mishap(["start"], { DATABASE_URL: database.url, AUTH_SECRET: keys.AUTH_SECRET });
    expect(said).toContain("cần đặt thêm DATA_KEYS");
  });

  test("a database that is not there", async () => {
    const url = `postgresql://bcd:secret-word@127.0.0.1:${port}/bcd`;
    const said = await mishap(["start"], { DATABASE_URL: url, ...keys });
    expect(said).toContain(`Cơ sở dữ liệu tại 127.0.0.1:${port}: không kết nối được (ECONNREFUSED)`);
    expect(said).not.toContain("secret-word");
  });

  test("a password that is wrong", async () => {
    const url = Object.assign(new URL(database.url), { password: "wrong" }).href;
    expect(await refusalOf({ DATABASE_URL: url, ...keys })).toContain('sai mật khẩu của "bcd_app"');
  });

  test("a database of another encoding", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_ascii_${randomBytes(4).toString("hex")}`;
    await withClient(superuserUrl, (client) =>
      client.query(
        `create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
      ),
    );
    const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
    const said = await refusalOf({ DATABASE_URL: url, ...keys });
    await dropDatabase(superuserUrl, name);
    expect(said).toContain("Cơ sở dữ liệu trong DATABASE_URL có bảng mã SQL_ASCII");
  });

  test("a database newer than the program", async () => {
    await sql(
      database,
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('later', '', '99990101000000_later', now())",
    );
    const said = await mishap(["start"], { DATABASE_URL: database.url, ...keys });
    await sql(database, "delete from _prisma_migrations where id = 'later'");
    expect(said).toContain("Cơ sở dữ liệu mới hơn chương trình");
  });

  test("an account that may not read which steps were taken", async () => {
    await sql(database, "revoke select on _prisma_migrations from bcd_app");
    const said = await refusalOf({ DATABASE_URL: database.url, ...keys });
    await sql(database, "grant select on _prisma_migrations to bcd_app");
    expect(said).toContain('Tài khoản "bcd_app" trong DATABASE_URL không đọc được các bước nâng cấp');
    expect(said).toContain('GRANT SELECT ON _prisma_migrations TO "bcd_app"');
  });

  test("steps that are missing and nobody who may take them", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_behind_${randomBytes(4).toString("hex")}`;
    await ensureDatabase(superuserUrl, name);
    const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
    const said = await refusalOf({ DATABASE_URL: url, ...keys });
    await dropDatabase(superuserUrl, name);
    expect(said).toContain("hãy đặt DATABASE_ADMIN_URL");
  });

  test("the owner's address without the one that serves", async () => {
    const said = await refusalOf({ DATABASE_ADMIN_URL: database.adminUrl });
    expect(said).toContain("DATABASE_ADMIN_URL cần đi cùng DATABASE_URL");
  });

  test("two addresses that lead to different databases, before it changes either", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_other_${randomBytes(4).toString("hex")}`;
    await ensureDatabase(superuserUrl, name);
    const adminUrl = Object.assign(new URL(database.adminUrl), { pathname: `/${name}` }).href;
    const said = await refusalOf({ DATABASE_URL: database.url, DATABASE_ADMIN_URL: adminUrl, ...keys });
    const tables = await withClient(adminUrl, (client) =>
      client.query("select from pg_tables where schemaname = 'public'"),
    );
    await dropDatabase(superuserUrl, name);
    expect(said).toContain(`DATABASE_URL ("${new URL(database.url).pathname.slice(1)}" tại`);
    expect(said).toContain(`DATABASE_ADMIN_URL ("${name}" tại`);
    expect(said).toContain("hai cơ sở dữ liệu khác nhau");
    expect(tables.rowCount).toBe(0);
  });

  test("a superuser to serve, before it changes anything", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_ruled_${randomBytes(4).toString("hex")}`;
    await ensureDatabase(superuserUrl, name);
    const url = Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href;
    const said = await refusalOf({ DATABASE_URL: url, DATABASE_ADMIN_URL: url, ...keys });
    const tables = await withClient(url, (client) =>
      client.query("select from pg_tables where schemaname = 'public'"),
    );
    await dropDatabase(superuserUrl, name);
    const { username } = new URL(superuserUrl);
    expect(said).toContain(`Tài khoản "${username}" trong DATABASE_URL là quản trị của máy chủ PostgreSQL`);
    expect(said).toContain("hãy tạo một tài khoản chỉ để phục vụ");
    expect(tables.rowCount).toBe(0);
  });

  test("the owner to serve, or who may become the owner", async () => {
    const owner = await refusalOf({ DATABASE_URL: database.adminUrl, ...keys });
    expect(owner).toMatch(/Tài khoản "bcd_owner" trong DATABASE_URL sở hữu bảng "\w+"/);
    const { superuserUrl } = inject("server");
    const name = `bcd_member_${randomBytes(4).toString("hex")}`;
    await withClient(superuserUrl, (client) =>
      client.query(`create role ${name} login noinherit password 'mat-khau' in role bcd_owner`),
    );
    const url = Object.assign(new URL(database.url), { username: name, password: "mat-khau" }).href;
    const member = await refusalOf({ DATABASE_URL: url, ...keys });
    await withClient(superuserUrl, (client) => client.query(`drop role ${name}`));
    expect(member).toContain(`Tài khoản "${name}" trong DATABASE_URL sở hữu bảng`);
  });

  test("one who may become the owner also where the database is the program's own", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_own_${randomBytes(4).toString("hex")}`;
    await withClient(superuserUrl, (client) =>
      client.query(`create role ${name} login noinherit password 'mat-khau' in role bcd_owner`),
    );
    const servingUrl = Object.assign(new URL(database.url), { username: name, password: "mat-khau" }).href;
    const embedded = { superuser: superuserUrl, owner: database.adminUrl, app: servingUrl };
    const own = {
      embedded,
      servingUrl,
      ended: new Promise<void>(() => undefined),
      stop: async () => undefined,
    };
    const start = bringUpToDate(settings({ DATA_DIR: scratch }), own);
    await expect(start).rejects.toThrow(`Tài khoản "${name}"`);
    await withClient(superuserUrl, (client) => client.query(`drop role ${name}`));
  });

  test("an account that may change what is only added to, until the owner takes it back", async () => {
    await sql(database, "grant delete on audit_events to bcd_app");
    await sql(database, "grant update (number) on recognition_decisions to bcd_app");
    const said = await mishap(["start"], { DATABASE_URL: database.url, ...keys });
    expect(said).toContain(
      'Tài khoản "bcd_app" trong DATABASE_URL được sửa hoặc xóa dòng đã ghi của audit_events, recognition_decisions',
    );
    expect(said).toContain("REVOKE UPDATE, DELETE, TRUNCATE ON audit_events, recognition_decisions");
    const own = settings({
      DATABASE_URL: database.url,
      DATABASE_ADMIN_URL: database.adminUrl,
      DATA_DIR: scratch,
    });
    await bringUpToDate(own, await openDatabase(own, scratch));
  });
});

test("a database that does not answer in time is stopped", async () => {
  const dataDir = mkdtempSync(join(SCRATCH, "bcd-mute-"));
  const mark = join(dataDir, "database", "postmaster.pid");
  const bin = join(dataDir, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "initdb"), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(
    join(bin, "postgres"),
    `#!/bin/sh\nprintf '%s\\n\\n\\n1\\n' $$ > postmaster.pid\ntrap 'exit' INT\nwhile :; do sleep 0.1; done\n`,
    { mode: 0o755 },
  );
  const { now } = Date;
  let pid = 0;
  const clock = vi.spyOn(Date, "now").mockImplementation(() => {
    pid ||= existsSync(mark) ? Number.parseInt(readFileSync(mark, "utf8"), 10) || 0 : 0;
    return now() + (pid ? 61_000 : 0);
  });
  await expect(startEmbedded(dataDir, { bin })).rejects.toThrow("PostgreSQL không khởi động được");
  clock.mockRestore();
  // It has ended before our own process hears of it.
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow("ESRCH"), { timeout: 20_000 });
  rmSync(dataDir, { recursive: true, force: true });
});

describe("npm run clock refuses with one sentence", () => {
  test("a real installation", async () => {
    expect(await mishap(["clock", "2026-11-05"], { DATABASE_URL: database.url })).toContain(
      "Chỉ bản dùng thử",
    );
  });

  test("what is no day", async () => {
    expect(await mishap(["clock", "2026-02-30"], {})).toContain('"2026-02-30" không phải là ngày');
  });

  test("a year that is a slip", async () => {
    expect(await mishap(["clock", "2206-11-05"], {})).toContain("Năm 2206 quá xa");
  });
});

test("npm run db:migrate says in one sentence that the database's disk is full", async () => {
  const { superuserUrl } = inject("server");
  const name = `bcd_full_${randomBytes(4).toString("hex")}`;
  await ensureDatabase(superuserUrl, name);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await withClient(at(superuserUrl), (client) =>
    client.query(`create function full_disk() returns event_trigger language plpgsql as
        $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create event trigger full_disk on ddl_command_start execute function full_disk()`),
  );
  const urls = { DATABASE_URL: at(database.url), DATABASE_ADMIN_URL: at(database.adminUrl) };
  const said = await mishap(["db:migrate"], { ...urls, ...keys });
  await dropDatabase(superuserUrl, name);
  expect(said).toContain("Hết chỗ trên đĩa: hãy giải phóng chỗ trống rồi chạy lại");
});

describe("npm run db:migrate refuses with one sentence an account that does not own the database", () => {
  const asked = (url: string) =>
    mishap(["db:migrate"], { DATABASE_URL: url, DATABASE_ADMIN_URL: url, ...keys });

  test("of a new database, where it may make no table", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_foreign_${randomBytes(4).toString("hex")}`;
    await ensureDatabase(superuserUrl, name);
    const said = await asked(Object.assign(new URL(database.url), { pathname: `/${name}` }).href);
    await dropDatabase(superuserUrl, name);
    expect(said).toContain(`Tài khoản "bcd_app" trong DATABASE_ADMIN_URL thiếu quyền nâng cấp`);
    expect(said).toContain(`ALTER DATABASE "${name}" OWNER TO "bcd_app"`);
  });

  test("of one where it may do a part, within a step", async () => {
    const { superuserUrl } = inject("server");
    const name = `bcd_foreign_${randomBytes(4).toString("hex")}`;
    await ensureDatabase(superuserUrl, name);
    const whole = Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href;
    // It may make tables, but no extension.
    await withClient(whole, (client) => client.query("grant create on schema public to bcd_app"));
    const said = await asked(Object.assign(new URL(database.url), { pathname: `/${name}` }).href);
    await dropDatabase(superuserUrl, name);
    expect(said).toContain(`thiếu quyền nâng cấp cơ sở dữ liệu "${name}"`);
  });
});
