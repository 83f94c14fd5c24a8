import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { ratingBoard } from "@/lib/ratings/queries";
import { ratingsOfUnits, unitRatings } from "@/lib/ratings/standings/queries";
import { trainingBoard, trainingOfUnits, unitTraining } from "@/lib/training/queries";
import { moveInside } from "@/lib/transfers/moving-inside";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

/*
 * A school rates its members and has them train by school years, any other unit by the calendar: the same people of one
 * unit of each kind, one of whom moves on 1 October 2026 and others of whom join in October, February and March.
 */

const database = await freshDatabase();
const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
/** Both years of the school are over, and the calendar year 2026 too. */
const AFTER = "2027-09-10";

type Listed = { rows: { fullName: string }[] };
type Counted = { branches: { members: number }[] };
type CountedUnit = { unit: { id: string }; members: number };

const MOVED = "Lê Thị Dời";
const OCTOBER = "Lê Thị Tháng Mười";
const FEBRUARY = "Lê Thị Cuối Tháng Hai";
const MARCH = "Lê Thị Đầu Tháng Ba";

type At = { unit: TestUnit; secretary: Actor };
let bloc: TestBloc;
let staff: Actor;
let school: At;
let agency: At;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  const cast = await makeCast(bloc);
  staff = cast.staff;
  school = { unit: unitOf(bloc), secretary: cast.secretary };
  const sister = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  agency = { unit: unitOf(bloc, 1), secretary: await makeActor("bithu.dv02", "UNIT_SECRETARY", sister) };
  await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE code = 'DV01'");
  for (const { unit, secretary } of [school, agency]) {
    const join = async (name: string, joinedOn: string) =>
      (await on(AFTER, () => makeMember(secretary, unit, name, { joinedOn, confirmed: true }))).id;
    const moving = await join(MOVED, "2019-03-26");
    await join(OCTOBER, "2026-10-05");
    await join(FEBRUARY, "2027-02-28");
    await join(MARCH, "2027-03-01");
    const move = { unit: unit.id, members: [moving], toBranch: branchOf(unit, 1).id, day: "2026-10-01" };
    must(await on("2026-10-01", () => pasteSeen(moveInside, secretary, { ...move, docNumber: "8-QĐ/ĐTN" })));
  }
});

/** Whom each branch lists, and who of them is there for less than six months at the year's end. */
const WHOLE_2027 = [[OCTOBER, FEBRUARY, MARCH], [MOVED]];
const SCHOOL = { 2026: { lists: [[MOVED], []], isNew: [] }, 2027: { lists: WHOLE_2027, isNew: [MARCH] } };
const AGENCY = {
  2026: { lists: [[OCTOBER], [MOVED]], isNew: [OCTOBER, MOVED] },
  2027: { lists: WHOLE_2027, isNew: [] },
};

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const namesOf = (rows: readonly { fullName: string }[]) => rows.map(({ fullName }) => fullName).toSorted();

describe.each([
  ["a school by school years", () => school, SCHOOL],
  ["an agency by the calendar", () => agency, AGENCY],
] as const)("%s", (_, whose, years) => {
  describe.each([2026, 2027] as const)("in %s", (year) => {
    const { lists, isNew } = years[year];
    const people = sum(lists.map(({ length }) => length));
    const at = (n: number) => ({ unit: whose().unit.id, branch: branchOf(whose().unit, n).id, year });
    const later = <T>(work: () => Promise<Result<T>>) => on(AFTER, work).then(must);

    test.each([0, 1])("the boards of branch %i", async (n) => {
      const { secretary } = whose();
      for (const board of [ratingBoard, trainingBoard]) {
        const { rows } = await later<Listed>(() => board(secretary, at(n)));
        expect(namesOf(rows)).toEqual((lists[n] ?? []).toSorted());
      }
    });

    test("the counts of the unit and of the office", async () => {
      const { unit, secretary } = whose();
      const own = { orgId: bloc.orgId, unitId: unit.id };
      for (const ofUnit of [unitRatings, unitTraining]) {
        const { branches } = await later<Counted>(() => ofUnit(secretary, own, year));
        expect(branches.map(({ members }) => members)).toEqual(lists.map(({ length }) => length));
      }
      for (const ofUnits of [ratingsOfUnits, trainingOfUnits]) {
        const units = await later<CountedUnit[]>(() => ofUnits(staff, bloc.orgId, year));
        expect(units.find((each) => each.unit.id === unit.id)?.members).toBe(people);
      }
    });

    test("the facts of the checks, and the six months", async () => {
      const { unit, secretary } = whose();
      const when = { year, cutOff: plainDate(AFTER), today: plainDate(AFTER) };
      const found = await factsOfUnits(installationScope(bloc.orgId, "a test counts"), [unit.id], when);
      const { ratings, training } = found.get(unit.id)?.reviews ?? { ratings: [], training: [] };
      const all = (groups: readonly { people: number }[]) => sum(groups.map((group) => group.people));
      expect([all(ratings), all(training)]).toEqual([people, people]);
      expect(all(training.filter((group) => group.isNew))).toBe(isNew.length);
      const boards = [
        await later(() => ratingBoard(secretary, at(0))),
        await later(() => ratingBoard(secretary, at(1))),
      ];
      const told = boards.flatMap(({ rows }) =>
        rows.filter(({ conditions }) => conditions.some((words) => /chưa đủ 6 tháng/i.test(words))),
      );
      expect(namesOf(told)).toEqual(isNew.toSorted());
    });
  });
});
