import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { withClient } from "../database/connection";
import { ROOT } from "../foundation/project";
import type { Measured } from "./figures";
import { watchMemory } from "./memory";
import type { Say } from "./rounds";
import type { Bench } from "./servers";

/** Of the 100,000 who are filled in 50,340 are men. */
const FEWEST = 50_000;
const BAR = 600;
const WANTED = { form: "national", gender: "male" };
const STREAMED = `/api/v1/members/export?${new URLSearchParams(WANTED)}`;

/** How much memory the web process holds while the office takes fifty thousand people out in the national form. */
export async function measureExport(bench: Bench, cookie: string, say: Say): Promise<Measured[]> {
  const people = await counted(bench);
  if (people < FEWEST) throw new Error(`${people} people are no export of fifty thousand`);
  const ways = [
    { name: "export-50000", fetched: () => downloaded(bench.product.origin, cookie, STREAMED) },
    { name: "export-job-50000", fetched: () => madeAndFetched(bench, cookie) },
  ];
  const measured: Measured[] = [];
  for (const { name, fetched } of ways) {
    const memory = watchMemory(bench.product.pid, { name, bar: BAR });
    const begun = performance.now();
    const size = await fetched();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(`${name}: ${seconds} giây`);
    const megabytes = (size / 1024 / 1024).toFixed(1);
    measured.push({ ...memory.stop(), note: `${people} người, ${megabytes} MB trong ${seconds} giây` });
  }
  return measured;
}

/** As the roster's page has it done: the file is made in the background, and fetched twice when it is there. */
async function madeAndFetched({ product: { origin }, urls }: Bench, cookie: string): Promise<number> {
  const headers = { cookie, origin, "next-action": startingAction(), "content-type": "text/plain" };
  const body = JSON.stringify([WANTED]);
  const answer = await fetch(`${origin}/members`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`the export was not begun: ${answer.status}`);
  await answer.text();
  const id = await withClient(urls.owner, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ id: string; state: string }>(NEWEST);
      const [{ id, state } = { id: "", state: "none" }] = rows;
      if (state === "ready") return id;
      if (state !== "running") throw new Error(`the export is ${state}`);
      await sleep(200);
    }
  });
  await downloaded(origin, cookie, `/api/files/member-exports/${id}`);
  return downloaded(origin, cookie, `/api/files/member-exports/${id}`);
}

const NEWEST = "SELECT id, state FROM member_exports ORDER BY created_at DESC LIMIT 1";

/** What the build calls the action behind the roster's button. */
function startingAction(): string {
  const manifest = join(ROOT, ".bench", "next", "server", "server-reference-manifest.json");
  const { node } = BUILT.parse(JSON.parse(readFileSync(manifest, "utf8")));
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === "startExportAction");
  if (!found) throw new Error("the build has no action that starts an export");
  return found[0];
}

const BUILT = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

async function counted({ urls }: Bench): Promise<number> {
  const { rows } = await withClient(urls.owner, (client) =>
    client.query<{ count: number }>("SELECT count(*)::int AS count FROM members WHERE gender = 'male'"),
  );
  return rows[0]?.count ?? 0;
}

async function downloaded(origin: string, cookie: string, path: string): Promise<number> {
  const answer = await fetch(origin + path, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}`);
  let size = 0;
  for await (const piece of answer.body) size += piece.length;
  return size;
}
