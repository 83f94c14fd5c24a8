import { beforeAll, expect, test } from "vitest";
import { memberAtLink } from "@/lib/access/member-link";
import { saveFees } from "@/lib/fees/commands";
import { memberFees } from "@/lib/fees/member/queries";
import { classWords } from "@/lib/fees/messages";
import { feeBoard } from "@/lib/fees/queries";
import { unitFees } from "@/lib/fees/units/queries";
import { makeMemberLinks } from "@/lib/member-links/commands";
import { openMemberLink, sendCorrections } from "@/lib/member-links/own/commands";
import { waitingAnswers } from "@/lib/member-links/queries";
import { settleCorrections } from "@/lib/member-links/settling";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { undoMerge } from "@/lib/members/duplicates/undo";
import { findMember } from "@/lib/members/queries";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { memberTerms } from "@/lib/members/terms/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { allOf, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { importsOf } from "@/tests/helpers/imports";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { cookieOfActor } from "@/tests/helpers/requests";
import { xlsxOf } from "@/tests/helpers/sheets";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
});

const YEAR = 2027;
const HOME = "10.0.0.1";
const STUDENT = "Sinh viên";
const WORKER = "Cán bộ/Công chức/Viên chức";
const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(`${YEAR}-${day}`), work);
const at = () => ({ unit: unit.id, branch: branchOf(unit).id, year: YEAR });
const place = () => ({ unit: unit.id, branch: branchOf(unit).id });
const join = async (name: string, occupation?: string) =>
  (await makeMember(cast.secretary, unit, name, { joinedOn: "2019-03-26", confirmed: true, occupation })).id;
const turn = async (id: string, day: string, occupation: string) => {
  const { version } = must(await findMember(cast.secretary, id)).member;
  must(await on(day, () => updateMember(cast.secretary, id, { version, occupation })));
};
const pay = (day: string, member: string, month: string, amount: number) =>
  on(day, async () => {
    const cells = [{ member, month: `${YEAR}-${month}`, amount, version: null }];
    must(await saveFees(cast.secretary, { ...at(), cells }));
  });
/** Of each of the months what is due and how it stands, by the grid and by the member's own page. */
async function monthsOf(id: string, ...months: string[]) {
  const board = must(await on("12-15", () => feeBoard(cast.secretary, at())));
  const own = must(await on("12-15", () => memberFees(cast.secretary, id, YEAR))).row;
  const told = [board.rows.find(({ memberId }) => memberId === id), own].map((row) =>
    months.map((month) => {
      const cell = row?.cells.find((each) => each.month === `${YEAR}-${month}`);
      return [cell?.due, cell?.state];
    }),
  );
  expect(told[0]).toEqual(told[1]);
  return told[0];
}
const quarterSums = async () =>
  must(
    await on("12-15", () => unitFees(cast.secretary, { orgId: bloc.orgId, unitId: unit.id }, YEAR)),
  ).branches.map(({ quarters }) =>
    quarters.slice(0, 2).map(({ due, collected, owed }) => [due, collected, owed]),
  );

test("an accepted correction of the occupation leaves the months before it, and their quarters, as they were", async () => {
  const id = await join("Lê Thị Vào Trường", WORKER);
  await pay("02-05", id, "01", 5000);
  const before = await quarterSums();
  const version = must(await findMember(cast.secretary, id)).member.version;
  await on("07-10", async () => {
    const { links } = must(await makeMemberLinks(cast.secretary, { ...place(), members: [id] }));
    const secret = links[0]?.url.split("/").at(-1) ?? "";
    const { device } = must(await openMemberLink(secret, HOME));
    const found = await memberAtLink(secret, device, HOME);
    if (found.state !== "open") throw new Error(found.state);
    must(await sendCorrections(found.member, { occupation: STUDENT, version }));
    const seen = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit).id };
    const [waiting] = must(await waitingAnswers(cast.secretary, seen, undefined)).corrections;
    const items = [
      { id: waiting?.id, version: waiting?.version, memberVersion: version, accept: ["occupation"] },
    ];
    must(await settleCorrections(cast.secretary, { ...place(), items }));
  });
  expect(await monthsOf(id, "01", "06", "07", "08")).toEqual([
    [5000, "paid"],
    [5000, "owed"],
    [2000, "owed"],
    [2000, "owed"],
  ]);
  expect(await quarterSums()).toEqual(before);
});

test("the month of the change goes by what it was before where it had been paid by then", async () => {
  const id = await join("Lê Văn Ra Trường", STUDENT);
  await pay("07-05", id, "07", 2000);
  await turn(id, "07-10", WORKER);
  await turn(id, "09-10", STUDENT);
  await pay("09-20", id, "09", 2000);
  expect(await monthsOf(id, "06", "07", "08", "09", "10")).toEqual([
    [2000, "owed"],
    [2000, "paid"],
    [5000, "owed"],
    [2000, "paid"],
    [2000, "owed"],
  ]);
});

test("without an occupation somebody pays as salaried, as the page says; telling it leaves the months before", async () => {
  const id = await join("Lê Thị Chưa Ghi");
  const page = async () => must(await on("07-20", () => memberFees(cast.secretary, id, YEAR)));
  const words = async () => {
    const { row, hasOccupation } = await page();
    return classWords(row.feeClass, hasOccupation);
  };
  expect(await page()).toMatchObject({ hasOccupation: false, row: { feeClass: "salaried" } });
  expect((await words()).title).toBe("Chưa ghi nghề nghiệp: tạm tính như người hưởng lương");
  await turn(id, "07-10", STUDENT);
  expect(await page()).toMatchObject({ hasOccupation: true, row: { feeClass: "unsalaried" } });
  expect((await words()).title).toBe("Không hưởng lương");
  expect(await monthsOf(id, "06", "07")).toEqual([
    [5000, "owed"],
    [2000, "owed"],
  ]);
});

test("an occupation that a merge took over counts from its month on; taken back, it never counted", async () => {
  const [kept, other] = [await join("Lê Thị Gộp", WORKER), await join("Lê Thị Gộp", STUDENT)];
  const pair = { kept, other, keptVersion: 1, otherVersion: 1, fromOther: ["occupation"] };
  await on("05-10", async () => must(await mergeMembers(cast.secretary, pair)));
  expect(await monthsOf(kept, "04", "05")).toEqual([
    [5000, "owed"],
    [2000, "owed"],
  ]);
  const merge = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ where: { keptId: kept } });
  await on("06-01", async () => must(await undoMerge(cast.secretary, merge.id)));
  expect(await monthsOf(kept, "04", "05", "06")).toEqual([
    [5000, "owed"],
    [5000, "owed"],
    [5000, "owed"],
  ]);
});

test("a sheet's occupation counts from its month on; undone, it never counted", async () => {
  const id = await join("Lê Thị Bảng", WORKER);
  const imports = importsOf(await cookieOfActor(cast.secretary));
  const sheet = await xlsxOf([
    ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn", "Nghề nghiệp hiện nay"],
    ["Lê Thị Bảng", "01/02/2000", "Nữ", "Chi đoàn 1", STUDENT],
  ]);
  const taken = await on("05-10", async () => {
    const { body } = await imports.upload(unit.code, sheet);
    expect(await imports.confirm(body.id)).toMatchObject({ status: 200 });
    return body.id;
  });
  const classes = async () => (await monthsOf(id, "04", "05", "06"))?.map(([due]) => due);
  expect(await classes()).toEqual([5000, 2000, 2000]);
  await on("06-10", async () => expect(await imports.undo(taken)).toMatchObject({ status: 200 }));
  expect(await classes()).toEqual([5000, 5000, 5000]);
});

test("which occupations earn nothing counts from the month of its change on, by the list of each month", async () => {
  const [pupil, worker] = [await join("Lê Thị Danh Mục", STUDENT), await join("Lê Thị Nội Trợ", "Nội trợ")];
  const list = (day: string, unsalariedOccupations: string) =>
    on(day, async () => {
      const terms = await memberTerms(cast.staff, bloc.orgId);
      must(await setMemberTerms(cast.staff, bloc.orgId, { ...terms, unsalariedOccupations }));
    });
  await pay("05-05", pupil, "05", 2000);
  await list("05-10", "Nội trợ");
  await list("08-10", "Nội trợ, Sinh viên");
  await turn(worker, "10-10", STUDENT);
  const dues = async (id: string) =>
    (await monthsOf(id, "04", "05", "06", "07", "08", "10"))?.map(([due]) => due);
  expect(await dues(pupil)).toEqual([2000, 2000, 5000, 5000, 2000, 2000]);
  expect(await dues(worker)).toEqual([5000, 2000, 2000, 2000, 2000, 2000]);
});
