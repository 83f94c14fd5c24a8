import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTIVITY_KINDS, OCCASIONS } from "@/lib/activities/types";
import { ADVICE_SUBJECTS } from "@/lib/advising/types";
import type { UnitFacts } from "@/lib/criteria/facts";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { makeDate, plainDate } from "@/lib/platform/dates";
import { PROJECT_KINDS } from "@/lib/projects/types";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";
import { sumFigures } from "./sum-figures";
import type { YearFigures } from "./types";
import { figuresOf } from "./unit-figures";

const YEAR = 2026;
const day = fc
  .record({
    year: fc.constantFrom(YEAR - 1, YEAR),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => makeDate(year, month, day));

const activity = fc.record({
  id: fc.uuid(),
  title: fc.constant("Ra quân"),
  startsOn: day,
  kind: fc.constantFrom(...ACTIVITY_KINDS.map(({ code }) => code)),
  occasion: fc.option(fc.constantFrom(...OCCASIONS.map(({ code }) => code))),
  partners: fc.nat(2),
  participants: fc.nat(500),
});

const item = fc.record({
  dueOn: day,
  state: fc.constantFrom("todo", "doing", "done", "dropped"),
  doneOn: fc.constant(null),
});

const target = fc.record({
  allocationId: fc.uuid(),
  targetId: fc.constantFrom("a", "b", "c"),
  name: fc.constant("Cây xanh"),
  measure: fc.constant("cây"),
  value: fc.integer({ min: 1, max: 5000 }).map((hundredths) => hundredths / 100),
  results: fc.array(
    fc.record({ on: day, amount: fc.integer({ min: 1, max: 5000 }).map((hundredths) => hundredths / 100) }),
    { maxLength: 4 },
  ),
});

const project = fc.record({
  id: fc.uuid(),
  title: fc.constant("Thắp sáng đường quê"),
  kind: fc.constantFrom(...PROJECT_KINDS.map(({ code }) => code)),
  state: fc.constantFrom("finished", "recognised"),
  plannedFrom: day,
  approvedOn: fc.constant(null),
  startedOn: fc.option(day),
  finishedOn: fc.option(day),
});
const advice = fc.record({
  id: fc.uuid(),
  title: fc.constant("Tờ trình"),
  day,
  subject: fc.constantFrom(...ADVICE_SUBJECTS.map(({ code }) => code)),
  outcome: fc.constantFrom("sent", "accepted"),
});
const programme = fc.record({ id: fc.uuid(), title: fc.constant("Phối hợp"), day, until: fc.option(day) });
const task = fc.record({
  id: fc.uuid(),
  title: fc.constant("Đăng cai"),
  givenOn: day,
  due: day,
  doneOn: fc.option(day),
});

const unit: fc.Arbitrary<UnitFacts> = fc.record({
  unitCode: fc.constant("DV01"),
  year: fc.constant(YEAR),
  calendar: fc.constantFrom("calendar_year", "school_year"),
  existsFrom: fc.constant(null),
  today: fc.constant(plainDate("2026-11-24")),
  cutOff: fc.constant(plainDate("2026-11-30")),
  quarterRule: fc.constant(DEFAULT_TERMS),
  quarters: fc.uniqueArray(
    fc.record({
      year: fc.constant(YEAR),
      quarter: fc.constantFrom(1, 2, 3, 4),
      confirmedOn: day,
      members: fc.nat(200),
    }),
    { selector: ({ quarter }) => quarter, maxLength: 4 },
  ),
  activities: fc.array(activity, { maxLength: 12 }),
  works: fc.record({
    projects: fc.array(project, { maxLength: 4 }),
    advice: fc.array(advice, { maxLength: 4 }),
    coordination: fc.array(programme, { maxLength: 3 }),
    tasks: fc.array(task, { maxLength: 3 }),
  }),
  cases: fc.constant(BARE_FACTS.cases),
  reviews: fc.constant(BARE_FACTS.reviews),
  care: fc.constant(BARE_FACTS.care),
  plan: fc.record({
    programDue: fc.constant({ calendar: "01-31", school: "10-31" }),
    program: fc.option(
      fc.record({
        number: fc.constant("01-CTr/ĐTN"),
        issuedOn: fc.constant(null),
        approvedOn: fc.option(day),
        resolutions: fc.nat(3),
        items: fc.array(item, { maxLength: 6 }),
      }),
    ),
    targets: fc.uniqueArray(target, { selector: ({ targetId }) => targetId, maxLength: 3 }),
    hasRoster: fc.boolean(),
    aged: fc.constant([]),
  }),
});
const units = fc.array(unit, { maxLength: 8 });
const bloc = (all: readonly UnitFacts[]) => sumFigures(all.map(figuresOf));

/** Up to today, 24 November, of the calendar year, or of the school year that ended in August. */
const liesIn = (on: string, isSchool: boolean) =>
  isSchool ? on >= "2025-09-01" && on <= "2026-08-31" : on >= "2026-01-01" && on <= "2026-11-24";

describe("the figures of all units", () => {
  test("are counted here once more from the records themselves", () => {
    fc.assert(
      fc.property(units, (all) => {
        const figures = bloc(all);
        const ofYear = all
          .flatMap(({ activities }) => activities)
          .filter(({ startsOn }) => startsOn >= "2026");
        expect(figures.months.reduce((sum, { activities }) => sum + activities, 0)).toBe(ofYear.length);
        expect(figures.months.reduce((sum, { participants }) => sum + participants, 0)).toBe(
          ofYear.reduce((sum, { participants }) => sum + participants, 0),
        );
        for (const { code } of OCCASIONS)
          expect(figures.held[code]?.activities ?? 0).toBe(
            ofYear.filter(({ occasion }) => occasion === code).length,
          );
        const programs = all.flatMap(({ plan: { program } }) => program ?? []);
        const given = all.flatMap(({ calendar, works }) =>
          works.advice.filter(({ day }) => liesIn(day, calendar === "school_year")),
        );
        for (const { code } of ADVICE_SUBJECTS)
          expect(figures.works.advice[code]).toEqual({
            given: given.filter(({ subject }) => subject === code).length,
            accepted: given.filter((one) => one.subject === code && one.outcome === "accepted").length,
          });
        expect(figures.program.written).toBe(programs.length);
        expect(figures.program.items).toBe(
          programs.flatMap(({ items }) => items).filter(({ state }) => state !== "dropped").length,
        );
        for (const { id, value, done } of figures.targets) {
          const own = all.flatMap(({ calendar, plan }) =>
            plan.targets
              .filter(({ targetId }) => targetId === id)
              .map((one) => ({
                ...one,
                results: one.results.filter(({ on }) => liesIn(on, calendar === "school_year")),
              })),
          );
          expect(value).toBeCloseTo(
            own.reduce((sum, one) => sum + one.value, 0),
            6,
          );
          expect(done).toBeCloseTo(
            own.flatMap(({ results }) => results).reduce((sum, { amount }) => sum + amount, 0),
            6,
          );
        }
      }),
    );
  });

  test("are the sum of the parts, however the units are parted", () => {
    fc.assert(
      fc.property(units, units, (some, others) => {
        const parts: YearFigures[] = [bloc(some), bloc(others)];
        expect(sumFigures(parts)).toEqual(bloc([...some, ...others]));
      }),
    );
  });

  test("say how many quarters were due only where that is one number for all", () => {
    const founded = { ...BARE_FACTS, existsFrom: plainDate("2026-08-01") };
    expect(bloc([BARE_FACTS, BARE_FACTS]).quarters.due).toBe(3);
    expect(bloc([BARE_FACTS, founded]).quarters.due).toBeNull();
  });

  test("of nobody are nothing, and unknown where no roster was confirmed", () => {
    expect(sumFigures([])).toMatchObject({ units: 0, members: null, targets: [], held: {} });
  });
});
