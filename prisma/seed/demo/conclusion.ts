import { closeCycle } from "@/lib/cycles/commands";
import { cycleOfYear } from "@/lib/cycles/queries";
import { recordDecision } from "@/lib/decisions/commands";
import { makeDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { saveReport } from "@/lib/reports/commands";
import { signReport } from "@/lib/reports/editions/commands";
import { frozenReport, markOf } from "@/lib/reports/editions/freezing";
import { publishReport } from "@/lib/reports/editions/publishing";
import { photoCandidates, reportOfYear } from "@/lib/reports/queries";
import { saveParagraph } from "@/lib/reports/writing/commands";
import { type Cast, must } from "./cast";
import type { DemoBloc } from "./foundation";
import { scanDecision } from "./scan";
import type { DemoYear } from "./year";

const SECRETARY = "bithu.khoi";
const OFFICE = "vanphong.khoi";
const SHOWN_PHOTOS = 6;
const STRENGTHS =
  "Các đơn vị giữ được nền nếp chốt danh sách đoàn viên theo quý và gắn minh chứng với từng nội dung ngay khi làm.";

/** The signed decision, the signed report, the public page with its pictures, and the end of the year. */
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
  await writeReport(cast, bloc, year);
  await signAndPublish(cast, bloc, year, signerId);
  const cycle = must(await cycleOfYear(await cast.as(SECRETARY), orgId, year));
  await cast.on(makeDate(year, 12, 30), SECRETARY, (actor) => closeCycle(actor, orgId, cycle.id));
}

/** One drafted paragraph goes on in the office's own words; the assessment of the year has no facts and is written. */
async function writeReport(cast: Cast, { orgId }: DemoBloc, year: number): Promise<void> {
  const view = must(await reportOfYear(await cast.as(OFFICE), orgId, year));
  const intro = view.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ draftKey }) => draftKey === "intro");
  const write = (input: object) =>
    cast.on(makeDate(year, 12, 22), OFFICE, (actor) =>
      saveParagraph(actor, orgId, year, { version: null, ...input }),
    );
  const text = `${intro?.text} Văn phòng phân công cán bộ theo dõi, hướng dẫn từng đơn vị.`;
  await write({ id: null, draftKey: "intro", part: "direction", text });
  await write({ id: newId(), draftKey: null, part: "strengths", text: STRENGTHS });
}

async function signAndPublish(
  cast: Cast,
  { orgId }: DemoBloc,
  year: number,
  signerId: string,
): Promise<void> {
  const signedOn = makeDate(year, 12, 23);
  await cast.on(signedOn, SECRETARY, async (actor) => {
    const view = must(await reportOfYear(actor, orgId, year));
    const seen = markOf(must(frozenReport(view)), view);
    return signReport(actor, orgId, year, { number: "112", signedOn, signerId, seen });
  });
  await cast.on(makeDate(year, 12, 24), SECRETARY, (actor) => publishReport(actor, orgId, year));
}

/** Pictures of different units, none with the caption of another. */
async function chosenPhotos(cast: Cast, { orgId }: DemoBloc, year: number) {
  const found = await photoCandidates(await cast.as(OFFICE), orgId, year);
  const ofUnits = new Map<string, (typeof found)[number]>();
  for (const photo of found) {
    const isNew = [...ofUnits.values()].every(({ caption }) => caption !== photo.caption);
    if (isNew && !ofUnits.has(photo.unitName)) ofUnits.set(photo.unitName, photo);
  }
  return [...ofUnits.values()].slice(0, SHOWN_PHOTOS).map(({ id, caption, unitName }) => ({
    evidenceId: id,
    caption: `${caption} (${unitName})`,
    hasConsent: true,
  }));
}
