import { addDays, daysBetween, type PlainDate, plainDate } from "@/lib/platform/dates";
import { type ActivityTemplate, ALWAYS, type DemoKind, type DemoOccasion } from "./activity-templates";
import type { DemoUnit } from "./bloc";
import { filled } from "./filled-text";
import { SOMETIMES } from "./more-activity-templates";
import type { Motif } from "./pictures";
import { type Random, randomOf } from "./random";

export type DemoActivity = {
  title: string;
  kind: DemoKind;
  occasion: DemoOccasion | null;
  startsOn: PlainDate;
  place: string;
  partners: string[];
  participants: number;
  content: string;
  photos: DemoPhoto[];
};

/** What `drawPicture` needs to make the photograph; the same text gives the same picture. */
export type DemoPhoto = { motif: Motif; seed: string; caption: string };

/** 9 to 14 activities of a unit in a year, in the order of the calendar. */
export function demoActivities(unit: DemoUnit, year: number): DemoActivity[] {
  const random = randomOf(`${unit.code}/${year}/activities`);
  const fitting = SOMETIMES.filter(({ sectors }) => sectors === undefined || sectors.includes(unit.sector));
  const chosen = [...ALWAYS, ...random.shuffled(fitting).slice(0, random.integer(4, 9))];
  return chosen
    .map((template) => activity(template, unit, year, random))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}

function activity(template: ActivityTemplate, unit: DemoUnit, year: number, random: Random): DemoActivity {
  const fill = (text: string) => filled(text, unit, year);
  const title = fill(template.title);
  const startsOn = dayBetween(template.between, year, random);
  return {
    title,
    kind: template.kind,
    occasion: template.occasion ?? null,
    startsOn,
    place: fill(random.pick(template.places)),
    partners: random.pick(template.partners).map(fill),
    participants: participants(template.share, unit, random),
    content: fill(random.pick(template.contents)),
    photos: photos(template.motif, `${unit.code}/${year}/${title}`, title, random),
  };
}

function participants([from, to]: readonly [number, number], unit: DemoUnit, random: Random): number {
  const members = unit.branches.reduce((sum, branch) => sum + branch.members, 0);
  return Math.max(6, Math.round(members * (from + (to - from) * random.next())));
}

/** Most activities have one picture, some have two, a few none: as in life. */
function photos(motif: Motif, seed: string, caption: string, random: Random): DemoPhoto[] {
  const count = random.pick([0, 1, 1, 1, 2]);
  return Array.from({ length: count }, (_, at) => ({ motif, seed: `${seed}/${at}`, caption }));
}

function dayBetween([first, last]: readonly [string, string], year: number, random: Random): PlainDate {
  const from = plainDate(`${year}-${first}`);
  return addDays(from, random.integer(0, daysBetween(from, plainDate(`${year}-${last}`))));
}
