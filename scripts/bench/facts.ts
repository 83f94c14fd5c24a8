import { actorOfUsername } from "@/lib/access/session";
import { blocDashboard } from "@/lib/dashboard/queries";
import { YEAR } from "./year-statements";

export type FactsJob = { orgId: string; username: string; units: number; repeats: number };

/** Reads the facts of all units of a year as the office's first page does, in a process of its own; answers the milliseconds of each time. */
export async function main(): Promise<number> {
  process.on("message", async (job: FactsJob) => process.send?.(await timesOf(job)));
  process.channel?.ref();
  process.send?.("ready");
  return new Promise(() => undefined);
}

async function timesOf({ orgId, username, units, repeats }: FactsJob): Promise<number[]> {
  const office = await actorOfUsername(username);
  const times: number[] = [];
  for (let time = 0; time < repeats; time++) {
    const begun = performance.now();
    const read = await blocDashboard(office, orgId, YEAR);
    times.push(performance.now() - begun);
    if (!read.ok || read.value.facts.progress.length !== units)
      throw new Error(`the facts of ${units} units were not read`);
  }
  return times;
}
