import autocannon, { type Client, type Step } from "autocannon";
import { CONNECTIONS, type Job, type Rate, type Saved } from "./job";

/** The load generator, in a process of its own: takes jobs from its parent and answers each with requests per second. */
export async function main(): Promise<number> {
  process.on("message", async (job: Job) => process.send?.(await run(job)));
  process.channel?.ref();
  process.send?.("ready");
  return new Promise(() => undefined);
}

async function run(job: Job): Promise<Rate> {
  let connection = 0;
  const setupClient = (client: Client) => client.setRequests(stepsOf(job, connection++ % CONNECTIONS));
  const options = { url: job.origin, connections: CONNECTIONS, duration: job.seconds, setupClient };
  const answer = await autocannon(options);
  const failures = answer.non2xx + answer.errors + answer.timeouts;
  return {
    perSecond: answer["2xx"] / answer.duration,
    failure: failures === 0 ? null : `${failures} × ${Object.keys(answer.statusCodeStats).join(", ")}`,
  };
}

/** Each connection starts elsewhere among the pages, and saves rows of its own, so that no save is a stale one. */
function stepsOf({ origin, work }: Job, connection: number): Step[] {
  if (work.kind === "save")
    return work.rows
      .filter((_, index) => index % CONNECTIONS === connection)
      .map((row) => saving(origin, row));
  const { pages } = work;
  const start = Math.floor((connection * pages.length) / CONNECTIONS);
  return [...pages.slice(start), ...pages.slice(0, start)].map(({ path, cookie }) => ({
    method: "GET",
    path,
    headers: { cookie },
  }));
}

function saving(origin: string, { path, cookie, version }: Saved): Step {
  let current = version;
  return {
    setupRequest: () => ({
      method: "PATCH",
      path,
      headers: { cookie, origin, "content-type": "application/json" },
      body: JSON.stringify({ version: current, phone: `09${String(10_000_000 + current)}` }),
    }),
    onResponse: (status) => {
      if (status === 200) current++;
    },
  };
}
