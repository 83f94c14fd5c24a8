import { ensureGenerated } from "./database/generate";
import { migrate } from "./database/migrate";
import { APP } from "./database/roles";
import { openDataDir } from "./foundation/data-dir";
import { Mishap } from "./foundation/mishap";
import { settings as readSettings } from "./foundation/settings";
import { demoLoaded, ensureDemo } from "./supervisor/demo";
import { withEmbedded } from "./supervisor/embedded-use";
import { secrets } from "./supervisor/secrets";

const HELP = `Nạp dữ liệu dùng thử vào cơ sở dữ liệu kèm theo, khi trong đó chưa có tổ chức nào.

  npm run db:seed`;

export async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP);
    return 0;
  }
  const settings = readSettings();
  if (settings.databaseUrl) {
    throw new Mishap(
      "Dữ liệu dùng thử chỉ nạp vào cơ sở dữ liệu kèm theo: hãy bỏ DATABASE_URL rồi chạy lại.",
    );
  }
  const dataDir = openDataDir(settings.dataDir);
  await ensureGenerated();
  await withEmbedded(dataDir, async (urls) => {
    await migrate(urls.owner, APP);
    const env = {
      ...secrets(settings, dataDir),
      DATA_DIR: dataDir,
      DATABASE_URL: urls.app,
      EMBEDDED_DATABASE: "1",
    };
    await ensureDemo(dataDir, urls, env, settings.demoPassword, new AbortController().signal);
  });
  if (!demoLoaded(dataDir))
    throw new Mishap(`${dataDir} đã có dữ liệu của một tổ chức nên không nạp dữ liệu dùng thử.`);
  console.log("Cơ sở dữ liệu có dữ liệu dùng thử: chạy npm start để mở.");
  return 0;
}
