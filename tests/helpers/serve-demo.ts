import { appendFileSync, createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/foundation/ports";
import { copyFolder, LOADING, loadedDemo, servingLog, startsFile } from "./loaded-demo";
import { RUNNING, type StartedProgram, startProgram } from "./started-program";

/**
 * Nothing of what the tests write must outlive the machine, and few of their questions are put often enough for plans of
 * their own. The copy, which is killed and started again, keeps the product's settings.
 */
const UNHURRIED = ["fsync = off", "full_page_writes = off", "plan_cache_mode = force_generic_plan", ""].join(
  "\n",
);

/**
 * The server of the browser tests. Its first start is cut off while it loads the demo, the second begins anew and is
 * stopped to be copied, the third serves.
 */
async function serve(dataDir: string, port: number): Promise<number> {
  // Elsewhere, so that nobody takes it for the one that serves.
  const elsewhere = await freePort();
  const first = startProgram(dataDir, elsewhere);
  await until(first, LOADING);
  first.child.kill("SIGKILL");
  await first.ended;
  const second = startProgram(dataDir, elsewhere);
  await until(second, RUNNING);
  second.child.kill("SIGTERM");
  await second.ended;
  mkdirSync(loadedDemo(dataDir));
  copyFolder(dataDir, loadedDemo(dataDir));
  writeFileSync(startsFile(dataDir), JSON.stringify([first.said(), second.said()]));
  appendFileSync(join(dataDir, "database", "postgresql.auto.conf"), UNHURRIED);
  const third = startProgram(dataDir, port);
  const log = createWriteStream(servingLog(dataDir));
  for (const said of [third.child.stdout, third.child.stderr]) said?.pipe(log, { end: false });
  third.child.stdout?.pipe(process.stdout);
  third.child.stderr?.pipe(process.stderr);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => third.child.kill(signal));
  return (await third.ended) ?? 1;
}

async function until({ child, said }: StartedProgram, words: string): Promise<void> {
  while (!said().includes(words)) {
    if (child.exitCode !== null) throw new Error(`the start ended before "${words}":\n${said()}`);
    await sleep(50);
  }
}

process.exit(await serve(process.env.DATA_DIR ?? "", Number(process.env.PORT)));
