import { beforeAll, expect, test } from "vitest";
import { GET as graduatesFile } from "@/app/api/files/graduations/route";
import { createNote } from "@/lib/care/situation/commands";
import { notesOfYear } from "@/lib/care/situation/queries";
import { createCare } from "@/lib/care/support/commands";
import { careOfYear } from "@/lib/care/support/queries";
import { bookPage } from "@/lib/care/view";
import { disciplineCounts } from "@/lib/discipline/queries";
import { recordDiscipline } from "@/lib/discipline/recording";
import { agedList } from "@/lib/graduations/queries";
import { recordGraduation } from "@/lib/graduations/recording";
import {
  organisationDisciplineCounts,
  organisationDisciplineOfYear,
} from "@/lib/organisation-discipline/queries";
import { recordOrganisationDiscipline } from "@/lib/organisation-discipline/recording";
import { outstandingCounts } from "@/lib/outstanding-members/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { createReward } from "@/lib/rewards/commands";
import { rewardsOfYear } from "@/lib/rewards/queries";
import { marksOf } from "@/lib/software-lists/queries";
import { schoolYear } from "@/lib/units/periods";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

/*
 * What the lists of a school show of a year: it runs from September to August, so that what was done in spring and in
 * October of one calendar year stands in two of its own.
 */

const database = await freshDatabase();
const now = <T>(run: () => Promise<T>) => onDay(plainDate("2026-11-20"), run);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: string;
const SPRING = "2026-03-05";
const AUTUMN = "2026-10-05";
const YEARS = [
  { year: 2026, day: SPRING },
  { year: 2027, day: AUTUMN },
];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  unit = unitOf(bloc).id;
  await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE id = $1", [unit]);
});

const at = (year: number) => ({
  orgId: bloc.orgId,
  unitId: unit,
  branchId: null,
  year,
  kind: "school_year" as const,
});

test("rewards, care, notes of the situation and members new to the Party stand in the school year of their day", async () => {
  for (const { day } of YEARS) {
    const reward = { unit, decidedOn: day, level: "base", form: "merit", content: day, isCollective: true };
    must(await now(() => createReward(cast.secretary, { ...reward, decisionNumber: "5-QĐ" })));
    const care = { unit, title: day, day, kind: "illness_visit", beneficiary: "members", participants: "3" };
    must(await now(() => createCare(cast.secretary, care)));
    const note = { unit, month: day.slice(0, 7), channel: "branch_meeting", thinking: day };
    must(await now(() => createNote(cast.secretary, note)));
    await makeMember(cast.secretary, unitOf(bloc), day === SPRING ? "Lê Văn Xuân" : "Lê Văn Thu", {
      partyJoinedOn: day,
    });
  }
  // Of one only the year is known: it counts to the school year of that number.
  await makeMember(cast.secretary, unitOf(bloc), "Lê Văn Năm", { partyJoinedOn: "2026" });
  for (const { year, day } of YEARS) {
    const rewards = must(await rewardsOfYear(cast.observer, at(year), {}));
    expect(rewards.items.map(({ content }) => content)).toEqual([day]);
    expect(must(await careOfYear(cast.observer, at(year), {})).items.map(({ title }) => title)).toEqual([
      day,
    ]);
    const notes = must(await notesOfYear(cast.secretary, at(year), {}));
    expect(notes.items.map(({ month }) => month)).toEqual([day.slice(0, 7)]);
    expect(must(await outstandingCounts(cast.secretary, at(year)))).toMatchObject([
      { newParty: year === 2026 ? 2 : 1 },
    ]);
  }
});

test("who graduated in autumn stands in the list, and in the decision, of the school year that had begun", async () => {
  const { id } = await makeMember(cast.secretary, unitOf(bloc), "Trần Văn Thu", { birthDate: "1995-03-02" });
  const told = { unit, member: id, result: "graduate", day: AUTUMN, docNumber: "7" };
  must(await now(() => recordGraduation(cast.branchSecretary, told)));
  const { from, to } = schoolYear(2027);
  const people = async (since: typeof from) =>
    must(await agedList(cast.secretary, at(2027), to, { since })).people.map(({ fullName }) => fullName);
  expect(await people(from)).toContain("Trần Văn Thu");
  expect(await people(plainDate("2027-01-01"))).not.toContain("Trần Văn Thu");
  const decision = async (year: string) => {
    const query = new URLSearchParams({ org: "khoi", unit: unitOf(bloc).code, year, format: "docx" });
    const request = requestTo(`/x?${query}`, await cookieOfActor(cast.secretary));
    return graduatesFile(request, { params: Promise.resolve({}) });
  };
  expect((await decision("2026")).status).toBe(409);
  const { read } = await openDocx(new Uint8Array(await (await decision("2027")).arrayBuffer()));
  const words = lines(await read("word/document.xml")).join("\n");
  expect(words).toContain("trưởng thành năm học 2026 – 2027");
  expect(words).toContain("Trần Văn Thu");
});

test("a mark made in autumn belongs to the page of the running school year, and later years' too", async () => {
  expect(await now(() => marksOf(schoolYear(2027)))).toEqual({ from: "2026-09-01", to: "2027-08-31" });
  expect(await now(() => marksOf(schoolYear(2026)))).toEqual({ from: "2025-09-01", to: "2026-11-20" });
});

test("a measure that ended in spring is over in the school year that has begun since, for readers and for counts", async () => {
  const { id: member } = await makeMember(cast.secretary, unitOf(bloc), "Lê Văn Phạt", { confirmed: true });
  const told = { about: "Không báo cáo", form: "reprimand", docNumber: "3-QĐ/ĐTN", signer: "Trần Ký" };
  const voted = { entitled: "20", present: "20", votesFor: "12", votesAgainst: "8" };
  const days = { decidedOn: "2026-03-04", announcedOn: "2026-03-10", endedOn: "2026-06-10" };
  const input = { ...told, ...voted, ...days };
  const body = branchOf(unitOf(bloc)).id;
  must(
    await now(() => recordOrganisationDiscipline(cast.secretary, { unit, body, level: "base", ...input })),
  );
  must(await now(() => recordDiscipline(cast.secretary, { member, ...input })));
  const counts = async (year: number) => [
    must(await organisationDisciplineOfYear(cast.secretary, at(year))).items.length,
    must(await organisationDisciplineCounts(cast.staff, at(year))).length,
    must(await disciplineCounts(cast.staff, at(year))).length,
  ];
  expect(await counts(2026)).toEqual([1, 1, 1]);
  expect(await counts(2027)).toEqual([0, 0, 0]);
});

test("the books of care open the school year that runs, called as the unit does", async () => {
  const page = must(await now(() => bookPage(cast.secretary, {})));
  expect(page).toMatchObject({
    year: 2027,
    at: { kind: "school_year" },
    place: { period: { label: "năm học 2026 – 2027" } },
  });
});
