import { extendDue } from "@/lib/assessments/dues/commands";
import { savePlan } from "@/lib/assessments/registration/commands";
import { saveInspection } from "@/lib/inspections/commands";
import { assignLiaison, endLiaison, saveNote } from "@/lib/liaison/commands";
import { addDays, makeDate, type PlainDate } from "@/lib/platform/dates";
import { demoFindings, demoNotes, demoPlans } from "../rhythm-texts";
import type { Cast } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Following = { cast: Cast; bloc: DemoBloc; year: number };
type Played = Following & { days: { registered: PlainDate }; assessment: string };

const OFFICE = "vanphong.khoi";
/** Each follows some of the units. */
const FOLLOWERS = ["vanphong.khoi", "phobithu.khoi", "btv2.khoi", "btv4.khoi"];

/** The unit drafts its plan before it registers: its committee writes, its secretary registers. */
export async function planYear({ cast, year, days, assessment }: Played, unit: PlacedUnit): Promise<void> {
  for (const { code, ...plan } of demoPlans(unit, year)) {
    const input = { ...plan, isHard: true, version: 0 };
    await cast.on(addDays(days.registered, -3), `bch.${unit.code.toLowerCase()}`, (actor) =>
      savePlan(actor, assessment, code, input),
    );
  }
}

/** A plan that nobody finished: the unit marked something as hard and went no further. */
export async function draftPlan({ cast, year, days, assessment }: Played, unit: PlacedUnit): Promise<void> {
  const [first] = demoPlans(unit, year);
  if (!first) return;
  const { code, solution } = first;
  const input = { solution, due: "", person: "", isHard: true, version: 0 };
  await cast.on(days.registered, `bch.${unit.code.toLowerCase()}`, (actor) =>
    savePlan(actor, assessment, code, input),
  );
}

/** Who follows the unit from January to December, and what was noted on the way; days to come are left out. */
export async function followUnit(of: Following, unit: PlacedUnit, until: PlainDate): Promise<void> {
  const { cast, bloc, year } = of;
  const { orgId, units } = bloc;
  const follower = FOLLOWERS[units.indexOf(unit) % FOLLOWERS.length] ?? OFFICE;
  const [named, released] = [makeDate(year, 1, 8), makeDate(year, 12, 31)];
  if (named > until) return;
  const { userId } = await cast.as(follower);
  const { id: officerId } = await cast.on(named, OFFICE, (actor) =>
    assignLiaison(actor, orgId, { unitId: unit.id, userId, fromDay: named }),
  );
  await takeNotes(of, { unit, follower, until });
  if (released > until) return;
  const end = { unitId: unit.id, officerId, toDay: released, version: 1 };
  await cast.on(released, OFFICE, (actor) => endLiaison(actor, orgId, end));
}

type Noting = { unit: PlacedUnit; follower: string; until: PlainDate };

async function takeNotes({ cast, bloc, year }: Following, { unit, follower, until }: Noting): Promise<void> {
  const { shared, internal } = demoNotes(unit, year);
  const notes = [
    { day: makeDate(year, 4, 14), text: shared, isShared: true },
    { day: makeDate(year, 9, 22), text: internal, isShared: false },
  ];
  for (const note of notes.filter(({ day }) => day <= until))
    await cast.on(note.day, follower, (actor) =>
      saveNote(actor, { orgId: bloc.orgId, unitId: unit.id }, { ...note, noteId: null, version: 0 }),
    );
}

/** The mid-year inspection, once its day has come. */
export async function inspectUnit(
  { cast, year, assessment }: Played,
  unit: PlacedUnit,
  until: PlainDate,
): Promise<void> {
  const day = makeDate(year, 6, 16);
  if (day > until) return;
  const input = {
    day,
    inspectors: "Tổ kiểm tra của Đoàn Khối",
    conclusion: "Đơn vị thực hiện đúng kế hoạch đã đăng ký, cần làm ngay nội dung được nhắc.",
    findings: demoFindings(unit, year),
    version: 0,
  };
  await cast.on(day, OFFICE, (actor) => saveInspection(actor, assessment, input));
}

/** One unit is given more time to hand in. */
export async function giveMoreTime({ cast, year, assessment }: Played): Promise<void> {
  const input = {
    kind: "self_assessment",
    oldDue: makeDate(year, 11, 30),
    newDue: makeDate(year, 12, 7),
    reason: "Bí thư đi học tập trung đến cuối tháng 11, Phó Bí thư vừa nhận việc.",
  };
  await cast.on(makeDate(year, 11, 20), OFFICE, (actor) => extendDue(actor, assessment, input));
}
