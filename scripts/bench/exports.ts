import { withClient } from "../database/connection";
import type { Measured } from "./figures";
import { watchMemory } from "./memory";
import type { Say } from "./rounds";
import type { Bench } from "./servers";

/** Half of the 100,000 who are filled in are of one gender. */
const FEWEST = 45_000;
const HEADROOM = { name: "export-50000", bar: 600 };

/** The office takes some fifty thousand people out in the national form: how much memory the web process holds meanwhile. */
export async function measureExport(bench: Bench, cookie: string, say: Say): Promise<Measured> {
  const { product } = bench;
  const people = await counted(bench);
  if (people < FEWEST) throw new Error(`${people} people are no export of fifty thousand`);
  const memory = watchMemory(product.pid, HEADROOM);
  const begun = performance.now();
  const size = await downloaded(product.origin, cookie);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`export: ${seconds} giây`);
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return { ...memory.stop(), note: `${people} người, ${megabytes} MB trong ${seconds} giây` };
}

async function counted({ urls }: Bench): Promise<number> {
  const { rows } = await withClient(urls.owner, (client) =>
    client.query<{ count: number }>("SELECT count(*)::int AS count FROM members WHERE gender = 'female'"),
  );
  return rows[0]?.count ?? 0;
}

async function downloaded(origin: string, cookie: string): Promise<number> {
  const answer = await fetch(`${origin}/api/v1/members/export?form=national&gender=female`, {
    headers: { cookie },
  });
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}`);
  let size = 0;
  for await (const piece of answer.body) size += piece.length;
  return size;
}
