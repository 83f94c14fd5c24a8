import { openAdmission } from "@/lib/admissions/commands";
import { recordAdmissions } from "@/lib/admissions/recorded/commands";
import { giveCardTo, introduce, takeAdmissionStep } from "@/lib/admissions/steps";
import { signNil } from "@/lib/cases/nil/commands";
import { addDays, makeDate, type PlainDate, plainDate, yearOf } from "@/lib/platform/dates";
import { officerOf } from "../accounts";
import { inventPerson } from "../names";
import { randomOf } from "../random";
import { isPlayedOut } from "../year-states";
import type { Cast } from "./cast";
import type { PlacedUnit } from "./foundation";
import type { QuarterLists } from "./records";

type Setting = { cast: Cast; unit: PlacedUnit; year: number; until: PlainDate; lists: QuarterLists };

/** How far each applicant of a unit comes in the running year: steps taken after the application. */
const WAYS: Record<string, readonly number[]> = {
  DV01: [7, 6, 4, 2, 2, 0],
  DV02: [7],
  DV04: [4],
  DV09: [5],
};
/** Units that record on paper, one result each. */
const ON_PAPER: readonly string[] = ["DV03", "DV06"];
const WHOLE = 7;

const keeperOf = ({ code }: PlacedUnit) => `bch.${code.toLowerCase()}`;
const secretaryOf = ({ code }: PlacedUnit) => `bithu.${code.toLowerCase()}`;

/** Some units admit members, step by step or on paper; the others sign that there was nobody. */
export async function recordCases(setting: Setting): Promise<void> {
  const { unit, year, until } = setting;
  const isOver = isPlayedOut(year, until);
  const ways = WAYS[unit.code];
  if (ways) {
    for (const [at, steps] of (isOver ? ways.slice(0, 2).map(() => WHOLE) : ways).entries())
      await admit(setting, at, steps);
    return;
  }
  if (ON_PAPER.includes(unit.code)) return recordOnPaper(setting);
  const signed = plainDate(`${year}-10-28`);
  if (signed < until)
    await setting.cast.on(signed, secretaryOf(unit), (actor) =>
      signNil(actor, { unit: unit.id, year, procedure: "admission", note: "Năm nay không kết nạp ai." }),
    );
}

function applicantOf({ unit, year }: Setting, at: number) {
  const random = randomOf(`${unit.code}/${year}/admission/${at}`);
  const { fullName, gender } = inventPerson(random);
  const born = makeDate(year - random.integer(19, 24), random.integer(1, 12), random.integer(1, 28));
  return { fullName, gender, birthDate: born };
}

async function admit(setting: Setting, at: number, steps: number): Promise<void> {
  const { cast, unit, year, until, lists } = setting;
  const [branch] = unit.branchIds.values();
  const applied = addDays(plainDate(`${year}-03-02`), at);
  if (applied >= until) return;
  const keeper = keeperOf(unit);
  const { id } = await cast.on(applied, keeper, (actor) =>
    openAdmission(actor, {
      unit: unit.id,
      branch,
      ...applicantOf(setting, at),
      appliedOn: applied,
      permanentAddress: unit.seat,
      occupation: "Cán bộ/Công chức/Viên chức",
      qualification: "Cử nhân",
    }),
  );
  const number = `${at + 3}`.padStart(2, "0");
  const say =
    (act: string, day: string, more: object = {}, by = keeper) =>
    (version: number) => {
      const on = plainDate(`${year}-${day}`);
      return {
        on,
        run: () =>
          cast.on(on, by, (actor) => takeAdmissionStep(actor, id, { act, day: on, version, ...more })),
      };
    };
  const way = [
    say("attend_class", "03-20"),
    (version: number) => {
      const on = plainDate(`${year}-04-05`);
      const input = {
        kind: "party_member",
        name: inventPerson(randomOf(`${unit.code}/${year}/guide/${at}`)).fullName,
        togetherSince: `${yearOf(applied) - 1}-09-01`,
        day: on,
        version,
      };
      return { on, run: () => cast.on(on, keeper, (actor) => introduce(actor, id, input)) };
    },
    say("vote", "04-18", {
      person: officerOf(unit, year, "Bí thư chi đoàn"),
      entitled: 24,
      present: 22,
      votesFor: 22 - (at % 3),
      votesAgainst: at % 3,
    }),
    say("request", "04-22", { docNumber: `${number}-NQ/ĐTN` }),
    say("approve", "05-06", { docNumber: `${number}-QĐ/ĐTN` }, secretaryOf(unit)),
    say("induct", "05-19"),
    (version: number) => {
      const on = plainDate(`${year}-06-15`);
      const cardNumber = `${unit.code.slice(2)}${year}${number}`;
      const input = { cardNumber, code: at === 0 ? `SL${cardNumber}` : "", day: on, version };
      return { on, run: () => cast.on(on, keeper, (actor) => giveCardTo(actor, id, input)) };
    },
  ];
  for (const [taken, step] of way.slice(0, steps).entries()) {
    const { on, run } = step(taken + 1);
    if (on >= until) return;
    await lists.before(unit, on);
    await run();
  }
}

async function recordOnPaper(setting: Setting): Promise<void> {
  const { cast, unit, year, until } = setting;
  const [branch] = unit.branchIds.values();
  const day = plainDate(`${year}-03-26`);
  if (day >= until) return;
  // Before the quarter's list is confirmed.
  await cast.on(addDays(day, 1), keeperOf(unit), (actor) =>
    recordAdmissions(actor, {
      unit: unit.id,
      branch,
      rows: [{ ...applicantOf(setting, 0), docNumber: "04-QĐ/ĐTN", day, cardNumber: "" }],
    }),
  );
}
