import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { SHIPPED_SETS } from "@/lib/criteria/shipped-sets";
import { nameKeys } from "@/lib/members/keys";
import { inventPerson } from "@/prisma/seed/names";
import { randomOf } from "@/prisma/seed/random";
import { withClient } from "../database/connection";
import type { EmbeddedUrls } from "../database/embedded";
import { migrate } from "../database/migrate";
import { readMigrations } from "../database/migrations";
import { APP, DATABASE, dropDatabase, ensureDatabase } from "../database/roles";
import { BARE_TABLES } from "./bare-statements";
import { CLEANING_STATEMENTS, FILL_STATEMENTS } from "./fill-statements";
import { YEAR_BLOCS, yearItems, yearStatements } from "./year-statements";

const DIFFERENT_NAMES = 20_000;

/** The members, units and accounts that are measured on: made once and kept while their making is unchanged. */
export async function ensureFilled(dataDir: string, urls: EmbeddedUrls): Promise<void> {
  const mark = join(dataDir, "filled-from");
  const origin = originOfData();
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== origin) {
    console.error("Đang tạo 100.000 đoàn viên để đo…");
    rmSync(mark, { force: true });
    await dropDatabase(urls.superuser, DATABASE);
    await ensureDatabase(urls.superuser, DATABASE);
    await migrate(urls.owner, APP);
    await withClient(urls.owner, fill);
    writeFileSync(mark, origin);
  }
  await withClient(urls.owner, (client) => client.query(CLEANING_STATEMENTS.join(";")));
  await withClient(urls.superuser.replace(/\/[^/]*$/, `/${DATABASE}`), async (client) => {
    await client.query("VACUUM (ANALYZE)");
    await client.query("CHECKPOINT");
  });
}

function originOfData(): string {
  const years = [inventItems(), ...YEAR_BLOCS.flatMap(yearStatements)];
  const texts = [
    ...FILL_STATEMENTS,
    ...years,
    BARE_TABLES,
    ...readMigrations().map(({ checksum }) => checksum),
  ];
  return createHash("sha256").update(texts.join("\0")).digest("hex");
}

async function fill(client: pg.Client): Promise<void> {
  const people = JSON.stringify(inventPeople());
  for (const text of FILL_STATEMENTS) await client.query(text, text.includes("$1") ? [people] : []);
  const items = inventItems();
  for (const text of YEAR_BLOCS.flatMap(yearStatements))
    await client.query(text, text.includes("$1") ? [items] : []);
  await client.query(BARE_TABLES);
}

/** What a year of today is measured by. */
function inventItems(): string {
  const set = SHIPPED_SETS.at(-1);
  if (!set) throw new Error("the product ships a set");
  const items = set.groups.flatMap(({ code, items }) =>
    items.map((item) => ({ ...item, group: Number(code) })),
  );
  return JSON.stringify(yearItems(items));
}

function inventPeople() {
  const random = randomOf("bench");
  return Array.from({ length: DIFFERENT_NAMES }, () => {
    const { fullName, gender } = inventPerson(random);
    return { full_name: fullName, gender, ...nameKeys(fullName, null) };
  });
}
