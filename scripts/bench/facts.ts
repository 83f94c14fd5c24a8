import { installationScope } from "@/lib/access/scopes";
import { unitsInYear } from "@/lib/assessments/queries";
import { YEAR } from "./year-statements";

export type FactsJob = { orgId: string; units: string[]; repeats: number };

/** Reads the facts of all units of a year as the product does, in a process of its own; answers the milliseconds of each time. */
export async function main(): Promise<number> {
  process.on("message", async (job: FactsJob) => process.send?.(await timesOf(job)));
  process.channel?.ref();
  process.send?.("ready");
  return new Promise(() => undefined);
}

async function timesOf({ orgId, units, repeats }: FactsJob): Promise<number[]> {
  const scope = installationScope(orgId, "the bench measures how long facts take");
  const times: number[] = [];
  for (let time = 0; time < repeats; time++) {
    const begun = performance.now();
    const { progress, facts } = await unitsInYear(scope, units, YEAR);
    times.push(performance.now() - begun);
    if (progress.length !== units.length || facts.size !== units.length)
      throw new Error(`the facts of ${facts.size} units were read, not of ${units.length}`);
  }
  return times;
}
