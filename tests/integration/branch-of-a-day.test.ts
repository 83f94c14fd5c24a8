import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { branchBook } from "@/lib/branch-meetings/book/queries";
import { recordMeeting } from "@/lib/branch-meetings/commands";
import { meetingPage } from "@/lib/branch-meetings/queries";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { memberRegister } from "@/lib/dossier/register/queries";
import { feeBoard } from "@/lib/fees/queries";
import { changeMany } from "@/lib/members/bulk-changes/commands";
import { previewChange } from "@/lib/members/bulk-changes/queries";
import { undoMany } from "@/lib/members/bulk-changes/undo";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { undoMerge } from "@/lib/members/duplicates/undo";
import { findMember } from "@/lib/members/queries";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { answerProposals } from "@/lib/proposals/commands";
import { proposalsAt } from "@/lib/proposals/queries";
import { saveRatings } from "@/lib/ratings/commands";
import { approveRatings, proposeRatings } from "@/lib/ratings/moves";
import { ratingBoard } from "@/lib/ratings/queries";
import { ratingsOfUnits, unitRatings } from "@/lib/ratings/standings/queries";
import { takeRemovalBack } from "@/lib/removals/commands";
import { removalDetail } from "@/lib/removals/queries";
import { recordRemoval } from "@/lib/removals/recording";
import { createReward } from "@/lib/rewards/commands";
import { registerTraining } from "@/lib/training/commands";
import { trainingBoard, trainingOfUnits, unitTraining } from "@/lib/training/queries";
import { requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferStep } from "@/lib/transfers/steps";
import { renameUnit } from "@/lib/units/tree/commands";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { importsOf } from "@/tests/helpers/imports";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor } from "@/tests/helpers/requests";
import { xlsxOf } from "@/tests/helpers/sheets";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let unit: TestUnit;

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const join = async (name: string, more: object = {}) =>
  (await makeMember(cast.secretary, unit, name, { joinedOn: "2019-03-26", ...more })).id;
const versionOf = async (id: string) => must(await findMember(cast.secretary, id)).member.version;

/** Whom the roll of a branch's meeting names, asked long after it. */
async function rollOf(day: string, n: number, at = { unit, actor: cast.secretary }): Promise<string[]> {
  return on("2027-04-20", async () => {
    const input = {
      unit: at.unit.id,
      branch: branchOf(at.unit, n).id,
      day,
      kind: "regular",
      confirmed: true,
    };
    const { id } = must(await recordMeeting(at.actor, input));
    return must(await meetingPage(at.actor, id)).rows.map(({ memberId }) => memberId);
  });
}

/** Whom the grid of a year names, asked in April 2027, and how many the checks then miss a rating of. */
const ratedIn = (n: number, year: number, at = { unit, actor: cast.secretary }) =>
  on("2027-04-20", async () => {
    const input = { unit: at.unit.id, branch: branchOf(at.unit, n).id, year };
    return must(await ratingBoard(at.actor, input)).rows.map(({ memberId }) => memberId);
  });
async function factsOf(year: number, of = unit, today = "2027-04-20") {
  const when = { year, cutOff: plainDate(today), today: plainDate(today) };
  const facts = (await factsOfUnits(installationScope(bloc.orgId, "test"), [of.id], when)).get(of.id);
  const sum = (groups: readonly { people: number }[]) => groups.reduce((all, { people }) => all + people, 0);
  const training = facts?.reviews.training ?? [];
  return {
    ratings: sum(facts?.reviews.ratings ?? []),
    training: sum(training),
    tooNew: sum(training.filter(({ isNew }) => isNew)),
  };
}

async function correct(id: string, n: number): Promise<void> {
  const change = { branch: branchOf(unit, n).id, branchCorrected: true, version: await versionOf(id) };
  must(await updateMember(cast.secretary, id, change));
}

async function changeOf(id: string, more: object): Promise<void> {
  const change = { filter: { unit: unit.code, ids: id }, reason: "", ...more };
  const shown = must(await previewChange(cast.secretary, change));
  must(await changeMany(cast.secretary, { ...change, seen: "seen" in shown ? shown.seen : "" }));
}

async function bySheet(name: string, branch: string) {
  const sheet = await xlsxOf([
    ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"],
    [name, "01/02/2000", "Nữ", branch],
  ]);
  const imports = importsOf(await cookieOfActor(cast.secretary));
  const { body } = await imports.upload(unit.code, sheet);
  expect(await imports.confirm(body.id)).toMatchObject({ status: 200 });
  return () => imports.undo(body.id);
}

async function toOtherUnit(member: string, day: string): Promise<void> {
  const asked = { direction: "within", toUnit: unitOf(bloc, 1).id, reason: "Đổi nơi làm việc", day };
  const { id } = must(await on(day, () => requestTransfer(cast.secretary, { member, ...asked })));
  const step = async (actor: Actor, act: string, more: object) => {
    const { version } = must(await transferDetail(cast.staff, id));
    must(await on(day, () => takeTransferStep(actor, id, { act, day, version, ...more })));
  };
  await step(cast.secretary, "comment", { note: "Đều tay", feePaidUntil: `${day.slice(5, 7)}/2027` });
  await step(cast.secretary, "introduce", { docNumber: "12-GGT/ĐTN" });
  await step(receiver, "accept", { branch: branchOf(unitOf(bloc, 1)).id });
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 3);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
});

/** What the register of a branch, or of the whole unit (null), says of a member in a period. */
async function registerOf(id: string, n: number | null, from: string, to: string) {
  const actor = n === 0 ? cast.branchSecretary : cast.secretary;
  const at = { orgId: bloc.orgId, unitId: unit.id, branchId: n === null ? null : branchOf(unit, n).id };
  const period = { from: plainDate(from), to: plainDate(to) };
  const { present, came, went } = must(await on("2027-04-20", () => memberRegister(actor, at, period)));
  const changes = (list: typeof came) =>
    list.filter(({ person }) => person.id === id).map(({ day, reason }) => `${day} ${reason}`);
  return {
    present: present.filter((each) => each.id === id).map(({ branch }) => branch),
    came: changes(came),
    went: changes(went),
  };
}

/** Each way in which a member comes from the first branch to the second on 10/02/2027. */
const WAYS: [string, (id: string, name: string) => Promise<void>][] = [
  ["the form", (id) => correct(id, 1)],
  ["a sheet", async (_, name) => void (await bySheet(name, "Chi đoàn 2"))],
  [
    "a transfer",
    async (id) => {
      const move = { unit: unit.id, members: [id], toBranch: branchOf(unit, 1).id, day: "2027-02-10" };
      must(await pasteSeen(moveInside, cast.secretary, { ...move, docNumber: "8-QĐ/ĐTN" }));
    },
  ],
];

/** Whoever came by each of these ways, and the lists that name them: made and asked once for all. */
let comers: Promise<Map<string, string>> | undefined;
const cameByEach = async () => {
  const came = new Map<string, string>();
  for (const [at, [way, move]] of WAYS.entries()) {
    const name = `Lê Thị ${"ABC"[at]}`;
    const id = await join(name);
    await on("2027-02-10", () => move(id, name));
    came.set(way, id);
  }
  return came;
};
const lists = new Map<string, Promise<string[]>>();
const once = (list: string, ask: () => Promise<string[]>) => {
  const asked = lists.get(list) ?? ask();
  lists.set(list, asked);
  return asked;
};
const rollOnce = (day: string, n: number) => once(`roll ${day} ${n}`, () => rollOf(day, n));
const ratedOnce = (n: number, year: number) => once(`rated ${n} ${year}`, () => ratedIn(n, year));

describe.each(WAYS)("whoever changed the branch by %s", (way) => {
  let id = "";
  beforeAll(async () => {
    comers ??= cameByEach();
    id = (await comers).get(way) ?? "";
  });

  test("stands in the roll of the branch where he or she was on the meeting's day", async () => {
    expect(await rollOnce("2027-02-09", 0)).toContain(id);
    expect(await rollOnce("2027-02-09", 1)).not.toContain(id);
    expect(await rollOnce("2027-02-10", 0)).not.toContain(id);
    expect(await rollOnce("2027-02-10", 1)).toContain(id);
  });

  test("is rated for the past year where it ended, and for the running one where he or she is", async () => {
    expect(await ratedOnce(0, 2026)).toContain(id);
    expect(await ratedOnce(1, 2026)).not.toContain(id);
    expect(await ratedOnce(0, 2027)).not.toContain(id);
    expect(await ratedOnce(1, 2027)).toContain(id);
  });

  test("stands in the register where he or she was on its last day, and came and went on the day of the move", async () => {
    const days = ["2027-02-01", "2027-02-28"] as const;
    expect(await registerOf(id, null, "2027-02-01", "2027-02-09")).toEqual({
      present: ["Chi đoàn 1"],
      came: [],
      went: [],
    });
    expect(await registerOf(id, null, ...days)).toEqual({ present: ["Chi đoàn 2"], came: [], went: [] });
    const names = (n: number) => `Chi đoàn ${n}, Đoàn Sở số 1`;
    expect(await registerOf(id, 0, ...days)).toEqual({
      present: [],
      came: [],
      went: [`2027-02-10 Chuyển đến ${names(2)}`],
    });
    expect(await registerOf(id, 1, ...days)).toEqual({
      present: ["Chi đoàn 2"],
      came: [`2027-02-10 Chuyển đến từ ${names(1)}`],
      went: [],
    });
  });
});

test("what was undone has never been: by many, or by a sheet", async () => {
  const [many, sheet] = [await join("Vũ Thị Nhiều", { branch: null }), await join("Vũ Thị Tệp")];
  const undo = await on("2027-02-10", async () => {
    await changeOf(many, { kind: "branch", to: branchOf(unit, 1).id, since: null });
    return bySheet("Vũ Thị Tệp", "Chi đoàn 2");
  });
  expect(await rollOf("2027-02-20", 1)).toEqual(expect.arrayContaining([many, sheet]));
  await on("2027-03-10", async () => {
    const [change] = await sql(
      database,
      "SELECT id FROM member_bulk_changes WHERE undone_at IS NULL ORDER BY created_at DESC LIMIT 1",
      [],
    );
    must(await undoMany(cast.secretary, String(change?.id)));
    expect(await undo()).toMatchObject({ status: 200 });
  });
  for (const day of ["2027-02-09", "2027-02-20", "2027-03-20"]) {
    expect(await rollOf(day, 0)).toEqual(expect.arrayContaining([sheet]));
    expect((await rollOf(day, 1)).filter((each) => [many, sheet].includes(each))).toEqual([]);
  }
});

test("a merge that takes the other row's branch is a move of its day; undone, it has never been", async () => {
  const kept = await join("Vũ Thị Gộp");
  const other = await join("Vũ Thị Gộp", { branch: branchOf(unit, 1).id });
  const pair = { kept, other, keptVersion: 1, otherVersion: 1 };
  await on("2027-02-10", async () =>
    must(await mergeMembers(cast.secretary, { ...pair, fromOther: ["branch"] })),
  );
  expect(await rollOf("2027-02-09", 0)).toContain(kept);
  expect(await rollOf("2027-02-09", 1)).not.toContain(kept);
  expect(await rollOf("2027-02-10", 1)).toContain(kept);
  const merge = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ where: { keptId: kept } });
  await on("2027-03-05", async () => must(await undoMerge(cast.secretary, merge.id)));
  expect(await rollOf("2027-02-20", 0)).toContain(kept);
  expect(await rollOf("2027-02-20", 1)).not.toContain(kept);
  expect(await rollOf("2027-02-09", 1)).toContain(other);
});

test("a move that a sheet made and that is recorded since is one move, on its own day", async () => {
  const id = await join("Trịnh Xuân Ghi");
  await on("2027-02-20", () => bySheet("Trịnh Xuân Ghi", "Chi đoàn 2"));
  expect(await rollOf("2027-02-15", 0)).toContain(id);
  await on("2027-02-25", async () => {
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const { open } = must(await proposalsAt(cast.secretary, at));
    const rows = open
      .filter(({ member }) => member.id === id)
      .map((each) => ({ id: each.id, as: "transfer_inside", day: "2027-02-10", number: "8-QĐ/ĐTN" }));
    must(await answerProposals(cast.secretary, { unit: unit.id, rows }));
  });
  expect(await rollOf("2027-02-09", 0)).toContain(id);
  expect(await rollOf("2027-02-15", 0)).not.toContain(id);
  expect(await rollOf("2027-02-15", 1)).toContain(id);
});

test("whoever was in no branch yet was only not sorted", async () => {
  const id = await join("Bùi Thị Mới", { branch: null });
  await on("2027-02-10", () => correct(id, 2));
  expect(await rollOf("2027-01-20", 2)).toContain(id);
});

test("a transfer to another unit leaves the past year there, in the grid and in the facts of the checks", async () => {
  const id = await join("Đỗ Thị Sang");
  const before = await Promise.all([factsOf(2026), factsOf(2026, unitOf(bloc, 1)), factsOf(2027)]);
  await toOtherUnit(id, "2027-03-05");
  const other = { unit: unitOf(bloc, 1), actor: receiver };
  expect(await ratedIn(0, 2026)).toContain(id);
  expect(await ratedIn(0, 2026, other)).not.toContain(id);
  expect(await ratedIn(0, 2027)).not.toContain(id);
  expect(await ratedIn(0, 2027, other)).toContain(id);
  expect(await rollOf("2027-03-04", 0)).toContain(id);
  expect(await rollOf("2027-03-04", 0, other)).not.toContain(id);
  const after = await Promise.all([factsOf(2026), factsOf(2026, unitOf(bloc, 1)), factsOf(2027)]);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect([after[2]?.ratings, after[2]?.training]).toEqual([
    (before[2]?.ratings ?? 0) - 1,
    (before[2]?.training ?? 0) - 1,
  ]);
});

test("a unit's branches are counted by the lists that their grids show", async () => {
  await on("2027-02-10", async () => correct(await join("Đỗ Thị Đếm"), 1));
  const rated = await join("Đỗ Thị Chấm");
  const rows = [{ member: rated, choice: "good", comment: "", version: null }];
  const at = { unit: unit.id, branch: branchOf(unit).id, year: 2026 };
  await on("2026-11-20", async () => must(await saveRatings(cast.secretary, { ...at, rows })));
  await on("2026-12-01", () => correct(rated, 1));
  expect(await Promise.all([ratedIn(0, 2026), ratedIn(1, 2026)])).toEqual([
    expect.arrayContaining([rated]),
    expect.not.arrayContaining([rated]),
  ]);
  for (const year of [2026, 2027]) {
    const { branches } = must(
      await on("2027-04-20", () => unitRatings(cast.secretary, { orgId: bloc.orgId, unitId: unit.id }, year)),
    );
    const grids = await Promise.all([0, 1, 2].map((n) => ratedIn(n, year)));
    expect(branches.map(({ members }) => members)).toEqual(grids.map(({ length }) => length));
  }
});

test("the office counts the units by the lists of then, and training as its grids do, a transfer since or not", async () => {
  const other = unitOf(bloc, 1);
  const came = {
    unit: unit.id,
    direction: "in",
    outsideName: "Đoàn xã Xa",
    day: "2027-02-12",
    fullName: "Đỗ Thị Vào",
    birthDate: "2000-02-01",
    gender: "female",
    joinedOn: "2019-03-26",
    toBranch: branchOf(unit).id,
  };
  must(await on("2027-02-12", () => recordTransfer(cast.secretary, came)));
  const register = { unit: unit.id, branch: branchOf(unit).id, year: 2026 };
  const [gone, moved] = [await join("Đỗ Thị Rời"), await join("Đỗ Thị Đổi")];
  await on("2026-11-20", async () =>
    must(await registerTraining(cast.secretary, { ...register, members: [gone, moved] })),
  );
  await toOtherUnit(gone, "2027-03-06");
  const taken = await join("Đỗ Thị Theo");
  const rows = [{ member: taken, choice: "good", comment: "", version: null }];
  const at = { unit: unit.id, branch: branchOf(unit).id, year: 2027 };
  await on("2027-02-20", async () => must(await saveRatings(cast.secretary, { ...at, rows })));
  await toOtherUnit(taken, "2027-03-07");
  await on("2027-02-10", () => correct(moved, 1));
  const trainedIn = async (n: number, year: number, at = { unit, actor: cast.secretary }) => {
    const input = { unit: at.unit.id, branch: branchOf(at.unit, n).id, year };
    return must(await on("2027-04-20", () => trainingBoard(at.actor, input))).rows.length;
  };
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  for (const year of [2026, 2027])
    for (const at of [
      { unit, actor: cast.secretary },
      { unit: other, actor: receiver },
    ]) {
      const of = { orgId: bloc.orgId, unitId: at.unit.id };
      const rated = must(await on("2027-04-20", () => ratingsOfUnits(cast.staff, bloc.orgId, year)));
      const grids = await Promise.all([0, 1, 2].map((n) => ratedIn(n, year, at)));
      const { unplaced } = must(await on("2027-04-20", () => unitRatings(at.actor, of, year)));
      const seen = rated.find(({ unit: { id } }) => id === at.unit.id);
      expect(seen?.members).toBe(sum(grids.map(({ length }) => length)) + unplaced);

      const boards = await Promise.all([0, 1, 2].map((n) => trainedIn(n, year, at)));
      const own = must(await on("2027-04-20", () => unitTraining(at.actor, of, year)));
      expect(own.branches.map(({ members }) => members)).toEqual(boards);
      const trained = must(await on("2027-04-20", () => trainingOfUnits(cast.staff, bloc.orgId, year)));
      const total = trained.find(({ unit: { id } }) => id === at.unit.id);
      expect(total?.members).toBe(sum(boards) + own.unplaced);
    }
});

test("a quarter's list that is confirmed long after has each in the branch of its last day", async () => {
  const id = await join("Đỗ Thị Quý");
  await on("2027-02-10", () => correct(id, 1));
  const late = { unit: unit.id, year: 2026, quarter: 3 };
  const frozen = must(await on("2027-04-20", () => confirmQuarter(cast.secretary, late)));
  const row = await allOf(bloc.orgId).rosterSnapshotMember.findFirst({
    where: { snapshotId: frozen.id, memberId: id },
  });
  expect(row?.branchId).toBe(branchOf(unit).id);
});

test("the book of the branch in which somebody was on a reward's day names him or her", async () => {
  const id = await join("Đỗ Thị Khen");
  const reward = { level: "base", form: "merit", content: "Việc tốt", members: [id] };
  for (const [n, branch] of [branchOf(unit).id, null].entries()) {
    const decided = { decisionNumber: `${n}-QĐ/ĐTN`, decidedOn: `2027-02-0${5 + n}` };
    must(
      await on("2027-02-08", () =>
        createReward(cast.secretary, { unit: unit.id, branch, ...reward, ...decided }),
      ),
    );
  }
  await on("2027-02-10", () => correct(id, 1));
  const honoured = async (n: number) => {
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, n).id };
    const period = { from: plainDate("2027-01-01"), to: plainDate("2027-03-31") };
    const { rewards } = must(await on("2027-04-20", () => branchBook(cast.secretary, at, period)));
    return rewards.map(({ members }) => members.map(({ fullName }) => fullName).join());
  };
  expect(await honoured(0)).toEqual(["Đỗ Thị Khen", "Đỗ Thị Khen"]);
  expect(await honoured(1)).toEqual([]);
});

describe("whoever was off the roll and is back", () => {
  const away = async (name: string, from: string, to: string) => {
    const member = await join(name);
    await on(from, async () => {
      const change = { status: "removed", statusSince: from, version: await versionOf(member) };
      must(await correctStatus(cast.secretary, member, change));
    });
    await on(to, () => changeOf(member, { kind: "status", to: "active", since: to, reason: "Xóa nhầm" }));
    return member;
  };
  let id = "";
  beforeAll(async () => {
    id = await away("Trần Thị Về", "2027-01-10", "2027-03-05");
  });

  test("stands in no list of the days between", async () => {
    const days = ["2027-01-09", "2027-01-10", "2027-03-04", "2027-03-05"];
    const rolls = await Promise.all(days.map((day) => rollOf(day, 0)));
    expect(rolls.map((roll) => roll.includes(id))).toEqual([true, false, false, true]);
    expect(await ratedIn(0, 2026)).toContain(id);
    const present = async (to: string) => (await registerOf(id, null, to, to)).present.length;
    expect(await Promise.all(days.map(present))).toEqual([1, 0, 0, 1]);
  });

  test("left and came back in the register of the period", async () => {
    const told = ["2027-01-10 Đưa ra khỏi danh sách", "2027-03-05 Trở lại sinh hoạt"];
    expect(await registerOf(id, 0, "2027-01-01", "2027-03-31")).toEqual({
      present: ["Chi đoàn 1"],
      came: told.slice(1),
      went: told.slice(0, 1),
    });
    expect(await registerOf(id, 0, "2027-01-01", "2027-01-31")).toMatchObject({
      present: [],
      came: [],
      went: told.slice(0, 1),
    });
  });

  test("is missing from a quarter's list of then that is confirmed afterwards", async () => {
    const gone = await away("Trần Thị Vắng", "2026-12-20", "2027-01-05");
    const late = { unit: unit.id, year: 2026, quarter: 4 };
    const frozen = must(await on("2027-04-20", () => confirmQuarter(cast.secretary, late)));
    const listed = await allOf(bloc.orgId).rosterSnapshotMember.findMany({
      where: { snapshotId: frozen.id },
    });
    const ids = listed.map(({ memberId }) => memberId);
    expect([ids.includes(id), ids.includes(gone)]).toEqual([true, false]);
  });

  test("a leaving that was taken back has never been", async () => {
    const lone = await join("Trần Thị Nhầm");
    const told = { member: lone, lapse: "activity", firstMonth: "9/2026", lastMonth: "11/2026" };
    const removal = { ...told, tried: "", docNumber: "3-QĐ/ĐTN", day: "2027-01-10" };
    const { id: caseId } = must(await on("2027-01-12", () => recordRemoval(cast.secretary, removal)));
    const { version } = must(await removalDetail(cast.secretary, caseId));
    must(
      await on("2027-02-01", () => takeRemovalBack(cast.secretary, caseId, { version, note: "Ghi nhầm" })),
    );
    await on("2027-02-10", async () => {
      const change = { status: "moved", statusSince: "2027-02-10", version: await versionOf(lone) };
      must(await correctStatus(cast.secretary, lone, change));
    });
    expect(await registerOf(lone, 0, "2027-01-01", "2027-02-28")).toEqual({
      present: [],
      came: [],
      went: ["2027-02-10 Chuyển đi"],
    });
    expect(await rollOf("2027-01-20", 0)).toContain(lone);
  });
});

test("the checks count for a branch with an approved sheet only its own list of the year's end", async () => {
  const id = await join("Đỗ Thị Ở");
  const missed = (await factsOf(2026)).ratings;
  await on("2027-02-10", () => correct(id, 2));
  const at = [bloc.orgId, unit.id, branchOf(unit, 2).id];
  await sql(
    database,
    `INSERT INTO rating_sheets (org_id, unit_id, branch_id, year, state, approved_on, approval_number)
      VALUES ($1, $2, $3, 2026, 'approved', '2026-12-20', '3-QĐ/ĐTN')`,
    at,
  );
  // Whom the third branch has of its own by then stands in no line of its sheet, so the checks miss nobody there.
  const own = (await ratedIn(2, 2026)).length;
  expect((await factsOf(2026)).ratings).toBe(missed - own);
  expect(await ratedIn(2, 2026)).not.toContain(id);
});

test("whoever was rated before a move to another unit is missed by the checks of neither", async () => {
  const id = await join("Đỗ Thị Xếp", { branch: branchOf(unit, 2).id });
  const at = { unit: unit.id, branch: branchOf(unit, 2).id, year: 2028 };
  const ratings = () =>
    Promise.all([unit, unitOf(bloc, 1)].map(async (of) => (await factsOf(2028, of, "2028-12-20")).ratings));
  const sheetAt = async () => must(await ratingBoard(cast.secretary, at)).sheet?.version;
  await on("2028-11-20", async () => {
    const { rows } = must(await ratingBoard(cast.secretary, at));
    const said = { choice: "good", comment: "Đều tay.", version: null };
    const rated = rows.map(({ memberId }) => ({ member: memberId, ...said }));
    must(await saveRatings(cast.secretary, { ...at, rows: rated }));
    const meeting = { heldOn: "2028-11-18", entitled: rows.length, present: rows.length };
    const signed = { minutesNumber: "5-BB/CĐ", chair: "Lê An", minuteTaker: "Vũ Bình" };
    must(await proposeRatings(cast.secretary, { ...at, ...meeting, ...signed, version: await sheetAt() }));
  });
  const approve = async () => {
    const decision = { approvalNumber: "9-NQ/ĐTN", approvedOn: "2028-11-25" };
    must(await approveRatings(cast.secretary, { ...at, ...decision, version: await sheetAt() }));
  };
  await on("2028-11-25", approve);
  const before = await ratings();
  await toOtherUnit(id, "2028-12-05");
  expect(await on("2028-12-20", ratings)).toEqual(before);
});

describe("an earlier branch is known by itself, not by its name", () => {
  const monthsOf = async (n: number, id: string) => {
    const input = { unit: unit.id, branch: branchOf(unit, n).id, year: 2027 };
    const { rows } = must(await on("2027-04-20", () => feeBoard(cast.secretary, input)));
    const row = rows.find(({ memberId }) => memberId === id);
    return ["01", "02", "03"].map(
      (month) => row?.cells.find((cell) => cell.month === `2027-${month}`)?.state ?? null,
    );
  };
  const rename = (n: number, name: string, fromDay: string) =>
    on(fromDay, async () => {
      const { id } = branchOf(unit, n);
      const { version } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id } });
      must(await renameUnit(operator("kiểm thử"), bloc.orgId, { id, version, name, fromDay }));
    });

  test("so its fees stay due there after it has another name", async () => {
    const id = await join("Mai Thị Hoa");
    await on("2027-02-10", () => correct(id, 1));
    const [first, second] = [await monthsOf(0, id), await monthsOf(1, id)];
    expect([first, second]).toEqual([
      ["owed", "owed", "none"],
      ["none", "none", "owed"],
    ]);
    await rename(0, "Chi đoàn Hành chính", "2027-03-01");
    expect([await monthsOf(0, id), await monthsOf(1, id)]).toEqual([first, second]);
    expect(await rollOf("2027-02-09", 0)).toContain(id);
  });

  test("also where an older entry of the log says nothing but the name of that time", async () => {
    const id = await join("Mai Thị Cũ", { branch: branchOf(unit, 1).id });
    await on("2027-02-10", () => correct(id, 2));
    const where = "subject_id = $1 AND type = 'member.updated'";
    await sql(database, `UPDATE audit_events SET detail = detail - 'leftBranch' WHERE ${where}`, [id]);
    await rename(1, "Chi đoàn Kế hoạch", "2027-03-01");
    expect(await monthsOf(1, id)).toEqual(["owed", "owed", "none"]);
    expect(await monthsOf(2, id)).toEqual(["none", "none", "owed"]);
  });
});

describe("six months, in the Union or in the branch, are counted by one rule", () => {
  const DAYS = [
    ["below", "2026-07-01", true],
    ["at", "2026-06-30", false],
    ["above", "2026-06-29", false],
  ] as const;
  const told = async (n: number, id: string) => {
    const input = { unit: unit.id, branch: branchOf(unit, n).id, year: 2026 };
    const { rows } = must(await on("2026-11-05", () => ratingBoard(cast.secretary, input)));
    const conditions = rows.find(({ memberId }) => memberId === id)?.conditions ?? [];
    return conditions.some((words) => words.includes("chưa đủ 6 tháng") || words.includes("Chưa đủ 6 tháng"));
  };
  const counted = async () => (await factsOf(2026, unit, "2026-11-05")).tooNew;

  test.each(DAYS)("joined %s six months: %s", async (_, joinedOn, isNew) => {
    const before = await counted();
    const id = await join("Hồ Thị Vào", { joinedOn });
    expect(await told(0, id)).toBe(isNew);
    expect(await counted()).toBe(before + Number(isNew));
  });

  test.each(DAYS)("came %s six months: %s", async (_, day, isNew) => {
    const before = await counted();
    const id = await join("Hồ Thị Đến");
    expect(await told(0, id)).toBe(false);
    const move = { unit: unit.id, members: [id], toBranch: branchOf(unit, 1).id, day };
    must(await on(day, () => pasteSeen(moveInside, cast.secretary, { ...move, docNumber: "9-QĐ/ĐTN" })));
    expect(await told(1, id)).toBe(isNew);
    expect(await counted()).toBe(before + Number(isNew));
  });

  test("there and back on one day nobody came, but whoever went on from there did", async () => {
    const before = await counted();
    const id = await join("Hồ Thị Nhầm");
    const goes = (n: number, docNumber: string) => {
      const move = { unit: unit.id, members: [id], toBranch: branchOf(unit, n).id, day: "2026-07-02" };
      return on("2026-07-02", () => pasteSeen(moveInside, cast.secretary, { ...move, docNumber }));
    };
    must(await goes(1, "9-QĐ/ĐTN"));
    must(await goes(0, "10-QĐ/ĐTN"));
    expect(await told(0, id)).toBe(false);
    expect(await counted()).toBe(before);
    must(await goes(1, "11-QĐ/ĐTN"));
    expect(await told(1, id)).toBe(true);
    expect(await counted()).toBe(before + 1);
  });

  const BY: [string, (id: string, name: string) => Promise<void>][] = WAYS.slice(0, 2);
  test.each(BY)("came by %s; whoever was in no branch until then did not", async (way, move) => {
    const before = await counted();
    const name = `Hồ Thị ${way === "a sheet" ? "Bảng" : "Mẫu"}`;
    const id = await join(name);
    await on("2026-07-01", () => move(id, name));
    expect(await told(1, id)).toBe(true);
    expect(await counted()).toBe(before + 1);
    const unsorted = await join(`${name} Lẻ`, { branch: null });
    await on("2026-07-01", () => move(unsorted, `${name} Lẻ`));
    expect(await told(1, unsorted)).toBe(false);
    expect(await counted()).toBe(before + 1);
  });

  test("a month or a year alone says nothing", async () => {
    const before = await counted();
    for (const joinedOn of ["2026", null]) await join("Hồ Thị Mơ", { joinedOn });
    const id = await join("Hồ Thị Tháng");
    await sql(database, "UPDATE members SET joined_on = '2026-10' WHERE id = $1", [id]);
    expect(await counted()).toBe(before);
  });
});
