import { migrate } from "./database/migrate";
import { APP } from "./database/roles";
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
  if (databaseAdminUrl && !databaseUrl) {
    throw new Mishap(
      "Hãy đặt cả DATABASE_URL (tài khoản phục vụ, sẽ được cấp quyền) bên cạnh DATABASE_ADMIN_URL.",
    );
  }
  const applied =
    databaseUrl && databaseAdminUrl
      ? await migrate(databaseAdminUrl, decodeURIComponent(new URL(databaseUrl).username))
      : await withEmbedded(openDataDir(dataDir), (urls) => migrate(urls.owner, APP));
  console.log(applied.length ? `Đã nâng cấp: ${applied.join(", ")}.` : "Cơ sở dữ liệu đã ở bản mới nhất.");
  return 0;
}
