import { withClient } from "../database/connection";
import type { FactsJob } from "./facts";
import { compared, type Measured, median } from "./figures";
import { ask, startHelper, stopHelper } from "./helper-process";
import type { Say } from "./rounds";
import type { Bench } from "./servers";
import { YEAR, YEAR_BLOCS, type YearBloc, yearOrigin } from "./year-statements";

type Bloc = { orgId: string; username: string; units: number; cookie: string };

const WARM_UPS = 5;
/** Few units are read in a moment: they are read more often. */
const REPEATS = { few: 15, many: 5 };

/** A year of 11 units and of a thousand: how much heavier the facts are, and what the office's first page weighs. */
export async function measureYear(bench: Bench, rounds: number, say: Say): Promise<Measured[]> {
  const [few, many] = await Promise.all(YEAR_BLOCS.map((bloc) => blocOf(bench, bloc)));
  if (!few || !many) throw new Error("there are two blocs");
  const facts = await factTimes(bench, few, many, rounds);
  const page = await heatMapPage(bench, many);
  say("year: xong");
  const figure = { better: "lower" } as const;
  return [
    { name: "facts-1000", ...figure, unit: "ms", bar: 40, ...facts },
    {
      name: "heat-map",
      ...figure,
      unit: "KB",
      bar: 150,
      value: page,
      baseline: null,
      ratio: null,
      spread: null,
    },
  ];
}

async function blocOf({ urls, cookieOf }: Bench, bloc: YearBloc): Promise<Bloc> {
  type Row = { orgId: string; username: string; session: string; units: number };
  const { rows } = await withClient(urls.owner, (client) => client.query<Row>(yearOrigin(bloc)));
  const [row] = rows;
  if (row?.units !== bloc.units) throw new Error(`the bloc ${bloc.code} has ${bloc.units} units`);
  const { session, ...known } = row;
  return { ...known, cookie: await cookieOf(session) };
}

async function factTimes({ program }: Bench, few: Bloc, many: Bloc, rounds: number) {
  const helper = await startHelper("facts", program);
  const read = async ({ orgId, username, units }: Bloc, repeats: number) =>
    median(await ask<number[]>(helper, { orgId, username, units, repeats } satisfies FactsJob));
  try {
    const [ofMany, ofFew]: [number[], number[]] = [[], []];
    for (const bloc of [few, many]) await read(bloc, WARM_UPS);
    for (let round = 0; round < rounds; round++) {
      ofFew.push(await read(few, REPEATS.few));
      ofMany.push(await read(many, REPEATS.many));
    }
    return compared(ofMany, ofFew);
  } finally {
    await stopHelper(helper);
  }
}

/** The whole document of a thousand units × 25 items as it comes when nothing packs it, in kilobytes. */
async function heatMapPage({ product }: Bench, { cookie, units }: Bloc): Promise<number> {
  const headers = { cookie, "accept-encoding": "identity" };
  const answer = await fetch(`${product.origin}/dashboard?year=${YEAR}`, { headers });
  const page = await answer.text();
  if (!answer.ok || !page.includes(`${units.toLocaleString("vi-VN")} đơn vị`))
    throw new Error(`the first page of ${units} units answered ${answer.status}`);
  return Buffer.byteLength(page) / 1000;
}
