import { parseArgs } from "node:util";
import { formatDate } from "@/lib/platform/dates";
import type { Settings } from "@/lib/platform/env";
import { ensureGenerated } from "./database/generate";
import { requireMigrated } from "./database/migrate";
import { openDataDir } from "./foundation/data-dir";
import { Mishap } from "./foundation/mishap";
import { settings as readSettings } from "./foundation/settings";
import { NOT_STARTED_YET, withEmbedded } from "./supervisor/embedded-use";
import { runningAddress } from "./supervisor/lock";
import { secrets } from "./supervisor/secrets";

const HELP = `Tạo tài khoản quản trị hệ thống, hoặc mở lại cho quản trị đã quên mật khẩu.

  npm run user:create -- --username admin --name "Nguyễn Văn An"
  npm run user:create -- --username admin --reset

In ra một đường dẫn dùng một lần để đặt mật khẩu.`;

type Wish = { username: string; name?: string | undefined; reset: boolean };

export async function main(args: string[]): Promise<number> {
  const wish = read(args);
  if (!wish) {
    console.log(HELP);
    return 0;
  }
  const settings = readSettings();
  const dataDir = openDataDir(settings.dataDir);
  await ensureGenerated();
  if (settings.databaseUrl) await createIn(settings.databaseUrl, settings, dataDir, wish);
  else await withEmbedded(dataDir, (urls) => createIn(urls.app, settings, dataDir, wish));
  return 0;
}

function read(args: string[]): Wish | null {
  const options = {
    username: { type: "string" },
    name: { type: "string" },
    reset: { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    const { username, name, reset = false, help } = values;
    if (help || args.length === 0) return null;
    if (username && (reset || name)) return { username, name, reset };
  } catch {
    // An unknown option is answered like a missing one.
  }
  throw new Mishap(`Chưa rõ phải tạo tài khoản nào.\n\n${HELP}`);
}

/** This command upgrades nothing, whosever addresses it is given. */
function notMigrated({ databaseAdminUrl }: Settings): string {
  const first = databaseAdminUrl ? "" : "đặt thêm DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu), ";
  return `Cơ sở dữ liệu trong DATABASE_URL chưa được tạo hoặc chưa nâng cấp cho bản chương trình này: hãy ${first}chạy npm start hoặc npm run db:migrate một lần rồi chạy lại lệnh này.`;
}

/** The commands of the application, run in the operator's name with the environment that the server would have. */
async function createIn(url: string, settings: Settings, dataDir: string, wish: Wish): Promise<void> {
  await requireMigrated(url, settings.databaseUrl ? notMigrated(settings) : NOT_STARTED_YET);
  Object.assign(process.env, secrets(settings, dataDir), { DATABASE_URL: url });
  const running = runningAddress(dataDir);
  if (!settings.hasAppUrl && running && URL.canParse(running))
    process.env.PORT = new URL(running).port || "80";
  const { createAdministrator, resetAdministrator } = await import("@/lib/accounts/operator");
  const { closeDatabase } = await import("@/lib/platform/database/client");
  try {
    const made = wish.reset
      ? await resetAdministrator(wish.username)
      : await createAdministrator(wish.username, wish.name ?? "");
    if (!made.ok) throw new Mishap(made.message);
    console.log(
      `Đường dẫn đặt mật khẩu cho ${made.value.username}, dùng một lần, đến hết ${formatDate(made.value.expiresOn)}:`,
    );
    console.log(`\n  ${made.value.url}\n`);
  } finally {
    await closeDatabase();
  }
}
