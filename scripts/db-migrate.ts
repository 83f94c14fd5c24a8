import { migrate } from "./database/migrate";
import { APP } from "./database/roles";
import { migrateServed } from "./database/serving-role";
import { openDataDir } from "./foundation/data-dir";
import { Mishap } from "./foundation/mishap";
import { settings as readSettings } from "./foundation/settings";
import { withEmbedded } from "./supervisor/embedded-use";

export async function main(): Promise<number> {
  const { databaseUrl, databaseAdminUrl, dataDir } = readSettings();
  if (databaseUrl && !databaseAdminUrl) {
    throw new Mishap(
      "Hãy đặt DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu) bên cạnh DATABASE_URL rồi chạy lại.",
    );
  }
  const applied =
    databaseUrl && databaseAdminUrl
      ? await migrateServed(databaseAdminUrl, databaseUrl)
      : await withEmbedded(openDataDir(dataDir), (urls) => migrate(urls.owner, APP));
  console.log(applied.length ? `Đã nâng cấp: ${applied.join(", ")}.` : "Cơ sở dữ liệu đã ở bản mới nhất.");
  return 0;
}
