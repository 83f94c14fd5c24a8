import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { moveAssessment, saveItem } from "@/lib/assessments/commands";
import { addComment, resolveComment } from "@/lib/assessments/comments/commands";
import type { Comment } from "@/lib/assessments/comments/types";
import { recordMeeting } from "@/lib/assessments/meeting/commands";
import {
  type AssessmentSummary,
  assessmentsOfYear,
  findAssessment,
  findStanding,
} from "@/lib/assessments/queries";
import type { StandingYear } from "@/lib/assessments/types";
import { criteriaSets } from "@/lib/criteria/queries";
import { openCycle } from "@/lib/cycles/commands";
import { proposedDates } from "@/lib/cycles/rules";
import { addDays, dayOf, earlier, makeDate, type PlainDate } from "@/lib/platform/dates";
import {
  DEMO_CONCLUSION,
  DEMO_FINDING,
  DEMO_TEAM,
  DEMO_TEAM_NAMES,
  demoAnswer,
  demoClaim,
  demoMetComment,
  demoReturnReason,
  demoSupplement,
} from "../texts";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";
import { proofsOfYear } from "./proofs";
import { draftPlan, followUnit, giveMoreTime, inspectUnit, planYear } from "./rhythm";

/** The days on which a year of the demo goes on. */
export type YearDays = {
  opened: PlainDate;
  registered: PlainDate;
  assessed: PlainDate;
  submitted: PlainDate;
  appraised: PlainDate;
  returned: PlainDate;
  supplemented: PlainDate;
  concluded: PlainDate;
};

export function daysOf(year: number): YearDays {
  return {
    opened: makeDate(year - 1, 10, 20),
    registered: makeDate(year - 1, 11, 5),
    assessed: makeDate(year, 11, 2),
    submitted: makeDate(year, 11, 18),
    appraised: makeDate(year, 11, 24),
    returned: makeDate(year, 11, 26),
    supplemented: makeDate(year, 12, 1),
    concluded: makeDate(year, 12, 8),
  };
}

const OFFICE = "vanphong.khoi";
const secretaryOf = (unit: PlacedUnit) => `bithu.${unit.code.toLowerCase()}`;

/** Plays the units' years of one cycle, each as far as it is meant to go. */
export class DemoYear {
  #assessments?: Promise<AssessmentSummary[]>;

  constructor(
    readonly cast: Cast,
    readonly bloc: DemoBloc,
    readonly year: number,
    readonly days: YearDays = daysOf(year),
  ) {}

  async open(): Promise<void> {
    const { cast, bloc, year } = this;
    const sets = must(await criteriaSets(await cast.as(OFFICE), bloc.orgId));
    const set = sets.find((one) => one.fromYear <= year && year <= one.toYear) ?? sets[0];
    const input = { year, setId: set?.id, ...proposedDates(year) };
    await cast.on(this.days.opened, OFFICE, (actor) => openCycle(actor, bloc.orgId, input));
  }

  async whole(unit: PlacedUnit): Promise<StandingYear> {
    return must(await findStanding(await this.cast.as(OFFICE), await this.idOf(unit))).whole;
  }

  private async idOf(unit: PlacedUnit): Promise<string> {
    this.#assessments ??= this.opened();
    const own = (await this.#assessments).find((one) => one.unit.id === unit.id);
    return own?.id ?? "";
  }

  private async opened(): Promise<AssessmentSummary[]> {
    return must(await assessmentsOfYear(await this.cast.as(OFFICE), this.bloc.orgId, this.year));
  }

  private async move(day: PlainDate, username: string, unit: PlacedUnit, input: object): Promise<void> {
    const { id, version } = await this.whole(unit);
    await this.cast.on(day, username, (actor) => moveAssessment(actor, id, { version, ...input }));
  }

  /** With the plan of what the unit finds hard. */
  async register(unit: PlacedUnit, day = this.days.registered): Promise<void> {
    await planYear({ ...this.played, assessment: await this.idOf(unit) }, unit);
    await this.move(day, secretaryOf(unit), unit, { to: "REGISTERED" });
  }

  async draft(unit: PlacedUnit): Promise<void> {
    await draftPlan({ ...this.played, assessment: await this.idOf(unit) }, unit);
  }

  /** What the upper level does beside a unit through its year, as far as the day has come. */
  async follow(unit: PlacedUnit, until: PlainDate): Promise<void> {
    await followUnit(this, unit, until);
    await inspectUnit({ ...this.played, assessment: await this.idOf(unit) }, unit, until);
  }

  async giveMoreTime(unit: PlacedUnit): Promise<void> {
    await giveMoreTime({ ...this.played, assessment: await this.idOf(unit) });
  }

  private get played() {
    const { cast, bloc, year, days } = this;
    return { cast, bloc, year, days };
  }

  /** Answers every item but those named by what the records say of it, with what proves it. */
  async assess(unit: PlacedUnit, unanswered: readonly string[] = []): Promise<void> {
    await this.move(this.days.assessed, secretaryOf(unit), unit, { to: "ASSESSING" });
    const id = await this.idOf(unit);
    const { whole } = await this.cast.on(this.days.assessed, OFFICE, (actor) => findAssessment(actor, id));
    const { cast, bloc, year } = this;
    const proofsOf = await proofsOfYear({ cast, bloc, unit, year });
    for (const [at, item] of whole.items.entries()) {
      if (unanswered.includes(item.code)) continue;
      const claim = demoClaim(item.code, item.measured?.outcome ?? null);
      const explanation = demoAnswer(item.code, claim, unit, this.year);
      const evidence = claim === "met" ? proofsOf(item.code) : [];
      const input = { claim, explanation, evidence, version: item.version };
      await this.cast.on(addDays(this.days.assessed, at % 12), `bch.${unit.code.toLowerCase()}`, (actor) =>
        saveItem(actor, whole.id, item.code, input),
      );
    }
  }

  /** The unit's BCH meets on its self-assessment, the day before it is handed in. */
  async meet(unit: PlacedUnit): Promise<void> {
    const id = await this.idOf(unit);
    const heldOn = earlier(addDays(this.days.submitted, -1), dayOf(new Date()));
    const against = unit.code === "DV04" ? 1 : 0;
    await this.cast.on(this.days.submitted, secretaryOf(unit), (actor) =>
      recordMeeting(actor, id, {
        heldOn,
        place: "Phòng họp cơ quan",
        present: 8,
        total: 9,
        inFavour: 8 - against,
        against,
        conclusion: DEMO_CONCLUSION,
        evidence: null,
        version: null,
      }),
    );
  }

  async submit(unit: PlacedUnit, day = this.days.submitted): Promise<void> {
    if (day === this.days.submitted) await this.meet(unit);
    return this.move(day, secretaryOf(unit), unit, { to: "SUBMITTED" });
  }

  /** Judges every item of the open round. */
  async judge(
    unit: PlacedUnit,
    day: PlainDate,
    told: { supplement?: readonly string[]; notMet?: readonly string[] } = {},
  ) {
    const id = await this.idOf(unit);
    const whole = await this.cast.on(day, OFFICE, (actor) => openAppraisal(actor, id));
    for (const item of whole.items) {
      const verdict = told.supplement?.includes(item.code)
        ? "supplement"
        : item.claim === "not_met" || told.notMet?.includes(item.code)
          ? "not_met"
          : "met";
      const comment =
        verdict === "met" ? demoMetComment(item.code, unit, this.year) : demoReturnReason(item.code);
      if (item.verdict?.verdict === verdict) continue;
      const input = { verdict, comment, version: item.verdict?.version ?? null };
      await this.cast.on(day, OFFICE, (actor) => saveVerdict(actor, id, item.code, input));
    }
  }

  giveBack(unit: PlacedUnit, codes: readonly string[]): Promise<void> {
    const items = codes.map((code) => ({ code, reason: demoReturnReason(code) }));
    const dueDate = addDays(this.days.returned, 10);
    return this.move(this.days.returned, OFFICE, unit, { to: "RETURNED", dueDate, items });
  }

  /** The unit mends what was returned and hands in again. */
  async supplement(unit: PlacedUnit): Promise<void> {
    const whole = await this.whole(unit);
    for (const item of whole.items.filter((one) => one.isReturned)) {
      const explanation = `${item.explanation} ${demoSupplement(item.code, unit, this.year)}`;
      await this.cast.on(this.days.supplemented, secretaryOf(unit), (actor) =>
        saveItem(actor, whole.id, item.code, { explanation, version: item.version }),
      );
    }
    await this.submit(unit, this.days.supplemented);
  }

  /** The team writes down what it found, and concludes. */
  async conclude(unit: PlacedUnit): Promise<void> {
    const id = await this.idOf(unit);
    await this.cast.on(this.days.concluded, OFFICE, (actor) =>
      saveMinutes(actor, id, {
        heldOn: earlier(this.days.appraised, dayOf(new Date())),
        place: `Văn phòng ${unit.name}`,
        members: DEMO_TEAM.map((post, at) => `${at === 0 ? actor.name : DEMO_TEAM_NAMES[at - 1]}, ${post}`),
        finding: DEMO_FINDING,
        version: null,
      }),
    );
    return this.move(this.days.concluded, OFFICE, unit, { to: "APPRAISED" });
  }

  /** What the office and the unit's BCH say to each other about an item; the last word settles it where told. */
  async discuss(unit: PlacedUnit, code: string, words: readonly string[], isSettled = false): Promise<void> {
    const id = await this.idOf(unit);
    const committee = `bch.${unit.code.toLowerCase()}`;
    let last: Comment | null = null;
    for (const [at, text] of words.entries()) {
      const speaker = at % 2 === 0 ? OFFICE : committee;
      const day = addDays(this.days.assessed, 5 + at);
      last = await this.cast.on(day, speaker, (actor) => addComment(actor, id, code, { text }));
    }
    if (!last || !isSettled) return;
    const { id: comment, version } = last;
    await this.cast.on(addDays(this.days.assessed, 8), OFFICE, (actor) =>
      resolveComment(actor, id, comment, { resolved: true, version }),
    );
  }
}
