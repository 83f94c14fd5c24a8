import { setTimeout as sleep } from "node:timers/promises";
import type { Case, CaseName, Cases } from "./cases";
import { compared, type Measured } from "./figures";
import { ask } from "./helper-process";
import type { Rate, Work } from "./job";
import type { Bench } from "./servers";

export type Length = { rounds: number; seconds: number };
export type Say = (line: string) => void;

type Bar = { name: string; of: CaseName; against: "bare" | CaseName; bar: number };
type Group = { cases: CaseName[]; bars: Bar[] };

/** Cases of a group take turns between two rounds of the bare server. */
const GROUPS: Group[] = [
  {
    cases: ["roster", "page"],
    bars: [
      { name: "roster-api", of: "roster", against: "bare", bar: 0.25 },
      { name: "roster-html", of: "page", against: "bare", bar: 0.05 },
    ],
  },
  { cases: ["search"], bars: [{ name: "search-api", of: "search", against: "bare", bar: 0.5 }] },
  {
    cases: ["read", "empty"],
    bars: [
      { name: "read-api", of: "read", against: "bare", bar: 0.08 },
      { name: "read-vs-empty", of: "read", against: "empty", bar: 0.55 },
    ],
  },
  {
    cases: ["update", "empty"],
    bars: [
      { name: "update-api", of: "update", against: "bare", bar: 0.1 },
      { name: "update-vs-empty", of: "update", against: "empty", bar: 0.35 },
    ],
  },
];

export async function measureRates(
  bench: Bench,
  cases: Cases,
  length: Length,
  say: Say,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const group of GROUPS) measured.push(...(await measureGroup(bench, cases, group, length, say)));
  return measured;
}

async function measureGroup(bench: Bench, cases: Cases, group: Group, length: Length, say: Say) {
  const [first] = group.cases;
  if (!first) return [];
  const ofBare = (seconds: number) => requestsPerSecond(bench, bench.bare.origin, cases[first].bare, seconds);
  const ofProduct = ({ product }: Case, seconds: number) =>
    requestsPerSecond(bench, bench.product.origin, product, seconds);
  await untilWarm(ofBare);
  for (const name of group.cases) await untilWarm((seconds) => ofProduct(cases[name], seconds));
  const series = new Map<string, number[]>(group.cases.map((name) => [name, []]));
  const bare = [await ofBare(length.seconds)];
  for (let round = 1; round <= length.rounds; round++) {
    for (const name of group.cases) series.get(name)?.push(await ofProduct(cases[name], length.seconds));
    bare.push(await ofBare(length.seconds));
    say(`${group.cases.join(", ")}: vòng ${round}/${length.rounds}`);
  }
  series.set("bare", betweenNeighbours(bare));
  return group.bars.map(
    ({ name, of, against, bar }): Measured => ({
      name,
      unit: "req/s",
      bar,
      better: "higher",
      ...compared(series.get(of) ?? [], series.get(against) ?? []),
    }),
  );
}

/** The product's roster was still getting faster after several thousand requests, in rounds one after the other. */
const WARM = { requests: 10_000, rounds: 12, seconds: 2 };

/** Compilers work on what runs often: a server is measured after so many requests, however busy the machine is. */
async function untilWarm(run: (seconds: number) => Promise<number>): Promise<void> {
  let answered = 0;
  for (let round = 0; round < WARM.rounds && answered < WARM.requests; round++)
    answered += (await run(WARM.seconds)) * WARM.seconds;
}

/** What the bare server did just before and just after each round. */
function betweenNeighbours(rates: number[]): number[] {
  return rates.slice(1).map((after, index) => ((rates[index] ?? after) + after) / 2);
}

async function requestsPerSecond(
  { load }: Bench,
  origin: string,
  work: () => Promise<Work>,
  seconds: number,
): Promise<number> {
  // What the round before had asked for at its end may be answered first.
  await sleep(300);
  const { perSecond, failure } = await ask<Rate>(load, { origin, seconds, work: await work() });
  if (failure) throw new Error(`${origin} failed under load: ${failure}`);
  return perSecond;
}
