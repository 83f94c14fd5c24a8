import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "@/scripts/foundation/ports";
import { freshDatabase } from "../helpers/database";
import { newcomer, serverKeys } from "../helpers/newcomer";
import { SCRATCH } from "../helpers/scratch";

const database = await freshDatabase();
const scratch = mkdtempSync(join(SCRATCH, "bcd-first-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const keys = serverKeys();
const { command, mishap } = newcomer({ DATA_DIR: join(scratch, "data"), PORT: String(await freePort()) });

describe("before the first npm start", () => {
  const checkout = join(scratch, "checkout");
  const client = join(checkout, "prisma", "generated");
  // As git and npm ci leave it, and without the demo, which would take a minute.
  beforeAll(() => {
    mkdirSync(checkout);
    for (const name of [
      "lib",
      "scripts",
      "prisma",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "prisma.config.ts",
    ])
      cpSync(name, join(checkout, name), { recursive: true });
    rmSync(join(checkout, "prisma", "seed"), { recursive: true });
    rmSync(client, { recursive: true });
    symlinkSync(resolve("node_modules"), join(checkout, "node_modules"), "dir");
  });

  test("user:create makes the client that it needs, and an administrator", async () => {
    const args = ["user:create", "--username", "quan.tri", "--name", "Trần Văn Bình"];
    const { code, said } = await command(args, { DATABASE_URL: database.url, ...keys }, [], checkout);
    expect(code, said).toBe(0);
    expect(existsSync(join(client, "client.ts"))).toBe(true);
  });

  test("db:seed makes the client that the demo is loaded by", async () => {
    rmSync(client, { recursive: true, force: true });
    // It stops before it asks for anything of the client, which of a single model is made in a moment.
    const schema = join(checkout, "prisma", "schema");
    const [head = "", first = ""] = readFileSync(join(schema, "platform.prisma"), "utf8").split(
      /^(?=model )/m,
    );
    rmSync(schema, { recursive: true });
    mkdirSync(schema);
    writeFileSync(join(schema, "platform.prisma"), head + first);
    const dataDir = mkdtempSync(join(SCRATCH, "bcd-seed-"));
    const { said } = await command(["db:seed"], { DATA_DIR: dataDir }, [], checkout);
    rmSync(dataDir, { recursive: true, force: true });
    expect(said).toContain("nên không nạp dữ liệu dùng thử");
    expect(existsSync(join(client, "client.ts"))).toBe(true);
  });

  test.each([
    ["user:create", ["user:create", "--username", "quan.tri", "--name", "Trần Văn Bình"]],
    ["clock", ["clock", "2026-11-05"]],
  ])("%s on the database that comes along asks for one start", async (_, args) => {
    const dataDir = mkdtempSync(join(SCRATCH, "bcd-new-"));
    const said = await mishap(args, { DATA_DIR: dataDir });
    rmSync(dataDir, { recursive: true, force: true });
    expect(said).toContain("hãy chạy npm start một lần trước");
    expect(said).not.toContain("DATABASE_ADMIN_URL");
  });
});
