import { readScope } from "@/lib/access/scopes";
import { createAdvising } from "@/lib/advising/commands";
import { reader } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays, makeDate, type PlainDate, plainDate } from "@/lib/platform/dates";
import { createProject } from "@/lib/projects/commands";
import { takeStep } from "@/lib/projects/steps";
import { filled } from "../filled-text";
import { randomOf } from "../random";
import { ADVICE, GIVEN, PROGRAMME, PROJECTS, TASKS } from "../work-templates";
import { isPlayedOut } from "../year-states";
import type { Cast } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit; year: number; until: PlainDate };

const OFFICE = "vanphong.khoi";
const keeperOf = (unit: PlacedUnit) => `bch.${unit.code.toLowerCase()}`;
const on = (year: number, day: string) => plainDate(`${year}-${day}`);

/** Every fourth unit digs before its plan is approved, as in life. */
const startsEarly = ({ code }: PlacedUnit) => Number(code.slice(2)) % 4 === 2;

/** The unit's projects, advice, programme and tasks of a year up to a day. */
export async function recordWorks(setting: Setting): Promise<void> {
  const pictures = await picturesOf(setting);
  await recordProject(setting, pictures);
  await recordTask(setting, pictures);
  await recordAdvice(setting);
  await recordProgramme(setting);
  await recordGiven(setting);
}

async function recordProject(setting: Setting, pictures: string[]): Promise<void> {
  const { cast, unit, year, until } = setting;
  const random = randomOf(`${unit.code}/${year}/project`);
  const template = random.pick(PROJECTS);
  const planned = on(year, "02-18");
  if (planned >= until) return;
  const value = random.integer(...template.value) * 1_000_000;
  const { id } = await cast.on(planned, keeperOf(unit), (actor) =>
    createProject(actor, {
      unit: unit.id,
      kind: "youth_project",
      level: "base",
      occasion: "youth_month",
      ...texts(template, setting),
      plannedFrom: on(year, "03-05"),
      plannedTo: on(year, "06-20"),
      valueVnd: value,
      fundSource: template.fundSource,
      participants: random.integer(25, 80),
      partners: [filled("Công đoàn {office}", unit, year)],
      evidence: pictures.slice(0, 2),
    }),
  );
  const started = startsEarly(unit) ? "02-25" : "03-05";
  const steps = [
    ["02-20", "submit_plan", keeperOf(unit), {}],
    ["03-01", "approve_plan", OFFICE, { docNumber: `${20 + Number(unit.code.slice(2))}-CV/ĐTN` }],
    [started, "start", keeperOf(unit), {}],
    ["06-12", "finish", keeperOf(unit), {}],
    [
      "07-08",
      "inspect",
      OFFICE,
      { person: "Tổ kiểm tra Đoàn Khối", note: "Đủ khối lượng, đang sử dụng tốt." },
    ],
    ["10-26", "recognise", OFFICE, { docNumber: `${30 + Number(unit.code.slice(2))}-QĐ/ĐTN` }],
  ] as const;
  const inOrder = steps.toSorted(([a], [b]) => a.localeCompare(b));
  let version = 1;
  for (const [day, act, username, more] of inOrder) {
    const when = on(year, day);
    if (when >= until || (act !== "submit_plan" && stops(setting, act))) return;
    await cast.on(addDays(when, 1), username, (actor) =>
      takeStep(actor, id, { act, day: when, version, ...more }),
    );
    version += 1;
  }
}

/** In the running year some units are behind: so each state has its unit. */
function stops({ unit, year, until }: Setting, act: string): boolean {
  if (isPlayedOut(year, until)) return false;
  const last: Record<string, string> = {
    DV03: "approve_plan",
    DV05: "finish",
    DV07: "inspect",
    DV09: "recognise",
  };
  return last[unit.code] === act;
}

async function recordTask(setting: Setting, pictures: string[]): Promise<void> {
  const { cast, unit, year, until } = setting;
  const template = randomOf(`${unit.code}/${year}/task`).pick(TASKS);
  const [branch] = unit.branchIds.values();
  const began = on(year, "05-04");
  if (began >= until) return;
  const { id } = await cast.on(began, keeperOf(unit), (actor) =>
    createProject(actor, {
      unit: unit.id,
      branch,
      kind: "youth_task",
      level: "branch",
      ...texts(template, setting),
      plannedFrom: began,
      plannedTo: on(year, "05-30"),
      participants: 18,
      evidence: pictures.slice(2, 3),
    }),
  );
  for (const [version, [act, day]] of (
    [
      ["start", "05-04"],
      ["finish", "05-28"],
    ] as const
  ).entries()) {
    const when = on(year, day);
    if (when >= until) return;
    await cast.on(when, keeperOf(unit), (actor) =>
      takeStep(actor, id, { act, day: when, version: version + 1 }),
    );
  }
}

async function recordAdvice(setting: Setting): Promise<void> {
  const { cast, unit, year, until } = setting;
  for (const { subject, form, title, content, on: day, result } of ADVICE) {
    const when = on(year, day);
    // The newest advice of some units waits for its answer.
    const answered = result && on(year, result.on) < until && !(subject === "policy" && startsEarly(unit));
    if (when >= until) continue;
    await cast.on(answered ? on(year, result.on) : when, keeperOf(unit), (actor) =>
      createAdvising(actor, {
        unit: unit.id,
        kind: "advising",
        subject,
        form,
        day: when,
        title: filled(title, unit, year),
        content: filled(content, unit, year),
        ...(answered
          ? {
              outcome: "accepted",
              resultKind: result.kind,
              resultNumber: result.number,
              resultOn: on(year, result.on),
            }
          : { outcome: "sent" }),
      }),
    );
  }
}

async function recordProgramme({ cast, unit, year, until }: Setting): Promise<void> {
  const { title, partner, content, on: day, until: last } = PROGRAMME;
  const when = on(year, day);
  if (when >= until) return;
  await cast.on(when, keeperOf(unit), (actor) =>
    createAdvising(actor, {
      unit: unit.id,
      kind: "coordination",
      day: when,
      until: on(year, last),
      docNumber: "02-CTPH",
      title: filled(title, unit, year),
      partner: filled(partner, unit, year),
      content: filled(content, unit, year),
    }),
  );
}

async function recordGiven({ cast, unit, year, until }: Setting): Promise<void> {
  for (const { giver, title, content, on: day, due, done, result } of GIVEN) {
    const when = on(year, day);
    if (when >= until) continue;
    const isDone = on(year, done) < until && !(giver === "administration" && startsEarly(unit));
    await cast.on(isDone ? on(year, done) : when, keeperOf(unit), (actor) =>
      createAdvising(actor, {
        unit: unit.id,
        kind: "assigned_task",
        giver,
        day: when,
        until: on(year, due),
        title: filled(title, unit, year),
        content: filled(content, unit, year),
        ...(isDone ? { doneOn: on(year, done), result: filled(result, unit, year) } : {}),
      }),
    );
  }
}

type Texts = { name: string; place: string; volume: string; content: string };

function texts({ name, place, volume, content }: Texts, { unit, year }: Setting): Texts {
  const fill = (text: string) => filled(text, unit, year);
  return { name: fill(name), place: fill(place), volume, content: fill(content) };
}

/** Pictures that the unit has taken in the year, for its projects. */
async function picturesOf({ cast, bloc, unit, year, until }: Setting): Promise<string[]> {
  const scope = readScope(await cast.as(keeperOf(unit)), bloc.orgId);
  if (!scope) return [];
  const within = { gte: fromDay(makeDate(year, 1, 1)), lt: fromDay(until) };
  const found = await reader(scope).evidence.findMany({
    where: { unitId: unit.id, factDate: within },
    orderBy: { factDate: "asc" },
    take: 3,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
