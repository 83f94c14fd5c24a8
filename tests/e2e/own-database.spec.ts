import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { withClient } from "../../scripts/database/connection";
import { dropDatabase } from "../../scripts/database/roles";
import { freePort } from "../../scripts/foundation/ports";
import { enterServer } from "../helpers/access/server";
import { Person } from "../helpers/person";
import { environment, RUNNING, startProgram } from "../helpers/started-program";

test.setTimeout(180_000);

/** A database and two accounts of an operator's own, named by nothing of the product. */
const name = `doan_${randomBytes(4).toString("hex")}`;
const [keeper, server] = [`${name}_giu`, `${name}_chay`];
let dataDir = "";
let superuser = "";

const urlOf = (role: string) =>
  Object.assign(new URL(superuser), { username: role, password: "mat-khau", pathname: `/${name}` }).href;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "bcd-own-database-"));
  superuser = enterServer().superuser;
  await withClient(superuser, async (client) => {
    for (const role of [keeper, server]) await client.query(`create role ${role} login password 'mat-khau'`);
    await client.query(`create database ${name} owner ${keeper}`);
  });
});

test.afterAll(async () => {
  await dropDatabase(superuser, name);
  await withClient(superuser, async (client) => {
    for (const role of [keeper, server]) await client.query(`drop role ${role}`);
  });
  rmSync(dataDir, { recursive: true, force: true });
});

test("on a PostgreSQL of one's own: upgraded by its owner, served by the other, first entered by a link", async ({
  browser,
}) => {
  const port = await freePort();
  const own = {
    DATABASE_URL: urlOf(server),
    DATABASE_ADMIN_URL: urlOf(keeper),
    AUTH_SECRET: randomBytes(32).toString("base64"),
    DATA_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  };
  const { child, said, ended } = startProgram(dataDir, port, own);
  try {
    await expect.poll(said, { timeout: 120_000 }).toContain(RUNNING);
    expect(said()).not.toContain("bithu.khoi");
    expect(existsSync(join(dataDir, "database"))).toBe(false);
    const health = await fetch(`http://127.0.0.1:${port}/api/health`);
    expect(await health.json()).toMatchObject({ database: "ok", migrations: "ok" });

    const wish = ["--username", "quantri", "--name", "Nguyễn Văn An"];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["scripts/run.mjs", "user:create", ...wish],
      { env: { ...environment(dataDir, port), ...own } },
    );
    const link = /http:\S+\/link\/\S+/.exec(stdout)?.[0] ?? "";
    const first = { name: "Nguyễn Văn An", username: "quantri" };
    const person = await Person.comes(browser, `http://localhost:${port}`, first);
    await person.takesAccount(link);
    await person.opens("/units");
    await person.sees("Lập tổ chức cấp trên");
    await person.opens("/settings");
    await expect(person.main.getByRole("heading", { level: 1, name: "Cài đặt" })).toBeVisible();
    await expect(person.main.getByRole("link", { name: "Mở trang Đơn vị" })).toHaveAttribute(
      "href",
      "/units",
    );
  } finally {
    child.kill("SIGTERM");
  }
  expect(await ended).toBe(0);
  const kept = await withClient(urlOf(keeper), (client) => client.query("select username from users"));
  expect(kept.rows).toEqual([{ username: "quantri" }]);
});
