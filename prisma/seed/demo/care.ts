import { readScope } from "@/lib/access/scopes";
import { createDossiers, inspectDossiers } from "@/lib/care/dossiers/commands";
import { dossierStores } from "@/lib/care/dossiers/queries";
import { addMeasure, createHardship, reviewHardship } from "@/lib/care/hardship/commands";
import { signNoHardship } from "@/lib/care/hardship/unit/commands";
import { confirmHeadcount, saveHeadcount } from "@/lib/care/headcount/commands";
import { headcountTable } from "@/lib/care/headcount/queries";
import { answerNote, createNote, forwardNote } from "@/lib/care/situation/commands";
import { createCare } from "@/lib/care/support/commands";
import { reader } from "@/lib/platform/database/database";
import { addDays, makeDate, type PlainDate, plainDate } from "@/lib/platform/dates";
import { CARE_ACTIONS, HARDSHIPS, NOTE_ANSWER, NOTES } from "../care-texts";
import { filled } from "../filled-text";
import { randomOf } from "../random";
import { isPlayedOut } from "../year-states";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit; year: number; until: PlainDate };

const OFFICE = "vanphong.khoi";
const keeperOf = ({ code }: PlacedUnit) => `bch.${code.toLowerCase()}`;
const secretaryOf = ({ code }: PlacedUnit) => `bithu.${code.toLowerCase()}`;
const numberOf = ({ code }: PlacedUnit) => Number(code.slice(2));
const on = (year: number, day: string) => plainDate(`${year}-${day}`);
/** In the running year these know of somebody and have no plan yet; they have not begun to assess themselves. */
const PLANLESS = ["DV05", "DV09"];
const isClosed = ({ year, until }: Setting) => isPlayedOut(year, until);

/** The unit's five books of a year up to a day; in the running year some are behind. */
export async function keepBooks(setting: Setting): Promise<void> {
  await count(setting);
  await keepDossiers(setting);
  await lookAfter(setting);
  await noteSituation(setting);
  await helpHardship(setting);
}

/** Counted in April, confirmed a week later; of the running year every fourth unit has not confirmed yet. */
async function count(setting: Setting): Promise<void> {
  const { cast, bloc, unit, year, until } = setting;
  const countedOn = on(year, "04-12");
  if (countedOn >= until) return;
  const random = randomOf(`${unit.code}/${year}/headcount`);
  const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null, year };
  const { lines } = must(await headcountTable(await cast.as(keeperOf(unit)), at));
  const table = await cast.on(countedOn, keeperOf(unit), (actor) =>
    saveHeadcount(actor, {
      unit: unit.id,
      year,
      source: "Đối chiếu với bộ phận tổ chức",
      lines: lines.map(({ placeId, proposed, saved }) => ({
        place: placeId,
        ...proposed,
        countedOn,
        version: saved?.version ?? 0,
        youthMale: random.integer(1, 5),
        youthFemale: random.integer(0, 6),
      })),
    }),
  );
  if (!isClosed(setting) && numberOf(unit) % 4 === 1) return;
  await cast.on(addDays(countedOn, 7), secretaryOf(unit), (actor) =>
    confirmHeadcount(actor, { unit: unit.id, year, version: table.version }),
  );
}

/** One cabinet, found in the first year and looked through each spring. */
async function keepDossiers(setting: Setting): Promise<void> {
  const { cast, bloc, unit, year, until } = setting;
  const inspectedOn = on(year, "05-15");
  if (inspectedOn >= until || (!isClosed(setting) && numberOf(unit) % 5 === 4)) return;
  const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
  const { items } = must(await dossierStores(await cast.as(keeperOf(unit)), at));
  const made =
    items[0] ?? (await cast.on(on(year, "02-10"), keeperOf(unit), (actor) => makeStore(actor, unit)));
  const dossiers = unit.branches.reduce((sum, { members }) => sum + members, 0);
  await cast.on(inspectedOn, keeperOf(unit), (actor) =>
    inspectDossiers(actor, made.id, {
      inspectedOn,
      inspector: "Tổ kiểm kê của Ban Chấp hành",
      dossiers,
      state: !isClosed(setting) && numberOf(unit) % 5 === 3 ? "to_sort" : "in_order",
      version: items[0] ? 2 : 1,
    }),
  );
}

function makeStore(actor: Parameters<typeof createDossiers>[0], unit: PlacedUnit) {
  return createDossiers(actor, {
    unit: unit.id,
    place: "Tủ số 2, phòng Tổ chức – Hành chính",
    keeper: "Ủy viên Ban Chấp hành phụ trách tổ chức",
  });
}

async function lookAfter({ cast, unit, year, until }: Setting): Promise<void> {
  for (const action of CARE_ACTIONS) {
    const { on: when, title, people, cost, partner, result, kind, beneficiary } = action;
    const day = on(year, when);
    const random = randomOf(`${unit.code}/${year}/${title}`);
    if (day >= until || (beneficiary === "cadres" && numberOf(unit) % 4 === 3)) continue;
    await cast.on(day, keeperOf(unit), (actor) =>
      createCare(actor, {
        unit: unit.id,
        day,
        kind,
        beneficiary,
        title,
        participants: random.integer(...people),
        costVnd: cost && random.integer(...cost) * 1_000_000,
        partner: filled(partner, unit, year),
        result: filled(result, unit, year),
      }),
    );
  }
}

/** A note every few months; the first of the year goes up and is answered. */
async function noteSituation({ cast, unit, year, until }: Setting): Promise<void> {
  for (const [at, words] of NOTES.entries()) {
    const month = 2 + at * 2 + (numberOf(unit) % 2);
    const day = makeDate(year, month, 26);
    if (day >= until) return;
    const { id } = await cast.on(day, keeperOf(unit), (actor) =>
      createNote(actor, {
        unit: unit.id,
        month: day.slice(0, 7),
        ...words,
        isQuiet: words.thinking === "",
      }),
    );
    if (words.asks === "" || numberOf(unit) % 3 === 0) continue;
    await cast.on(day, secretaryOf(unit), (actor) => forwardNote(actor, id, { version: 1 }));
    if (at === 0)
      await cast.on(addDays(day, 3), OFFICE, (actor) =>
        answerNote(actor, id, { answer: NOTE_ANSWER, version: 2 }),
      );
  }
}

/** Every second unit follows somebody; the others have reviewed and found nobody. */
async function helpHardship(setting: Setting): Promise<void> {
  const { cast, unit, year, until } = setting;
  const day = on(year, "03-16");
  if (day >= until) return;
  if (numberOf(unit) % 2 === 0) {
    await cast.on(day, secretaryOf(unit), (actor) => signNoHardship(actor, { unit: unit.id, year }));
    return;
  }
  const [member] = await membersOf(setting);
  const hardship = HARDSHIPS[numberOf(unit) % HARDSHIPS.length];
  if (!member || !hardship) return;
  const { reason, words, plan, what, cost } = hardship;
  const isBehind = !isClosed(setting) && PLANLESS.includes(unit.code);
  const { id } = await cast.on(day, secretaryOf(unit), (actor) =>
    createHardship(actor, { member, reason, words, plan: isBehind ? "" : plan, openedOn: day }),
  );
  if (isBehind) return;
  await cast.on(addDays(day, 20), secretaryOf(unit), (actor) =>
    addMeasure(actor, id, {
      day: addDays(day, 20),
      what,
      costVnd: cost,
      source: "Quỹ Đoàn, Công đoàn",
      version: 1,
    }),
  );
  if (isClosed(setting))
    await cast.on(on(year, "11-10"), secretaryOf(unit), (actor) =>
      reviewHardship(actor, id, { year, goesOn: false, endReason: "Đã ổn định cuộc sống", version: 2 }),
    );
}

async function membersOf({ cast, bloc, unit, year }: Setting): Promise<string[]> {
  const scope = readScope(await cast.as(secretaryOf(unit)), bloc.orgId);
  if (!scope) return [];
  const found = await reader(scope).member.findMany({
    where: {
      unitId: unit.id,
      status: "active",
      position: "Đoàn viên",
      cases: { none: { procedure: "transfer" } },
    },
    orderBy: { code: "asc" },
    skip: year % 7,
    take: 1,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
