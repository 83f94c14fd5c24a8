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
  await refuseOld(databaseUrl);
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
  if (embedded) {
    await migrate(embedded.owner, APP);
    return;
  }
  if (settings.databaseAdminUrl) await migrateServed(settings.databaseAdminUrl, servingUrl);
  else await requireMigrated(servingUrl);
  await requireLesserRole(servingUrl);
}

async function refuseOld(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ number: string; name: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as name",
    ),
  );
  if (Number(rows[0]?.number) >= 150_000) return;
  throw new Mishap(
    `Cần PostgreSQL 15 trở lên (máy chủ đang là ${rows[0]?.name}): hãy nâng cấp hoặc chọn máy chủ khác.`,
  );
}
