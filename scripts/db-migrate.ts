import { migrate } from "./database/migrate";
import { APP } from "./database/roles";
import { migrateServed } from "./database/serving-role";
import { openDataDir } from "./foundation/data-dir";
import { Mishap } from "./foundation/mishap";
import { settings as readSettings } from "./foundation/settings";
import { withEmbedded } from "./supervisor/embedded-use";

const HELP = `Nâng cấp cơ sở dữ liệu lên bản của chương trình này.

  npm run db:migrate

Khi đặt DATABASE_URL thì cần cả DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu).`;

export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP);
    return 0;
  }
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
