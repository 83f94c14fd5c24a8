/** What of an activity tells what its pictures prove. */
export type ShownActivity = { kind: string; occasion: string | null };

/** An item carries no more: whoever appraises opens each. */
const MOST_PICTURES = 2;

const isAdmission = ({ kind, occasion }: ShownActivity) =>
  kind === "union_building" && occasion === "union_day";
const isDialogue = ({ kind, occasion }: ShownActivity) =>
  kind === "political_task" && occasion === "youth_month";

/** By item: whether the pictures of an activity prove it. What is kept in books has its papers. */
const SHOWS: Record<string, (activity: ShownActivity) => boolean> = {
  "1.4a": isAdmission,
  "1.4d": isAdmission,
  "1.6": isDialogue,
  "1.7": isDialogue,
  "1.9": ({ kind }) => kind === "social_welfare",
  "2.2": ({ kind }) => kind === "volunteering" || kind === "culture_sport",
  "2.3": ({ kind }) => kind === "education" || kind === "political_task",
  "2.4": ({ occasion }) => occasion === "summer_campaign",
  "2.5": ({ occasion }) => occasion !== null,
};

export type PaperKey = "members" | "program" | "advice";

/** By paper of a unit's year: the items that it proves. */
const PAPERS: Record<PaperKey, readonly string[]> = {
  members: ["1.1", "1.2", "1.3", "1.4b", "1.4c", "1.5", "1.6", "1.7", "1.8"],
  program: ["2.1", "2.2"],
  advice: ["3.1", "3.2", "3.3", "3.4"],
};

/** The papers that prove an item. */
export function papersFor(code: string): PaperKey[] {
  return (Object.keys(PAPERS) as PaperKey[]).filter((key) => PAPERS[key].includes(code));
}

/** The pictures of the activities that prove an item. */
export function picturesFor(
  code: string,
  activities: readonly (ShownActivity & { pictures: string[] })[],
): string[] {
  const shows = SHOWS[code] ?? (() => false);
  return activities
    .filter(shows)
    .flatMap(({ pictures }) => pictures)
    .slice(0, MOST_PICTURES);
}
