import { holdMeeting, planMeeting } from "@/lib/branch-meetings/commands";
import { moveMeeting } from "@/lib/branch-meetings/moves";
import { meetingPage } from "@/lib/branch-meetings/queries";
import { setRhythm } from "@/lib/branch-meetings/rhythm/commands";
import { saveRoll } from "@/lib/branch-meetings/roll";
import type { AttendanceRow } from "@/lib/branch-meetings/types";
import { addDays, makeDate, type PlainDate } from "@/lib/platform/dates";
import { BRANCH_MEETING_TEXTS as TEXTS } from "../meeting-texts";
import { type Cast, must } from "./cast";
import type { PlacedUnit } from "./foundation";

type Setting = { cast: Cast; unit: PlacedUnit; year: number; until: PlainDate };
type Branch = Setting & { branch: string };

/** In this unit one branch has met every month and one has gaps; a third is dispersed. */
const MEETS = "DV01";
const LEFT_OUT = [4, 8];

const secretaryOf = (unit: PlacedUnit) => `bithu.${unit.code.toLowerCase()}`;

/** The meetings of two branches, month by month, and what is planned next. */
export async function holdBranchMeetings(setting: Setting): Promise<void> {
  const { cast, unit, until } = setting;
  const [first, second, third] = unit.branchIds.values();
  if (unit.code !== MEETS || !first || !second || !third) return;
  await holdMonths({ ...setting, branch: first }, []);
  await holdMonths({ ...setting, branch: second }, LEFT_OUT);
  await cast.on(until, secretaryOf(unit), (actor) =>
    setRhythm(actor, { unit: unit.id, branch: third, dispersed: true }),
  );
  const next = { kind: "thematic", time: "17:00", place: TEXTS.place, agenda: [...TEXTS.nextAgenda] };
  await cast.on(until, secretaryOf(unit), (actor) =>
    planMeeting(actor, { unit: unit.id, branch: first, day: addDays(until, 6), ...next }),
  );
}

async function holdMonths(branch: Branch, leftOut: readonly number[]): Promise<void> {
  for (let month = 1; month <= 12; month++) {
    const day = makeDate(branch.year, month, 5);
    if (day < branch.until && !leftOut.includes(month)) await holdMonth(branch, month, day);
  }
}

/** Planned, held, ticked, and its minutes kept; those of the last weeks are still open. */
async function holdMonth(
  { cast, unit, branch, until }: Branch,
  month: number,
  day: PlainDate,
): Promise<void> {
  const secretary = secretaryOf(unit);
  const plan = { day, time: "17:00", place: TEXTS.place, kind: "regular", agenda: [...TEXTS.agenda] };
  const { id } = await cast.on(day, secretary, (actor) =>
    planMeeting(actor, { unit: unit.id, branch, ...plan }),
  );
  const { rows } = must(await meetingPage(await cast.as(secretary), id));
  const [chair, minuteTaker, ...others] = rows;
  const held = {
    chair: chair?.fullName ?? "",
    minuteTaker: minuteTaker?.fullName ?? "",
    course: TEXTS.course,
    resolution: TEXTS.resolution,
    resolutionNumber: `${month}-NQ/CĐ`,
  };
  await cast.on(day, secretary, (actor) => holdMeeting(actor, id, { ...plan, ...held, version: 1 }));
  const marks = awayOf(others, month);
  await cast.on(day, secretary, (actor) => saveRoll(actor, id, { marks, restPresent: true, version: 2 }));
  if (addDays(day, 31) < until)
    await cast.on(day, secretary, (actor) => moveMeeting(actor, id, { move: "close", version: 3 }));
}

/** By turns one is excused; every third month another is simply away. */
function awayOf(others: readonly AttendanceRow[], month: number) {
  const here = others.filter(({ isDeferred }) => !isDeferred);
  const excused = here[month % here.length];
  const absent = here[(month * 3 + 1) % here.length];
  return [
    ...(excused ? [{ member: excused.memberId, mark: "excused", reason: TEXTS.reason }] : []),
    ...(absent && absent !== excused && month % 3 === 0 ? [{ member: absent.memberId, mark: "absent" }] : []),
  ];
}
