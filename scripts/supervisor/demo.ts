import { existsSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../database/connection";
import type { EmbeddedUrls } from "../database/embedded";
import { migrate } from "../database/migrate";
import { APP, DATABASE, dropDatabase, ensureDatabase } from "../database/roles";
import { type Kept, readKept, writeKept } from "../foundation/data-dir";
import { Mishap } from "../foundation/mishap";
import { runProgram } from "../foundation/program";
import { ROOT } from "../foundation/project";

/** Loads the demo bloc into a new embedded database. Nobody was served before it was whole, so one cut off is begun anew. */
export async function ensureDemo(
  dataDir: string,
  urls: EmbeddedUrls,
  env: Record<string, string>,
  password: string,
  signal: AbortSignal,
): Promise<void> {
  if (!existsSync(join(ROOT, "prisma", "seed", "demo.ts"))) return;
  const { demo } = readKept(dataDir, true);
  if (demo === "loaded") return;
  if (demo === "loading") await beginAnew(urls);
  else if (await hasOrganisation(urls.owner)) return;
  console.log("Đang nạp dữ liệu dùng thử (chỉ lần đầu)…");
  mark(dataDir, { demo: "loading", demoPassword: password });
  await runProgram(join(ROOT, "scripts", "run.mjs"), ["load-demo"], {
    env: { ...env, DATABASE_URL: forLoading(urls.app) },
    signal,
    failure: "Không nạp được dữ liệu dùng thử: xem thông báo ở trên.",
  });
  mark(dataDir, { demo: "loaded" });
}

/**
 * Thousands of small changes need not each reach the disk: a load that is cut off is begun anew. Nor need each question
 * have a plan of its own: while tables grow from nothing, none of them holds for long.
 */
function forLoading(appUrl: string): string {
  const url = new URL(appUrl);
  url.searchParams.set("options", "-c synchronous_commit=off -c plan_cache_mode=force_generic_plan");
  return url.href;
}

export function demoLoaded(dataDir: string): boolean {
  return readKept(dataDir, true).demo === "loaded";
}

/** With what the demo's accounts open; null where there is none. `today`: the setting, for a demo of before it was kept. */
export function demoPassword(dataDir: string, today: string): string | null {
  const kept = readKept(dataDir, true);
  return kept.demo === "loaded" ? (kept.demoPassword ?? today) : null;
}

/** Everybody knows the password of the demo's accounts: they are served to this machine alone. */
export function refuseDemo(dataDir: string): void {
  if (readKept(dataDir, true).demo === undefined) return;
  throw new Mishap(
    `Thư mục ${dataDir} chứa đơn vị dùng thử mà ai cũng biết mật khẩu nên chỉ mở trên máy này: hãy chọn DATA_DIR khác để dùng thật, hoặc bỏ HOST.`,
  );
}

function mark(dataDir: string, demo: Pick<Kept, "demo" | "demoPassword">): void {
  writeKept(dataDir, { ...readKept(dataDir, true), ...demo });
}

async function beginAnew(urls: EmbeddedUrls): Promise<void> {
  await dropDatabase(urls.superuser, DATABASE);
  await ensureDatabase(urls.superuser, DATABASE);
  await migrate(urls.owner, APP);
}

async function hasOrganisation(ownerUrl: string): Promise<boolean> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ found: boolean }>("select exists (select 1 from organisations) as found"),
  );
  return rows[0]?.found === true;
}
