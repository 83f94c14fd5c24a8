import { approveProgram, saveProgram } from "@/lib/plans/commands";
import { carryOver, createItem } from "@/lib/plans/items/commands";
import { carryOffers } from "@/lib/plans/queries";
import { addDays, daysBetween, makeDate, type PlainDate } from "@/lib/platform/dates";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { addProgress } from "@/lib/targets/progress/commands";
import { targetDetail, targetsOfUnit } from "@/lib/targets/queries";
import { split } from "@/lib/targets/rules";
import { DEMO_TARGETS, type DemoItem, demoIssuedOn, demoItems, demoResolutions } from "../plans";
import { randomOf } from "../random";
import { isPlayedOut } from "../year-states";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Plans = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit };

const OFFICE = "vanphong.khoi";
const secretaryOf = (unit: PlacedUnit) => `bithu.${unit.code.toLowerCase()}`;
const committeeOf = (unit: PlacedUnit) => `bch.${unit.code.toLowerCase()}`;

/** How a unit of the running year keeps its plans; whoever is not named keeps them well. */
const KEEPING: Record<string, "late" | "unapproved" | "none"> = {
  DV10: "late",
  DV07: "unapproved",
  DV09: "none",
};

/** The office sets the year's targets in January and gives them to the units. */
export async function setTargets(cast: Cast, { orgId }: DemoBloc, year: number): Promise<void> {
  const day = makeDate(year, 1, 12);
  for (const { share, ...target } of DEMO_TARGETS) {
    const { id } = await cast.on(day, OFFICE, (actor) => createTarget(actor, orgId, { ...target, year }));
    const { units } = must(await targetDetail(await cast.as(OFFICE), id));
    const parts = split(
      target.value,
      units.map(({ members }) => (share === "members" ? members : 1)),
    );
    const values = units.map((unit, at) => ({ unit: unit.id, value: parts[at] ?? 0 }));
    await cast.on(day, OFFICE, (actor) => allocateTarget(actor, id, { values, version: 1 }));
  }
}

/** The unit's programme of a year with its items, done as far as the year has come. */
export async function keepProgram(plans: Plans, year: number, until: PlainDate): Promise<void> {
  const { cast, unit } = plans;
  const keeping = isPlayedOut(year, until) ? undefined : KEEPING[unit.code];
  if (keeping === "none") return;
  const issuedOn = demoIssuedOn(unit, year, keeping === "late");
  const head = {
    unit: unit.id,
    year,
    number: `${String(Number(unit.code.slice(2)) + 2).padStart(2, "0")}-CTr/ĐTN`,
    issuedOn,
    signer: (await cast.as(secretaryOf(unit))).name,
    resolutions: demoResolutions(unit, year),
  };
  const { id, version } = await cast.on(issuedOn, committeeOf(unit), (actor) => saveProgram(actor, head));
  if (keeping !== "unapproved") {
    const meeting = { heldOn: addDays(issuedOn, -2), present: 9, inFavour: 9, version };
    await cast.on(addDays(issuedOn, 1), secretaryOf(unit), (actor) => approveProgram(actor, id, meeting));
  }
  await takeOver(plans, id, year, issuedOn);
  for (const item of demoItems(unit, year)) await planItem(plans, id, item, until);
}

async function takeOver(
  { cast, bloc, unit }: Plans,
  id: string,
  year: number,
  day: PlainDate,
): Promise<void> {
  const at = { orgId: bloc.orgId, unitId: unit.id, year };
  const items = (await carryOffers(await cast.as(committeeOf(unit)), at)).map((offer) => offer.id);
  if (items.length > 0) await cast.on(day, committeeOf(unit), (actor) => carryOver(actor, id, { items }));
}

/** Written down as far as it has come: one step for each, since the demo is to load fast. */
async function planItem(
  { cast, unit }: Plans,
  program: string,
  item: DemoItem,
  until: PlainDate,
): Promise<void> {
  const { day, ...state } = stateOf(unit, item, until);
  await cast.on(day, committeeOf(unit), (actor) => createItem(actor, { program, ...item, ...state }));
}

function stateOf(unit: PlacedUnit, { title, startsOn, dueOn }: DemoItem, until: PlainDate) {
  const random = randomOf(`${unit.code}/${dueOn}/${title}`);
  const outcome = random.next();
  const doneOn = addDays(dueOn, -random.integer(0, 6));
  if (doneOn < until && outcome < 0.86)
    return { day: doneOn, state: "done", doneOn, result: "Đã tổ chức, có báo cáo gửi Đoàn cấp trên." };
  if (dueOn < until && outcome > 0.94)
    return { day: dueOn, state: "dropped", reason: "Hoãn theo chỉ đạo của cấp ủy" };
  return { day: startsOn, state: startsOn < until ? "doing" : "todo" };
}

/** What the unit has added to its targets over the year. */
export async function reportTargets(
  { cast, bloc, unit }: Plans,
  year: number,
  until: PlainDate,
): Promise<void> {
  const at = { orgId: bloc.orgId, unitId: unit.id, year };
  const targets = must(await targetsOfUnit(await cast.as(committeeOf(unit)), at));
  const isSchool = unit.period === "school_year";
  const [first, last] = [makeDate(year, 1, 20), isSchool ? makeDate(year, 8, 20) : makeDate(year, 11, 20)];
  for (const { allocationId, target, value } of targets) {
    const random = randomOf(`${unit.code}/${year}/${target.name}`);
    const steps = value >= 100 ? 4 : Math.min(3, value);
    // In the closed year everything was reached, in the running one not quite everything.
    const aim = isPlayedOut(year, until) || random.chance(0.7) ? value : Math.floor(value * 0.6);
    for (const [step, amount] of split(aim, Array(steps).fill(1)).entries()) {
      const share = (step + random.next()) / steps;
      const factOn = addDays(first, Math.floor(daysBetween(first, last) * share));
      if (amount === 0 || factOn >= until) continue;
      const result = { allocation: allocationId, factOn, amount, note: `Đợt ${step + 1}` };
      await cast.on(addDays(factOn, 1), committeeOf(unit), (actor) => addProgress(actor, result));
    }
  }
}
