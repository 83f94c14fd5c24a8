import { Readable } from "node:stream";
import { readScope } from "@/lib/access/scopes";
import { createActivity } from "@/lib/activities/commands";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { reader } from "@/lib/platform/database/database";
import { addDays, daysInMonth, makeDate, type PlainDate } from "@/lib/platform/dates";
import { type DemoPhoto, demoActivities } from "../activities";
import { drawPicture } from "../pictures";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Records = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit };

const committeeOf = (unit: PlacedUnit) => `bch.${unit.code.toLowerCase()}`;

/** The unit's activities of a year up to a day, each recorded on the day after with the pictures taken there. */
export async function recordActivities(
  { cast, bloc, unit }: Records,
  year: number,
  until: PlainDate,
): Promise<void> {
  const people = await membersOf({ cast, bloc, unit });
  const activities = demoActivities(unit, year).filter((one) => one.startsOn < until);
  const ticked = activities.find(({ participants }) => participants <= people.length);
  for (const activity of activities) {
    const { photos, ...fields } = activity;
    const recorded = addDays(activity.startsOn, 1);
    const evidence: string[] = [];
    for (const photo of photos.slice(0, 1))
      evidence.push(await uploadPicture({ cast, bloc, unit }, photo, activity.startsOn, recorded));
    await cast.on(recorded, committeeOf(unit), (actor) =>
      createActivity(actor, {
        unit: unit.id,
        ...fields,
        evidence,
        members: activity === ticked ? people.slice(0, activity.participants) : [],
      }),
    );
  }
}

/** Whom the roster holds, to be ticked at one activity. */
async function membersOf({ cast, bloc, unit }: Records): Promise<string[]> {
  const scope = readScope(await cast.as(committeeOf(unit)), bloc.orgId);
  if (!scope) return [];
  const found = await reader(scope).member.findMany({
    where: { unitId: unit.id, status: "active" },
    orderBy: { code: "asc" },
    take: 60,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

async function uploadPicture(
  { cast, bloc, unit }: Records,
  photo: DemoPhoto,
  factDate: PlainDate,
  uploaded: PlainDate,
): Promise<string> {
  const file = { bytes: await drawPicture(photo.motif, photo.seed), name: `${photo.motif}.jpg` };
  return upload({ cast, bloc, unit }, file, { factDate, caption: photo.caption }, uploaded);
}

/** A file becomes the unit's evidence. */
export async function upload(
  { cast, bloc, unit }: Records,
  file: { bytes: Buffer; name: string },
  about: { factDate: PlainDate; caption: string },
  uploaded: PlainDate,
): Promise<string> {
  const received = must(await receiveFile(Readable.from([file.bytes]), file.name));
  const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
  const kept = await cast.on(uploaded, committeeOf(unit), (actor) =>
    uploadEvidence(actor, place, received, about),
  );
  return kept.id;
}

/** The secretary confirms the roster of a quarter in its last days. */
function confirmingDay(year: number, quarter: number): PlainDate {
  const month = quarter * 3;
  return makeDate(year, month, daysInMonth(year, month) - 3);
}

/**
 * The lists of a year's quarters. What is confirmed is the roster as it stands: whatever changes it has the quarters
 * before that day confirmed first.
 */
export class QuarterLists {
  readonly #left = new Map<string, number[]>();

  constructor(
    readonly cast: Cast,
    readonly year: number,
    readonly quartersOf: (unit: PlacedUnit) => number[],
  ) {}

  async before(unit: PlacedUnit, day: PlainDate): Promise<void> {
    await this.#confirm(unit, (quarter) => confirmingDay(this.year, quarter) < day);
  }

  async rest(unit: PlacedUnit): Promise<void> {
    await this.#confirm(unit, () => true);
  }

  async #confirm(unit: PlacedUnit, isDue: (quarter: number) => boolean): Promise<void> {
    const left = this.#left.get(unit.id) ?? this.quartersOf(unit);
    const due = left.filter(isDue);
    this.#left.set(
      unit.id,
      left.filter((quarter) => !due.includes(quarter)),
    );
    for (const quarter of due)
      await this.cast.on(confirmingDay(this.year, quarter), `bithu.${unit.code.toLowerCase()}`, (actor) =>
        confirmQuarter(actor, { unit: unit.id, year: this.year, quarter }),
      );
  }
}
