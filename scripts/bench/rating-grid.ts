import { withClient } from "../database/connection";
import type { Place } from "./cases";
import type { Measured } from "./figures";
import { FEW, FEW_ADDED, FEW_TAKEN_OUT, GRIDS, type Grid, RATINGS_TAKEN_OUT } from "./grid-statements";
import { ask, startHelper, stopHelper } from "./helper-process";
import type { Say } from "./rounds";
import type { Bench } from "./servers";
import { YEAR } from "./year-statements";

/** As many as a branch of a filled unit has. */
const MANY = 200;

/** What the helper is asked for: everybody of a grid with the same words, by whomever the session's token names. */
export type Saving = Grid & { token: string; year: number; comment: string };

/** How many statements one save took: that of the few people, and that of the many. */
export type Saves = { few: number; many: number };

/**
 * How many statements it takes to save the rating of a whole branch, beside a list of few people: a list of its own, so
 * that a statement for each who is read is seen as well. In each round once where nobody is rated and once where
 * everybody is. What is written is taken out again.
 */
export async function measureRatingGrid(
  { product, urls }: Pick<Bench, "product" | "urls">,
  place: Pick<Place, "id" | "cookie">,
  rounds: number,
  say: Say,
): Promise<Measured> {
  const asked = <Row extends object>(text: string, values: unknown[] = []) =>
    withClient(urls.owner, async (client) => (await client.query<Row>(text, values)).rows);
  const saver = await startHelper("save-ratings", product.env);
  try {
    await asked(FEW_ADDED, [place.id]);
    const grids = await asked<Grid>(GRIDS, [place.id]);
    const [few, many] = [grids.find(({ branch }) => !branch), grids.find(({ branch }) => branch)];
    if (few?.people !== FEW || many?.people !== MANY)
      throw new Error(`a unit's lists hold ${few?.people} and ${many?.people} people`);
    const token = place.cookie.slice(place.cookie.indexOf("=") + 1);
    const saves: Saves[] = [];
    for (let round = 1; round <= rounds; round++) {
      await asked(RATINGS_TAKEN_OUT);
      for (const comment of ["Hoàn thành tốt nhiệm vụ.", "Hoàn thành tốt mọi nhiệm vụ được giao."]) {
        const taken = (grid: Grid) => {
          const saving: Saving = { ...grid, token, year: YEAR, comment };
          return ask<number>(saver, saving);
        };
        saves.push({ few: await taken(few), many: await taken(many) });
      }
      say(`rating-grid: vòng ${round}/${rounds}`);
    }
    return asFigure(saves);
  } finally {
    await stopHelper(saver);
    await asked(RATINGS_TAKEN_OUT);
    await asked(FEW_TAKEN_OUT);
  }
}

/** Of all saves the one that was dearest beside its few: a fixed number is the same every time. */
export function asFigure(saves: readonly Saves[]): Measured {
  if (saves.some(({ few, many }) => few < 1 || many < 1)) throw new Error("a save without a statement");
  const ratios = saves.map(({ few, many }) => many / few);
  const ratio = Math.max(...ratios);
  const dearest = saves[ratios.indexOf(ratio)];
  if (!dearest) throw new Error("a grid was never saved");
  return {
    name: "rating-grid",
    value: dearest.many,
    unit: "câu lệnh",
    baseline: dearest.few,
    ratio,
    bar: 1,
    better: "lower",
    spread: [Math.min(...ratios), ratio],
    note: `lưu xếp loại ${MANY} đoàn viên, mốc là ${FEW}`,
  };
}
