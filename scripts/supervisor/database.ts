import type { Settings } from "@/lib/platform/env";
import { withClient } from "../database/connection";
import { type EmbeddedUrls, startEmbedded } from "../database/embedded";
import { migrate, requireMigrated } from "../database/migrate";
import { APP } from "../database/roles";
import { migrateServed, refuseRuler, requireLesserRole } from "../database/serving-role";
import { Mishap } from "../foundation/mishap";

/** The database that the server will use, running but perhaps not migrated. */
export type Database = {
  servingUrl: string;
  /** Null with DATABASE_URL. */
  embedded: EmbeddedUrls | null;
  /** Settles when the server ends under us; never with DATABASE_URL. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

export async function openDatabase(settings: Settings, dataDir: string): Promise<Database> {
  const { databaseUrl } = settings;
  if (!databaseUrl) {
    const { urls, ended, stop } = await startEmbedded(dataDir);
    return { servingUrl: urls.app, embedded: urls, ended, stop };
  }
  await refuseUnfit(databaseUrl);
  await refuseRuler(databaseUrl);
  return {
    servingUrl: databaseUrl,
    embedded: null,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

/** Brings the structure up to date, or says who may; then looks whether who serves is the lesser role. */
export async function bringUpToDate(settings: Settings, database: Database): Promise<void> {
  const { embedded, servingUrl } = database;
  if (embedded) await migrate(embedded.owner, APP);
  else if (settings.databaseAdminUrl) await migrateServed(settings.databaseAdminUrl, servingUrl);
  else await requireMigrated(servingUrl);
  await requireLesserRole(servingUrl);
}

/** What the server and the database at DATABASE_URL are. */
export type ServerFacts = {
  version: number;
  versionName: string;
  encoding: string;
  /** Extensions that the structure needs and the server cannot give. */
  lacking: string[];
  hasVietnamese: boolean;
};

const EXTENSIONS = ["pg_trgm", "btree_gin", "btree_gist"];

async function refuseUnfit(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<ServerFacts>(
      `select current_setting('server_version_num')::int as version,
        current_setting('server_version') as "versionName", current_setting('server_encoding') as encoding,
        array(select unnest($1::text[]) except select name::text from pg_available_extensions) as lacking,
        exists (select from pg_collation where collname = 'vi-x-icu') as "hasVietnamese"`,
      [EXTENSIONS],
    ),
  );
  const sentence = rows[0] && unfit(rows[0]);
  if (sentence) throw new Mishap(sentence);
}

/** What keeps a server or its database from being used, and what to do; null where nothing does. */
export function unfit({
  version,
  versionName,
  encoding,
  lacking,
  hasVietnamese,
}: ServerFacts): string | null {
  if (version < 150_000)
    return `Cần PostgreSQL 15 trở lên (máy chủ đang là ${versionName}): hãy nâng cấp hoặc chọn máy chủ khác.`;
  if (encoding !== "UTF8")
    return `Cơ sở dữ liệu trong DATABASE_URL có bảng mã ${encoding}, không ghi đúng được tiếng Việt: hãy tạo cơ sở dữ liệu mới bằng CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 rồi đổi DATABASE_URL.`;
  if (lacking.length > 0)
    return `Máy chủ PostgreSQL thiếu phần mở rộng ${lacking.join(", ")}: hãy cài gói contrib của PostgreSQL (ví dụ apt install postgresql-contrib) rồi chạy lại.`;
  if (!hasVietnamese)
    return "Máy chủ PostgreSQL không có thứ tự chữ tiếng Việt (vi-x-icu): hãy dùng bản PostgreSQL có ICU.";
  return null;
}
