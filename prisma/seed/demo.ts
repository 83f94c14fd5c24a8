import { closeDatabase } from "@/lib/platform/database/client";
import { addDays, dayOf, makeDate, type PlainDate } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { yearUnderWay } from "@/lib/units/rules";
import { holdBranchMeetings } from "./demo/branch-meetings";
import { keepBooks } from "./demo/care";
import { recordCases } from "./demo/cases";
import { Cast } from "./demo/cast";
import { changeCommittee, holdCongress, rateOrganisation } from "./demo/committees";
import { concludeYear } from "./demo/conclusion";
import { recordConduct } from "./demo/conduct";
import { proposeCriteria } from "./demo/criteria";
import { sendDirectives } from "./demo/directives";
import { keepDossiers } from "./demo/dossiers";
import { collectFees } from "./demo/fees";
import { makeFoundation, type PlacedUnit } from "./demo/foundation";
import { handOver } from "./demo/handovers";
import { importRoster } from "./demo/import";
import { DemoMeeting } from "./demo/meeting";
import { sendMemberLinks } from "./demo/member-links";
import { playOutstanding } from "./demo/outstanding";
import { keepProgram, reportTargets, setTargets } from "./demo/plans";
import { playGraduations, playStay, playTransfers, signNoTransfers } from "./demo/procedures";
import { QuarterLists, recordActivities } from "./demo/records";
import { type DemoReviewing, keepReviews, registerSchoolYear } from "./demo/reviews";
import { signPapers } from "./demo/signings";
import { recordWorks } from "./demo/works";
import { DemoYear } from "./demo/year";
import { DEMO_TALKS } from "./texts";
import {
  type DemoStanding,
  FIRST_YEAR_RETURNS,
  GIVEN_TIME,
  REGISTERS_LATE,
  RUNNING_YEAR,
} from "./year-states";

const FIRST_YEAR = 2021;
const FIRST_CONGRESSES = 2019;

/** Fills a new embedded database with the demo bloc, through the same commands as the pages. */
export async function main(): Promise<number> {
  await makeDemo(dayOf(new Date()), env().demoPassword);
  await closeDatabase();
  return 0;
}

async function makeDemo(today: PlainDate, password: string): Promise<void> {
  const year = yearUnderWay(today);
  const { bloc, signerId } = await makeFoundation(year, password);
  const cast = new Cast();
  await firstYear(new DemoYear(cast, bloc, FIRST_YEAR), signerId);
  await runningYear(new DemoYear(cast, bloc, year), today);
}

/** 2021: every unit is recognised, two of them after a supplement. */
async function firstYear(demo: DemoYear, signerId: string): Promise<void> {
  const { cast, bloc } = demo;
  const until = makeDate(FIRST_YEAR, 12, 31);
  await demo.open();
  await sendDirectives({ cast, bloc, year: FIRST_YEAR, until });
  await beside(bloc.units, async (unit) => {
    await demo.register(unit);
    await demo.follow(unit, makeDate(FIRST_YEAR, 12, 31));
    await importRoster({ cast, bloc, unit }, FIRST_YEAR);
  });
  await setTargets(cast, bloc, FIRST_YEAR);
  const lists = new QuarterLists(cast, FIRST_YEAR, () => [1, 2, 3, 4]);
  await playStay({ cast, bloc, year: FIRST_YEAR, lists });
  await signNoTransfers({ cast, bloc, year: FIRST_YEAR }, until);
  await beside(bloc.units, async (unit) => {
    await recordActivities({ cast, bloc, unit }, FIRST_YEAR, until);
    await recordWorks({ cast, bloc, unit, year: FIRST_YEAR, until });
    await keepBooks({ cast, bloc, unit, year: FIRST_YEAR, until });
    await recordCases({ cast, unit, year: FIRST_YEAR, until, lists });
    await recordConduct({ cast, bloc, unit, year: FIRST_YEAR, until, lists });
    await keepProgram({ cast, bloc, unit }, FIRST_YEAR, until);
    await reportTargets({ cast, bloc, unit }, FIRST_YEAR, until);
    await lists.rest(unit);
    await keepReviews({ cast, unit }, FIRST_YEAR, until, "approved");
    await holdCongress({ cast, bloc, unit }, FIRST_CONGRESSES);
    await demo.assess(unit);
    await demo.submit(unit);
    const returned = FIRST_YEAR_RETURNS[unit.code];
    await demo.judge(unit, demo.days.appraised, { supplement: returned });
    if (returned) await supplemented(demo, unit, returned);
    await demo.conclude(unit);
  });
  const meeting = new DemoMeeting(demo, makeDate(FIRST_YEAR, 12, 15));
  await meeting.call();
  await meeting.vote(bloc.units);
  await meeting.end();
  await signPapers(demo, bloc.units);
  await playGraduations({ cast, bloc, year: FIRST_YEAR }, makeDate(FIRST_YEAR, 12, 20), false);
  await concludeYear(demo, "58", signerId);
  for (const unit of bloc.units) await rateOrganisation({ cast, bloc, unit }, FIRST_YEAR, until);
}

/** The year of today: each unit as far as `RUNNING_YEAR` says. */
async function runningYear(demo: DemoYear, today: PlainDate): Promise<void> {
  const { cast, bloc, year } = demo;
  await demo.open();
  await proposeCriteria(demo);
  await sendDirectives({ cast, bloc, year, until: today });
  await beside(bloc.units, async (unit) => {
    await importRoster({ cast, bloc, unit }, year);
    await holdCongress({ cast, bloc, unit }, FIRST_CONGRESSES + 5);
  });
  await setTargets(cast, bloc, year);
  const lists = new QuarterLists(cast, year, (unit) => quartersOver(unit, year, today));
  await beside(bloc.units, async (unit) => {
    await recordActivities({ cast, bloc, unit }, year, today);
    await recordWorks({ cast, bloc, unit, year, until: today });
    await keepBooks({ cast, bloc, unit, year, until: today });
    await recordCases({ cast, unit, year, until: today, lists });
  });
  // Members are admitted in spring and come and go in summer: so the quarters' lists say.
  await playTransfers({ cast, bloc, year, lists }, today);
  await signNoTransfers({ cast, bloc, year }, today);
  await beside(bloc.units, async (unit) => {
    await recordConduct({ cast, bloc, unit, year, until: today, lists });
    await playOutstanding({ cast, bloc, unit, year, until: today });
    await keepDossiers({ cast, bloc, unit, year, until: today });
    // One unit has left something over from the year before.
    if (unit === bloc.units[0]) await keepProgram({ cast, bloc, unit }, year - 1, makeDate(year - 1, 12, 31));
    await keepProgram({ cast, bloc, unit }, year, today);
    await reportTargets({ cast, bloc, unit }, year, today);
    await lists.rest(unit);
    await holdBranchMeetings({ cast, unit, year, until: today });
    await keepReviews({ cast, unit }, year, today, reviewingOf(unit));
    await registerSchoolYear({ cast, unit }, year + 1, today);
    await playStanding(demo, unit);
    await demo.follow(unit, today);
    for (const { code, words, isSettled } of DEMO_TALKS.filter((talk) => talk.unit === unit.code))
      await demo.discuss(unit, code, words, isSettled);
  });
  const appraised = bloc.units.filter((unit) => RUNNING_YEAR[unit.code]?.state === "APPRAISED");
  const usual = makeDate(year, 12, 15);
  // It has begun: its roll is called, and some have voted.
  const meeting = new DemoMeeting(demo, usual < today ? usual : today);
  await meeting.call();
  await meeting.vote(appraised.slice(0, 2), 3);
  const [first] = bloc.units;
  if (first) {
    await changeCommittee({ cast, bloc, unit: first }, addDays(today, -20));
    await handOver({ cast, bloc, unit: first }, addDays(today, -8));
  }
  await playGraduations({ cast, bloc, year }, addDays(today, -3));
  for (const unit of bloc.units.slice(0, 1)) {
    await collectFees({ cast, bloc, unit, year, until: today });
    await sendMemberLinks({ cast, bloc, unit });
  }
}

/**
 * Two units at a time: while one waits for the database, the other's pictures are drawn. Each connection more would plan
 * every statement once more.
 */
async function beside(
  units: readonly PlacedUnit[],
  play: (unit: PlacedUnit) => Promise<void>,
): Promise<void> {
  const left = units.values();
  const lane = async () => {
    for (const unit of left) await play(unit);
  };
  await Promise.all([lane(), lane()]);
}

/** The quarters that are over; who has not handed in, or has to supplement this, has forgotten the last one. */
function quartersOver(unit: PlacedUnit, year: number, today: PlainDate): number[] {
  const over = [1, 2, 3, 4].filter((quarter) => addDays(makeDate(year, quarter * 3, 28), 5) < today);
  const standing = RUNNING_YEAR[unit.code];
  const isReturned = standing?.state === "RETURNED" && standing.items.includes("1.1");
  return hasHandedIn(standing) && !isReturned ? over : over.slice(0, -1);
}

/** Who has handed in has reviewed everybody; who has only registered has not begun. */
function reviewingOf(unit: PlacedUnit): DemoReviewing {
  const standing = RUNNING_YEAR[unit.code];
  if (hasHandedIn(standing)) return "approved";
  return standing?.state === "ASSESSING" ? "mixed" : "registered";
}

const hasHandedIn = (standing: DemoStanding | undefined) =>
  standing !== undefined && ["SUBMITTED", "RETURNED", "APPRAISED"].includes(standing.state);

async function playStanding(demo: DemoYear, unit: PlacedUnit): Promise<void> {
  const standing = RUNNING_YEAR[unit.code] ?? { state: "NOT_REGISTERED" };
  if (standing.state === "NOT_REGISTERED") return demo.draft(unit);
  await demo.register(unit, unit.code === REGISTERS_LATE ? addDays(demo.days.registered, 9) : undefined);
  if (standing.state === "REGISTERED") return;
  if (unit.code === GIVEN_TIME) await demo.giveMoreTime(unit);
  await demo.assess(unit, standing.state === "ASSESSING" ? standing.unanswered : []);
  if (standing.state === "ASSESSING") return;
  await demo.submit(unit);
  if (standing.state === "SUBMITTED") return;
  if (standing.state === "RETURNED") {
    await demo.judge(unit, demo.days.appraised, { supplement: standing.items });
    return demo.giveBack(unit, standing.items);
  }
  if (standing.returnedOnce) {
    await demo.judge(unit, demo.days.appraised, { supplement: standing.returnedOnce });
    await supplemented(demo, unit, standing.returnedOnce);
  } else await demo.judge(unit, demo.days.appraised, { notMet: standing.notMet });
  await demo.conclude(unit);
}

async function supplemented(demo: DemoYear, unit: PlacedUnit, codes: readonly string[]): Promise<void> {
  await demo.giveBack(unit, codes);
  await demo.supplement(unit);
  await demo.judge(unit, demo.days.concluded);
}
