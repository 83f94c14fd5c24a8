import { closeCycle } from "@/lib/cycles/commands";
import { cycleOfYear } from "@/lib/cycles/queries";
import { recordDecision } from "@/lib/decisions/commands";
import { makeDate } from "@/lib/platform/dates";
import { publishReport, saveReport } from "@/lib/reports/commands";
import { photoCandidates } from "@/lib/reports/queries";
import { type Cast, must } from "./cast";
import type { DemoBloc } from "./foundation";
import { scanDecision } from "./scan";
import type { DemoYear } from "./year";

const SECRETARY = "bithu.khoi";
const OFFICE = "vanphong.khoi";
const SHOWN_PHOTOS = 6;

/** The signed decision, the public page with its pictures, and the end of the year. */
export async function concludeYear(demo: DemoYear, number: string, signerId: string): Promise<void> {
  const { cast, bloc, year } = demo;
  const { orgId } = bloc;
  const signedOn = makeDate(year, 12, 20);
  const recorded = await cast.on(signedOn, SECRETARY, (actor) =>
    recordDecision(actor, orgId, year, { number, signedOn, signerId }),
  );
  await scanDecision(demo, { ...recorded, signedOn });
  await cast.on(makeDate(year, 12, 22), OFFICE, async (actor) =>
    saveReport(actor, orgId, year, {
      authorName: actor.name,
      photos: await chosenPhotos(cast, bloc, year),
      version: null,
    }),
  );
  await cast.on(makeDate(year, 12, 24), SECRETARY, (actor) => publishReport(actor, orgId, year));
  const cycle = must(await cycleOfYear(await cast.as(SECRETARY), orgId, year));
  await cast.on(makeDate(year, 12, 30), SECRETARY, (actor) => closeCycle(actor, orgId, cycle.id));
}

/** Pictures of different units and days. */
async function chosenPhotos(cast: Cast, { orgId }: DemoBloc, year: number) {
  const found = await photoCandidates(await cast.as(OFFICE), orgId, year);
  const ofUnits = [...new Map(found.map((photo) => [photo.unitName, photo])).values()];
  return ofUnits.slice(0, SHOWN_PHOTOS).map(({ id, caption, unitName }) => ({
    evidenceId: id,
    caption: `${caption} (${unitName})`,
  }));
}
