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
import { NOT_STARTED_YET } from "@/scripts/supervisor/embedded-use";
import { newcomer } from "../helpers/newcomer";
import { SCRATCH } from "../helpers/scratch";

const scratch = mkdtempSync(join(SCRATCH, "bcd-first-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const { command, mishap } = newcomer({ DATA_DIR: join(scratch, "data"), PORT: String(await freePort()) });

describe("before the first npm start", () => {
  const checkout = join(scratch, "checkout");
  const client = join(checkout, "prisma", "generated");
  // As git and npm ci leave it, without the demo, which would take a minute, and with a schema of a single model, of
  // which a client is made in a moment: neither command comes so far that it asks for more.
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
    const schema = join(checkout, "prisma", "schema");
    const [head = "", first = ""] = readFileSync(join(schema, "platform.prisma"), "utf8").split(
      /^(?=model )/m,
    );
    rmSync(schema, { recursive: true });
    mkdirSync(schema);
    writeFileSync(join(schema, "platform.prisma"), head + first);
    symlinkSync(resolve("node_modules"), join(checkout, "node_modules"), "dir");
  });

  test.each([
    ["user:create", ["user:create", "--username", "quan.tri", "--name", "Trần Văn Bình"], NOT_STARTED_YET],
    ["db:seed", ["db:seed"], "nên không nạp dữ liệu dùng thử"],
  ])("%s makes the client that it needs", async (_, args, stops) => {
    rmSync(client, { recursive: true, force: true });
    const dataDir = mkdtempSync(join(SCRATCH, "bcd-seed-"));
    const { said } = await command(args, { DATA_DIR: dataDir }, [], checkout);
    rmSync(dataDir, { recursive: true, force: true });
    expect(said).toContain(stops);
    expect(existsSync(join(client, "client.ts"))).toBe(true);
  });

  test("clock on the database that comes along asks for one start", async () => {
    const dataDir = mkdtempSync(join(SCRATCH, "bcd-new-"));
    const said = await mishap(["clock", "2026-11-05"], { DATA_DIR: dataDir });
    rmSync(dataDir, { recursive: true, force: true });
    expect(said).toContain(NOT_STARTED_YET);
  });
});
