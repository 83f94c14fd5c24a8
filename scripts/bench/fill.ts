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
import { CLEANING_STATEMENTS, fillStatements, HUNDRED_THOUSAND, MILLION, type Size } from "./fill-statements";
import { YEAR_BLOCS, yearItems, yearStatements } from "./year-statements";

const DIFFERENT_NAMES = 20_000;

/** The members, units and accounts that are measured on, and a year of theirs beside a bare server's tables. */
export async function ensureFilled(dataDir: string, urls: EmbeddedUrls): Promise<void> {
  const items = inventItems();
  const years = YEAR_BLOCS.flatMap(yearStatements);
  const fill = async (client: pg.Client) => {
    await fillMembers(HUNDRED_THOUSAND)(client);
    for (const text of years) await client.query(text, text.includes("$1") ? [items] : []);
    await client.query(BARE_TABLES);
  };
  const said = "Đang tạo 100.000 đoàn viên để đo…";
  const texts = [...fillStatements(HUNDRED_THOUSAND), items, ...years, BARE_TABLES];
  await ensureMade({ name: DATABASE, mark: join(dataDir, "filled-from"), urls, texts, said, fill });
  await withClient(urls.owner, (client) => client.query(CLEANING_STATEMENTS.join(";")));
  await settled(urls);
}

/** Ten times as many, in a database of its own on the same server. */
export async function ensureMillion(dataDir: string, urls: EmbeddedUrls): Promise<void> {
  const said = "Đang tạo 1.000.000 đoàn viên để đo (chỉ lần đầu, vài phút)…";
  const mark = join(dataDir, "million-from");
  const fill = fillMembers(MILLION);
  const name = databaseOf(urls);
  const made = await ensureMade({ name, mark, urls, texts: fillStatements(MILLION), said, fill });
  if (made) await settled(urls);
}

type Making = {
  name: string;
  /** The file that says of what the kept database was made. */
  mark: string;
  urls: EmbeddedUrls;
  /** All that its making depends on, besides the migrations. */
  texts: string[];
  said: string;
  fill(client: pg.Client): Promise<void>;
};

/** A database is made once and kept while its making is unchanged; answers whether it was made just now. */
async function ensureMade({ name, mark, urls, texts, said, fill }: Making): Promise<boolean> {
  const origin = originOf(texts);
  if (existsSync(mark) && readFileSync(mark, "utf8") === origin) return false;
  console.error(said);
  rmSync(mark, { force: true });
  await dropDatabase(urls.superuser, name);
  await ensureDatabase(urls.superuser, name);
  await migrate(urls.owner, APP);
  await withClient(urls.owner, fill);
  writeFileSync(mark, origin);
  return true;
}

const databaseOf = ({ owner }: EmbeddedUrls) => new URL(owner).pathname.slice(1);

async function settled(urls: EmbeddedUrls): Promise<void> {
  const superuser = Object.assign(new URL(urls.superuser), { pathname: `/${databaseOf(urls)}` }).href;
  await withClient(superuser, async (client) => {
    await client.query("VACUUM (ANALYZE)");
    await client.query("CHECKPOINT");
  });
}

function originOf(texts: string[]): string {
  const migrations = readMigrations().map(({ checksum }) => checksum);
  return createHash("sha256")
    .update([...texts, ...migrations].join("\0"))
    .digest("hex");
}

const fillMembers = (size: Size) => async (client: pg.Client) => {
  const people = JSON.stringify(inventPeople());
  for (const text of fillStatements(size)) await client.query(text, text.includes("$1") ? [people] : []);
};

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
