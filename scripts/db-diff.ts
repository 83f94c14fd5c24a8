import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbedded } from "./database/embedded";
import { migrateStructure } from "./database/migrate";
import { MIGRATIONS, readMigrations } from "./database/migrations";
import { structureDiff } from "./database/schema-engine";
import { Mishap } from "./foundation/mishap";
import { ROOT } from "./foundation/project";

const HELP = `Viết bước nâng cấp cơ sở dữ liệu từ những gì đã đổi trong prisma/schema.

  npm run db:diff -- --name them_truong   tạo prisma/migrations/<giờ>_them_truong/migration.sql
  npm run db:diff -- --print              chỉ in ra`;

export async function main(args: string[]): Promise<number> {
  const { name, print, help } = read(args);
  if (help || !(name || print)) {
    console.log(HELP);
    return help ? 0 : 1;
  }
  const sql = await missingSql();
  if (sql === "") console.log("Các bước nâng cấp đã khớp với prisma/schema: không có gì để viết.");
  else if (print || !name) console.log(sql);
  else console.log(`Đã viết ${write(name, sql)}. Hãy đọc lại trước khi lưu.`);
  return 0;
}

function read(args: string[]) {
  const flags = { name: { type: "string" }, print: { type: "boolean" }, help: { type: "boolean" } } as const;
  try {
    const { values } = parseArgs({ args, options: flags });
    if (values.name === undefined || /^[a-z0-9_]+$/.test(values.name)) return values;
  } catch {
    // Falls through to the one sentence.
  }
  throw new Mishap(
    "Tham số chưa đúng: --name nhận chữ thường, số và dấu gạch dưới. Xem npm run db:diff -- --help.",
  );
}

/** Applies the migrations to a database made for this alone, then asks what the schema has beyond it. */
async function missingSql(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "bcd-diff-"));
  const database = await startEmbedded(dataDir, { settings: ["fsync=off"] });
  try {
    await migrateStructure(database.urls.owner);
    return withoutHandMade(await structureDiff(database.urls.owner, schemaFiles()));
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Indexes that a migration makes by hand (an order, an INCLUDE, a class of operators) are unknown to the schema, and stay. */
function withoutHandMade(sql: string): string {
  const written = readMigrations().map((migration) => migration.sql);
  const handMade = new Set(
    written.flatMap((text) => [...text.matchAll(HAND_MADE_INDEX)].map(([, name]) => name)),
  );
  return sql.replace(DROPPED_INDEX, (dropped, name) => (handMade.has(name) ? "" : dropped)).trim();
}

/** The diff writes its own under a comment of their own. */
const HAND_MADE_INDEX = /(?<!-- CreateIndex\n)CREATE (?:UNIQUE )?INDEX "(\w+)"/g;
const DROPPED_INDEX = /-- DropIndex\nDROP INDEX "(\w+)";\n*/g;

function schemaFiles(): { path: string; content: string }[] {
  const folder = join(ROOT, "prisma", "schema");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".prisma"))
    .map((file) => ({ path: join(folder, file), content: readFileSync(join(folder, file), "utf8") }));
}

function write(name: string, sql: string): string {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  return join("prisma", "migrations", `${time}_${name}`, "migration.sql");
}
