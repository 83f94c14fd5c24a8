import { withClient } from "../database/connection";
import { compared, type Measured, median } from "./figures";
import type { Say } from "./rounds";
import type { Bench } from "./servers";
import { asWeight, wholePage } from "./weights";
import { YEAR, YEAR_BLOCS, type YearBloc, yearOrigin } from "./year-statements";

type Bloc = { units: number; cookie: string };

const WARM_UPS = 15;
/** Few units are read in a moment: they are read more often. */
const REPEATS = { few: 15, many: 5 };

/**
 * A year of 11 units and of a thousand, by the office's first page, which reads the facts of all units anew: how much
 * longer it takes, and what it weighs with the heat map of all of them.
 */
export async function measureYear(
  { product, ...bench }: Bench,
  rounds: number,
  say: Say,
): Promise<Measured[]> {
  const [few, many] = await Promise.all(YEAR_BLOCS.map((bloc) => blocOf(bench, bloc)));
  if (!few || !many) throw new Error("there are two blocs");
  const [ofFew, ofMany]: [number[], number[]] = [[], []];
  for (const bloc of [few, many]) await timeOf(product.origin, bloc, WARM_UPS);
  for (let round = 1; round <= rounds; round++) {
    ofFew.push(await timeOf(product.origin, few, REPEATS.few));
    ofMany.push(await timeOf(product.origin, many, REPEATS.many));
    say(`year: vòng ${round}/${rounds}`);
  }
  return [
    { name: "facts-1000", unit: "ms", bar: 40, better: "lower", ...compared(ofMany, ofFew) },
    asWeight("heat-map", 150, await firstPage(product.origin, many)),
  ];
}

async function blocOf({ urls, cookieOf }: Pick<Bench, "urls" | "cookieOf">, bloc: YearBloc): Promise<Bloc> {
  type Row = { session: string; units: number };
  const { rows } = await withClient(urls.owner, (client) => client.query<Row>(yearOrigin(bloc)));
  const [row] = rows;
  if (row?.units !== bloc.units) throw new Error(`the bloc ${bloc.code} has ${bloc.units} units`);
  return { units: row.units, cookie: await cookieOf(row.session) };
}

async function timeOf(origin: string, bloc: Bloc, repeats: number): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < repeats; time++) {
    const begun = performance.now();
    await firstPage(origin, bloc);
    times.push(performance.now() - begun);
  }
  return median(times);
}

async function firstPage(origin: string, { cookie, units }: Bloc): Promise<string> {
  const page = await wholePage(`${origin}/dashboard?year=${YEAR}`, cookie);
  if (!page.includes(`${units.toLocaleString("vi-VN")} đơn vị`))
    throw new Error(`the first page shows no ${units} units`);
  return page;
}
