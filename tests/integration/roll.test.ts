import { beforeAll, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import { createActivity } from "@/lib/activities/commands";
import { recordMeeting } from "@/lib/branch-meetings/commands";
import { saveRoll } from "@/lib/branch-meetings/roll";
import { signNil, withdrawNil } from "@/lib/cases/nil/commands";
import {
  correctDeferral,
  openDeferral,
  pasteDeferrals,
  recordDeferral,
  takeDeferralBack,
  takeDeferralStep,
} from "@/lib/deferrals/commands";
import { extendDeferral } from "@/lib/deferrals/extending";
import { deferralPaper, papersOf } from "@/lib/deferrals/papers";
import { deferralDetail } from "@/lib/deferrals/queries";
import { deferredWithin } from "@/lib/deferrals/spans";
import { recordDiscipline } from "@/lib/discipline/recording";
import { bookParts } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { saveFees } from "@/lib/fees/commands";
import { exemptMember } from "@/lib/fees/member/commands";
import { updateMember } from "@/lib/members/commands";
import { findMember } from "@/lib/members/queries";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { openRemoval, takeRemovalBack, takeRemovalStep } from "@/lib/removals/commands";
import { correctRemoval, pasteRemovals, recordRemoval, recordRemovals } from "@/lib/removals/recording";
import { changeReward, createReward } from "@/lib/rewards/commands";
import { rewardDetail, rewardsOfMember, rewardsOfYear } from "@/lib/rewards/queries";
import { pasteRewards } from "@/lib/rewards/recording";
import { moveInside } from "@/lib/transfers/moving-inside";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferStep } from "@/lib/transfers/steps";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, correctStatus, makeCast, makeMember, signOver, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const ids: Record<string, string> = {};
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);
const statusOf = async (name: string) =>
  (await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: ids[name] ?? "" } })).status;
const table = (...lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
  for (const name of ["Lê An", "Lê Bình", "Lê Chi", "Lê Dung"])
    ids[name] = (await makeMember(cast.secretary, unitOf(bloc), name)).id;
});

test("a removal is voted by the branch, approved above and taken back", async () => {
  const input = {
    member: ids["Lê An"],
    lapse: "fee",
    firstMonth: "1/2026",
    lastMonth: "3/2026",
    tried: "Đã nhắc",
    day: "2026-05-04",
  };
  const short = await now(() => openRemoval(cast.branchSecretary, { ...input, lastMonth: "2/2026" }));
  expect(short).toMatchObject({ fields: [{ path: "lastMonth" }] });
  expect(await now(() => openRemoval(cast.observer, input))).toMatchObject({ reason: "forbidden" });
  const { id } = must(await now(() => openRemoval(cast.branchSecretary, input)));
  const step = (actor: typeof cast.secretary, act: string, version: number, more: object) =>
    now(() => takeRemovalStep(actor, id, { act, day: "2026-05-10", version, ...more }));
  const votes = { entitled: "10", present: "8", votesFor: "4" };
  expect(await step(cast.branchSecretary, "vote", 1, votes)).toMatchObject({
    fields: [{ path: "votesFor" }],
  });
  must(await step(cast.branchSecretary, "vote", 1, { ...votes, votesFor: "5" }));
  const approve = { docNumber: "9-QĐ" };
  expect(await step(cast.branchSecretary, "approve", 2, approve)).toMatchObject({ reason: "forbidden" });
  must(await step(cast.secretary, "approve", 2, approve));
  expect(await statusOf("Lê An")).toBe("removed");
  must(await now(() => takeRemovalBack(cast.secretary, id, { note: "Nhầm người", version: 3 })));
  expect(await statusOf("Lê An")).toBe("active");
});

test("a removal is approved of whom a list struck off meanwhile, and not of whom an expulsion took", async () => {
  const voted = async (name: string) => {
    const row = await makeMember(cast.secretary, unitOf(bloc), name);
    const { docNumber, ...lapse } = told;
    const input = { member: row.id, ...lapse, tried: "Đã nhắc" };
    const { id } = must(await now(() => openRemoval(cast.branchSecretary, input)));
    const vote = { act: "vote", day: "2026-05-10", version: 1, entitled: "10", present: "8", votesFor: "5" };
    must(await now(() => takeRemovalStep(cast.branchSecretary, id, vote)));
    const approval = { act: "approve", day: "2026-05-12", version: 2, docNumber };
    const approve = () => now(() => takeRemovalStep(cast.secretary, id, approval));
    const rowNow = () => allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: row.id } });
    return { id, row, approve, rowNow };
  };
  const struck = await voted("Mạc Vắng");
  const change = { status: "removed", statusSince: "2026-06-30", version: struck.row.version };
  must(await now(() => correctStatus(cast.secretary, struck.row.id, change)));
  must(await struck.approve());
  expect(await struck.rowNow()).toMatchObject({ status: "removed", statusSince: new Date("2026-05-12") });
  must(await now(() => takeRemovalBack(cast.secretary, struck.id, { note: "Nhầm", version: 3 })));
  expect(await struck.rowNow()).toMatchObject({ status: "removed", statusSince: new Date("2026-06-30") });

  const expelled = await voted("Mạc Rời");
  const measure = { about: "Sai", form: "expulsion", docNumber: "3-QĐ" };
  const days = { decidedOn: "2026-05-04", announcedOn: "2026-05-11" };
  const input = { member: expelled.row.id, ...measure, ...days };
  must(await now(() => recordDiscipline(cast.secretary, input)));
  expect(await expelled.approve()).toMatchObject({ reason: "conflict" });
  expect(await expelled.rowNow()).toMatchObject({ statusSince: new Date("2026-05-11") });
});

const told = {
  lapse: "fee",
  firstMonth: "1/2026",
  lastMonth: "3/2026",
  docNumber: "9-QĐ",
  day: "2026-05-04",
};

test("a removal of somebody whom a list had struck off before is corrected, and stays one", async () => {
  const left = await makeMember(cast.secretary, unitOf(bloc), "Lê Vắng");
  ids["Lê Vắng"] = left.id;
  const change = { status: "removed", statusSince: "2026-06-30", version: left.version };
  must(await now(() => correctStatus(cast.secretary, left.id, change)));
  const rows = [{ member: left.id, ...told }];
  const recorded = must(await now(() => recordRemovals(cast.secretary, { unit: unitOf(bloc).id, rows })));
  const corrected = { ...told, day: "2026-05-14", version: 1 };
  must(await now(() => correctRemoval(cast.secretary, recorded.ids[0] ?? "", corrected)));
  const row = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: left.id } });
  expect(row).toMatchObject({ status: "removed", statusSince: new Date("2026-05-14") });
  const { version } = row;
  must(await now(() => updateMember(cast.secretary, left.id, { phone: "0912345678", version })));
  const again = { ...corrected, docNumber: "10-QĐ", version: 2 };
  must(await now(() => correctRemoval(cast.secretary, recorded.ids[0] ?? "", again)));
  const anotherDay = { ...again, day: "2026-05-15", version: 3 };
  expect(await now(() => correctRemoval(cast.secretary, recorded.ids[0] ?? "", anotherDay))).toMatchObject({
    reason: "conflict",
  });
});

test("a recorded removal of the wrong person is dropped: the name stands in the roll again", async () => {
  const { id: member } = await makeMember(cast.secretary, unitOf(bloc), "Lê Nhầm");
  ids["Lê Nhầm"] = member;
  const { id } = must(await now(() => recordRemoval(cast.secretary, { member, ...told })));
  expect(await statusOf("Lê Nhầm")).toBe("removed");
  must(await now(() => takeRemovalBack(cast.secretary, id, { note: "Nhầm người", version: 1 })));
  expect(await statusOf("Lê Nhầm")).toBe("active");
  must(await now(() => recordRemoval(cast.secretary, { member, ...told })));
});

test("pasted removals: none while a cell is wrong, each named; then all", async () => {
  const head = ["Họ và tên", "Lý do", "Từ tháng", "Đến tháng", "Số quyết định", "Ngày quyết định"];
  const paste = (...lines: string[][]) =>
    now(() =>
      pasteSeen(pasteRemovals, cast.secretary, { unit: unitOf(bloc).id, table: table(head, ...lines) }),
    );
  const good = ["le binh", "Không đóng đoàn phí", "1/2026", "3/2026", "9-QĐ", "4/5/2026"];
  const wrong = await paste(good, ["Lê Không", "bận", "1/2026", "13/2026", "", "4/5/2026"]);
  const paths = ["3.A", "3.B", "3.D", "3.E"];
  expect(wrong).toMatchObject({ reason: "invalid", fields: paths.map((path) => ({ path })) });
  expect(await statusOf("Lê Bình")).toBe("active");
  must(await paste(good));
  expect(await statusOf("Lê Bình")).toBe("removed");
});

test("removals of many are asked about and written in as many statements as of two", async () => {
  const head = ["Họ và tên", "Lý do", "Từ tháng", "Đến tháng", "Số quyết định", "Ngày quyết định"];
  const pasted = async (names: string[]) => {
    const [unit, branch] = [unitOf(bloc), branchOf(unitOf(bloc))];
    await manyMembers(database, { orgId: bloc.orgId, unitId: unit.id, branchId: branch.id }, names);
    const lines = names.map((name, at) => [
      ...[name, at % 2 === 0 ? "Không đóng đoàn phí" : "Không sinh hoạt"],
      ...["1/2026", "3/2026", "9-QĐ", "4/5/2026"],
    ]);
    const given = { unit: unit.id, table: table(head, ...lines) };
    const sent = await statementsOf(async () =>
      must(await now(() => pasteSeen(pasteRemovals, cast.secretary, given))),
    );
    return sent.length;
  };
  const two = await pasted(["Mạc Lẻ Một", "Mạc Lẻ Hai"]);
  expect(await pasted(Array.from({ length: 8 }, (_, at) => `Mạc Đông ${"ABCDEFGH"[at]}`))).toBe(two);
});

test("a deferral of a year at most goes on by a new one, which closes it", async () => {
  const told = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Đi học", day: "2025-12-20" };
  const record = (more: object) =>
    now(() => recordDeferral(cast.branchSecretary, { member: ids["Lê Chi"], ...told, ...more }));
  expect(await record({ toDay: "2027-01-02" })).toMatchObject({ fields: [{ path: "toDay" }] });
  const { id } = must(await record({}));
  const more = { toDay: "2026-12-31", reason: "Học tiếp", day: "2026-06-25", docNumber: "4-QĐ" };
  expect(await now(() => extendDeferral(cast.secretary, id, { ...more, version: 9 }))).toMatchObject({
    reason: "stale",
  });
  const word = await signOver(
    { orgId: bloc.orgId, unitId: unitOf(bloc).id },
    2026,
    "activity_deferral",
    cast.secretary,
  );
  const extended = () => now(() => extendDeferral(cast.secretary, id, { ...more, version: 1 }));
  expect(await extended()).toMatchObject({ reason: "conflict", message: expect.stringContaining("2026") });
  must(await now(() => withdrawNil(cast.secretary, word, 1)));
  const next = must(await extended());
  expect(must(await deferralDetail(cast.observer, id))).toMatchObject({
    state: "extended",
    extendedById: next.id,
  });
  expect(must(await deferralDetail(cast.observer, next.id))).toMatchObject({
    state: "deferred",
    dueOn: "2026-12-31",
    extendsId: id,
    deferral: { fromDay: "2026-07-01" },
  });
  const rows = table(
    ["Họ và tên", "Hoãn từ ngày", "Đến ngày", "Lý do", "Ngày quyết định"],
    ["Lê Dung", "1/2/2026", "1/8/2026", "Sinh con", "20/1/2026"],
  );
  must(await now(() => pasteSeen(pasteDeferrals, cast.secretary, { unit: unitOf(bloc).id, table: rows })));
});

test("one removal of a person is under way, and none for activities that were deferred or a month that runs", async () => {
  const member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Hoãn")).id;
  ids["Lê Hoãn"] = member;
  const span = { fromDay: "2026-03-15", toDay: "2026-09-30", reason: "Đi học", day: "2026-03-10" };
  must(await now(() => recordDeferral(cast.secretary, { member, ...span, endedOn: "2026-07-11" })));
  const lapse = { lapse: "activity", firstMonth: "1/2026", lastMonth: "3/2026", tried: "Đã nhắc" };
  const input = { member, ...lapse, day: "2026-11-02" };
  const open = (more: object) => now(() => openRemoval(cast.branchSecretary, { ...input, ...more }));
  const deferred = await open({});
  expect(deferred).toMatchObject({ fields: [{ path: "firstMonth" }] });
  expect(JSON.stringify(deferred)).toContain("10/07/2026");
  const head = ["Họ và tên", "Lý do", "Từ tháng", "Đến tháng", "Số quyết định", "Ngày quyết định"];
  const line = ["Lê Hoãn", "Không sinh hoạt", "6/2026", "8/2026", "9-QĐ", "2/11/2026"];
  const pasted = { unit: unitOf(bloc).id, table: table(head, line) };
  expect(await now(() => pasteSeen(pasteRemovals, cast.secretary, pasted))).toMatchObject({
    fields: [{ path: "2.C" }],
  });
  expect(await open({ firstMonth: "9/2026", lastMonth: "11/2026" })).toMatchObject({
    fields: [{ path: "lastMonth" }],
  });
  const later = { firstMonth: "8/2026", lastMonth: "10/2026" };
  const both = await Promise.all([open(later), open({ lapse: "fee" })]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both).toContainEqual(expect.objectContaining({ reason: "conflict" }));
  const { id } = must(both.find(({ ok }) => ok) ?? expect.fail("one of two is written"));
  const votes = { entitled: "10", present: "8", votesFor: "3" };
  const down = { act: "vote_down", day: "2026-11-03", version: 1, ...votes };
  must(await now(() => takeRemovalStep(cast.branchSecretary, id, down)));
  must(await open(later));
  expect(await now(() => takeRemovalBack(cast.secretary, id, { note: "Nhầm", version: 2 }))).toMatchObject({
    message: expect.stringContaining("chưa xong"),
  });
  const record = { ...told, member };
  expect(await now(() => recordRemoval(cast.secretary, record))).toMatchObject({
    reason: "conflict",
    fields: [{ path: "member", message: expect.stringContaining("rút đề nghị đó trước") }],
  });
  const over = ["Lê Hoãn", "Không đóng đoàn phí", "1/2026", "3/2026", "9-QĐ", "2/11/2026"];
  expect(
    await now(() =>
      pasteSeen(pasteRemovals, cast.secretary, { unit: unitOf(bloc).id, table: table(head, over) }),
    ),
  ).toMatchObject({ fields: [{ path: "2.A", message: expect.stringContaining("chưa xong") }] });
  const { member: _, ...row } = record;
  const rows = [{ member, ...row }];
  expect(await now(() => recordRemovals(cast.secretary, { unit: unitOf(bloc).id, rows }))).toMatchObject({
    fields: [{ path: "rows.0.member" }],
  });
  expect(await statusOf("Lê Hoãn")).toBe("active");
});

test("no removal takes a month whose fee was exempt or paid, for a missing fee", async () => {
  const member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Phí")).id;
  const exempt = { fromMonth: "1/2026", months: "3", decisionNumber: "4-NQ/ĐTN", decidedOn: "2026-01-05" };
  must(await now(() => exemptMember(cast.secretary, { member, ...exempt, reason: "Nghỉ ốm" })));
  const { id: branch } = branchOf(unitOf(bloc));
  const cells = [{ member, month: "2026-06", amount: 2000, version: null }];
  must(await now(() => saveFees(cast.secretary, { unit: unitOf(bloc).id, branch, year: 2026, cells })));
  const lapse = { member, lapse: "fee", tried: "Đã nhắc", day: "2026-11-02" };
  const open = (firstMonth: string, lastMonth: string, more: object = {}) =>
    now(() => openRemoval(cast.branchSecretary, { ...lapse, firstMonth, lastMonth, ...more }));
  const refusedFor = (words: string) => ({
    reason: "invalid",
    message: expect.stringContaining(words),
    fields: [{ path: "firstMonth" }],
  });
  expect(await open("3/2026", "5/2026")).toMatchObject(refusedFor("Tháng 3/2026 người này được miễn"));
  expect(await open("4/2026", "6/2026")).toMatchObject(refusedFor("Tháng 6/2026 người này đã đóng"));
  const told = { member, lapse: "fee", firstMonth: "5/2026", lastMonth: "7/2026", day: "2026-11-02" };
  expect(await now(() => recordRemoval(cast.secretary, { ...told, docNumber: "9-QĐ" }))).toMatchObject(
    refusedFor("Tháng 6/2026"),
  );
  must(await open("7/2026", "9/2026"));
});

test("no removal for inactivity of somebody who came, or was away with a reason, in one of the months", async () => {
  const { id: branch } = branchOf(unitOf(bloc));
  const at = { unit: unitOf(bloc).id, branch };
  const add = async (fullName: string, more: Record<string, unknown> = {}) =>
    (await makeMember(cast.secretary, unitOf(bloc), fullName, more)).id;
  const [came, excused, absent, active] = [
    await add("Lê Đến"),
    await add("Lê Xin"),
    await add("Lê Bỏ"),
    await add("Lê Làm"),
  ];
  const told = { ...at, day: "2026-02-05", kind: "regular", course: "Họp", resolution: "Nhất trí" };
  const meeting = must(await now(() => recordMeeting(cast.secretary, told))).id;
  const marks = [
    { member: excused, mark: "excused", reason: "Ốm" },
    ...[absent, active].map((member) => ({ member, mark: "absent" })),
  ];
  must(await now(() => saveRoll(cast.secretary, meeting, { marks, restPresent: true, version: 1 })));
  const activity = { title: "Ra quân", startsOn: "2026-03-31", kind: "volunteering", members: [active] };
  must(await now(() => createActivity(cast.secretary, { ...at, ...activity })));
  const open = (member: string, lapse: string, firstMonth = "1/2026", lastMonth = "3/2026") =>
    now(() =>
      openRemoval(cast.branchSecretary, {
        member,
        lapse,
        firstMonth,
        lastMonth,
        tried: "Đã nhắc",
        day: "2026-11-02",
      }),
    );
  const refusedFor = (words: string) => ({
    reason: "invalid",
    message: expect.stringContaining(words),
    fields: [{ path: "firstMonth" }],
  });
  expect(await open(came, "activity")).toMatchObject(
    refusedFor("có mặt trong buổi sinh hoạt ngày 05/02/2026"),
  );
  expect(await open(excused, "activity")).toMatchObject(refusedFor("vắng có lý do"));
  expect(await open(active, "activity")).toMatchObject(refusedFor("tham gia hoạt động ngày 31/03/2026"));
  must(await open(active, "activity", "4/2026", "6/2026"));
  must(await open(absent, "activity"));
  must(await open(came, "fee"));
  const away = await add("Lê Tạm Xa");
  const stay = {
    unit: unitOf(bloc).id,
    member: away,
    direction: "out",
    kind: "temporary",
    day: "2026-03-30",
  };
  const there = { outsideName: "Đoàn phường", introNumber: "3", until: "2026-08-31" };
  must(await now(() => recordTransfer(cast.branchSecretary, { ...stay, ...there })));
  const elsewhere = "sinh hoạt tạm thời ở nơi khác đến hết ngày 31/08/2026";
  expect(await open(away, "activity")).toMatchObject(refusedFor(elsewhere));
  expect(await open(away, "activity", "8/2026", "10/2026")).toMatchObject(refusedFor(elsewhere));
  const { id } = await allOf(bloc.orgId).memberCase.findFirstOrThrow({ where: { memberId: away } });
  const longer = { act: "extend", day: "2026-05-20", until: "2026-10-31", version: 1 };
  must(await now(() => takeTransferStep(cast.branchSecretary, id, longer)));
  expect(await open(away, "activity", "8/2026", "10/2026")).toMatchObject(refusedFor("31/10/2026"));
  const back = { act: "return", day: "2026-06-01", version: 2 };
  must(await now(() => takeTransferStep(cast.branchSecretary, id, back)));
  expect(await open(away, "activity", "5/2026", "7/2026")).toMatchObject(refusedFor("31/05/2026"));
  must(await open(away, "activity", "6/2026", "8/2026"));

  const joined = await add("Lê Mới", { joinedOn: "2026-05-15" });
  expect(await open(joined, "fee")).toMatchObject(
    refusedFor("Tháng 1/2026 người này chưa phải đóng đoàn phí"),
  );
  expect(await open(joined, "activity", "4/2026", "6/2026")).toMatchObject(refusedFor("chưa vào Đoàn"));
  must(await open(joined, "activity", "5/2026", "7/2026"));
});

test("a deferral is decided by its number and day, and so is its extension; its paper is a draft until then", async () => {
  const member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Học")).id;
  const span = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Điều trị dài ngày." };
  const { id } = must(
    await now(() => openDeferral(cast.branchSecretary, { member, ...span, day: "2025-12-20" })),
  );
  const step = (act: string, version: number, more: object = {}) =>
    now(() => takeDeferralStep(cast.branchSecretary, id, { act, day: "2025-12-28", version, ...more }));
  const detail = async (of = id) => must(await deferralDetail(cast.secretary, of));
  const made = async (of = id, actor = cast.secretary) =>
    must(await now(() => deferralPaper(actor, of, "decision")));
  const text = async (of = id, actor = cast.secretary) => JSON.stringify((await made(of, actor)).paper.body);

  expect((await made()).paper).toMatchObject({
    draft: true,
    title: { abstract: "Về việc cho hoãn sinh hoạt đoàn" },
    head: {
      issuer: "BCH Chi đoàn 1",
      upper: "Đoàn Sở số 1",
      number: { value: null },
      date: null,
      year: 2026,
    },
    foot: { signer: { onBehalf: "TM. BAN CHẤP HÀNH" } },
  });
  expect(await step("decide", 1)).toMatchObject({ fields: [{ path: "docNumber" }] });
  must(await step("decide", 1, { docNumber: "3-QĐ" }));
  expect((await made()).paper).toMatchObject({
    draft: false,
    head: { number: { value: "3", kind: "QĐ" }, date: "2025-12-28" },
  });
  expect(await text()).toContain("từ ngày 01/01/2026 đến hết ngày 30/06/2026. Lý do: Điều trị dài ngày.");
  for (const unseeing of [cast.observer, cast.staff]) {
    expect(await text(id, unseeing)).not.toContain("Điều trị");
    expect(await text(id, unseeing)).toContain("(lý do nêu trong đơn)");
  }

  const longer = { toDay: "2026-12-31", reason: "Điều trị tiếp", day: "2026-06-25", version: 2 };
  const extend = (more: object) => now(() => extendDeferral(cast.secretary, id, { ...longer, ...more }));
  expect(await extend({})).toMatchObject({ fields: [{ path: "docNumber" }] });
  const next = must(await extend({ docNumber: "7-QĐ" })).id;
  expect((await made(next)).paper).toMatchObject({
    draft: false,
    head: { number: { value: "7" } },
    title: { abstract: "Về việc gia hạn hoãn sinh hoạt đoàn" },
  });

  const ask = { member: ids["Lê Chi"], fromDay: "2027-02-01", toDay: "2027-03-01", reason: "Xa" };
  const refused = must(await now(() => openDeferral(cast.secretary, { ...ask, day: "2026-11-01" }))).id;
  const refuse = { act: "refuse", day: "2026-11-02", note: "Chưa đủ lý do", version: 1 };
  must(await now(() => takeDeferralStep(cast.secretary, refused, refuse)));
  expect(papersOf(await detail(refused))).toEqual([]);
  expect(await deferralPaper(cast.secretary, refused, "decision")).toMatchObject({ reason: "not_found" });
});

test("of a recorded deferral the paper has its day, and stays a draft where no number was told", async () => {
  const member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Ghi")).id;
  const span = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Đi học", day: "2025-12-20" };
  const { id } = must(await now(() => recordDeferral(cast.secretary, { member, ...span })));
  const detail = async () => papersOf(must(await deferralDetail(cast.secretary, id)));
  const head = { number: { value: null }, date: "2025-12-20" };
  const made = async () => must(await now(() => deferralPaper(cast.secretary, id, "decision"))).paper;
  expect(await made()).toMatchObject({ draft: true, head });
  expect(await detail()).toMatchObject([{ detail: "Dự thảo, chưa có số" }]);
  must(await now(() => correctDeferral(cast.secretary, id, { ...span, docNumber: "2-QĐ/CĐ", version: 1 })));
  expect(await made()).toMatchObject({ draft: false, head: { number: { value: "2", issuerCode: "CĐ" } } });
  expect(await detail()).toMatchObject([{ detail: "Đã có số" }]);
  const charter = async () => must(await now(() => deferralDetail(cast.secretary, id))).charterVersion;
  expect(await charter()).toBe("XII");
  const earlier = { ...span, day: "2022-12-20", docNumber: "2-QĐ/CĐ", version: 2 };
  must(await now(() => correctDeferral(cast.secretary, id, earlier)));
  expect(await charter()).toBe("XI");
});

test("the deferrals of one person follow each other", async () => {
  const member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Nối")).id;
  const span = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Đi học", day: "2025-12-20" };
  const record = (more: object = {}) =>
    now(() => recordDeferral(cast.secretary, { member, ...span, ...more }));
  const both = await Promise.all([record(), record({ fromDay: "2026-06-30", toDay: "2026-08-01" })]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const { id } = must(both.find(({ ok }) => ok) ?? expect.fail("one of two is written"));
  const told = { ...span, version: 1 };
  must(await now(() => correctDeferral(cast.secretary, id, told)));
  const asked = { member, fromDay: "2026-07-10", toDay: "2026-08-10", reason: "Sinh con", day: "2026-07-01" };
  const other = must(await now(() => openDeferral(cast.secretary, asked))).id;
  const waits = /10\/07\/2026 đến 10\/08\/2026 chưa được quyết định.*Mở đơn đó để ghi quyết định/;
  const overlap = { reason: "conflict", message: expect.stringMatching(waits) };
  const longer = { ...told, toDay: "2026-07-10", version: 2 };
  expect(await now(() => correctDeferral(cast.secretary, id, longer))).toMatchObject(overlap);
  const more = { toDay: "2026-12-31", reason: "Học tiếp", day: "2026-06-25", docNumber: "4-QĐ", version: 2 };
  const extend = (version: number) => now(() => extendDeferral(cast.secretary, id, { ...more, version }));
  expect(await extend(2)).toMatchObject(overlap);
  const refuse = { act: "refuse", day: "2026-07-02", note: "Chưa đủ lý do", version: 1 };
  must(await now(() => takeDeferralStep(cast.secretary, other, refuse)));
  const next = must(await extend(2)).id;
  expect(
    await now(() => takeDeferralBack(cast.secretary, other, { note: "Nhầm", version: 2 })),
  ).toMatchObject({
    message: expect.stringContaining("31/12/2026"),
  });

  // Extended by mistake: the new one is withdrawn, then the old one runs as before.
  const back = (of: string, version: number) =>
    now(() => takeDeferralBack(cast.secretary, of, { note: "Gia hạn nhầm", version }));
  expect(await back(id, 3)).toMatchObject({ reason: "conflict" });
  must(await back(next, 1));
  const withdraw = { act: "withdraw", day: "2026-07-03", note: "Gia hạn nhầm", version: 2 };
  must(await now(() => takeDeferralStep(cast.secretary, next, withdraw)));
  must(await back(id, 3));
  expect(must(await deferralDetail(cast.observer, id))).toMatchObject({
    state: "deferred",
    outcome: null,
    dueOn: "2026-06-30",
    extendedById: null,
  });
  must(await extend(4));
});

test("a deferral of somebody who has left goes on by no new one; what was decided before is recorded", async () => {
  const { id: member, version } = await makeMember(cast.secretary, unitOf(bloc), "Lê Rời");
  const span = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Đi học", day: "2025-12-20" };
  const { id } = must(await now(() => recordDeferral(cast.secretary, { member, ...span })));
  const left = { status: "moved", statusSince: "2026-08-01", version };
  must(await now(() => correctStatus(cast.secretary, member, left)));
  const more = { toDay: "2026-12-31", reason: "Học tiếp", day: "2026-06-25", docNumber: "4-QĐ" };
  expect(await now(() => extendDeferral(cast.secretary, id, { ...more, version: 1 }))).toMatchObject({
    reason: "conflict",
    message: expect.stringMatching(/^Lê Rời không còn trong danh sách đang sinh hoạt.*“Ghi kết quả”/),
  });
  expect(must(await deferralDetail(cast.secretary, id))).toMatchObject({ state: "deferred", version: 1 });
  const ended = { member, ...more, fromDay: "2026-07-01", endedOn: "2026-08-01" };
  must(await now(() => recordDeferral(cast.secretary, ended)));
});

test("a deferral ends without a return once its member has left the roster, and on that day", async () => {
  const { id: member, version } = await makeMember(cast.secretary, unitOf(bloc), "Lê Rời Khi Hoãn");
  const span = { fromDay: "2026-01-01", toDay: "2026-12-20", reason: "Đi học", day: "2025-12-20" };
  const { id } = must(await now(() => recordDeferral(cast.secretary, { member, ...span })));
  const leave = () =>
    now(() => takeDeferralStep(cast.branchSecretary, id, { act: "leave", day: "2026-08-01", version: 1 }));
  expect(await leave()).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("còn trong danh sách đang sinh hoạt"),
  });
  const left = { status: "moved", statusSince: "2026-08-01", version };
  must(await now(() => correctStatus(cast.secretary, member, left)));
  must(await leave());
  expect(must(await deferralDetail(cast.observer, id))).toMatchObject({
    state: "left",
    outcome: "done",
    closedOn: "2026-08-01",
    dueOn: null,
  });
  const scope = readScope(cast.secretary, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
  const asked = (from: string, to: string) => ({
    memberId: member,
    from: plainDate(from),
    to: plainDate(to),
  });
  const spans = [asked("2026-07-01", "2026-07-31"), asked("2026-08-01", "2026-08-31")];
  expect(await deferredWithin(scope, spans)).toEqual(["2026-07-31", null]);
  const parts = bookParts(must(await now(() => dossierBook(cast.secretary, member))));
  const rows = parts.find(({ code }) => code === "endings")?.table?.rows;
  expect(rows?.[0]?.[1]).toContain("Kết thúc vì đã rời danh sách ngày 01/08/2026");
  must(await now(() => takeDeferralBack(cast.secretary, id, { note: "Nhầm", version: 2 })));
  expect(must(await deferralDetail(cast.observer, id))).toMatchObject({ state: "deferred", closedOn: null });
});

test("who comes back before the extension begins has nothing deferred from that day on", async () => {
  const member = (await makeMember(cast.secretary, unitOf(bloc), "Lê Về")).id;
  const span = { fromDay: "2026-01-01", toDay: "2026-06-30", reason: "Đi học", day: "2025-12-20" };
  const { id } = must(await now(() => recordDeferral(cast.secretary, { member, ...span })));
  const extend = (of: string, toDay: string) =>
    now(() =>
      extendDeferral(cast.secretary, of, {
        toDay,
        reason: "Học tiếp",
        day: "2026-06-01",
        docNumber: "4-QĐ",
        version: 1,
      }),
    );
  const half = must(await extend(id, "2026-12-31")).id;
  const more = must(await extend(half, "2027-06-30")).id;
  const scope = readScope(cast.secretary, bloc.orgId) ?? expect.fail("the secretary reads");
  const summer = { memberId: member, from: plainDate("2026-06-01"), to: plainDate("2026-08-31") };
  const until = async () => (await deferredWithin(scope, [summer]))[0];
  expect(await until()).toBe("2026-12-31");
  const end = { act: "end", day: "2026-06-15", version: 1 };
  must(await now(() => takeDeferralStep(cast.secretary, more, end)));
  expect(await until()).toBe("2026-06-14");
  const lapse = { lapse: "activity", firstMonth: "7/2026", lastMonth: "9/2026", tried: "Đã nhắc" };
  must(await now(() => openRemoval(cast.secretary, { member, ...lapse, day: "2026-11-02" })));
  const again = { fromDay: "2026-06-16", toDay: "2026-06-30", reason: "Ốm", day: "2026-06-16" };
  must(await now(() => recordDeferral(cast.secretary, { member, ...again })));
  expect(await now(() => takeDeferralBack(cast.secretary, more, { note: "Nhầm", version: 2 }))).toMatchObject(
    { reason: "conflict" },
  );
});

test("rewards of one decision in a table become one; a member's page knows them", async () => {
  const head = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
  const line = (name: string) => [name, "4-QĐ", "26/3/2026", "Đoàn cơ sở", "Giấy khen", "Tháng Thanh niên"];
  const rows = table(head, line("Lê Chi"), line("Lê Dung"));
  const pasted = { unit: unitOf(bloc).id, table: rows };
  const own = async () => rewardsOfMember(must(await findMember(cast.observer, ids["Lê Chi"] ?? "")));
  const to = "Giấy khen, Đoàn cơ sở, số 4-QĐ ngày 26/03/2026";
  expect(must(await now(() => pasteRewards(cast.secretary, pasted)))).toMatchObject({
    effect: ["Lê Chi", "Lê Dung"].map((name) => ({ name, from: "Chi đoàn 1 · Đang sinh hoạt", to })),
  });
  expect(await now(() => pasteRewards(cast.secretary, { ...pasted, seen: "x" }))).toMatchObject({
    reason: "stale",
  });
  expect(await own()).toHaveLength(0);
  expect(must(await now(() => pasteSeen(pasteRewards, cast.secretary, pasted)))).toMatchObject({ count: 2 });
  expect(await own()).toHaveLength(1);
  expect(await allOf(bloc.orgId).reward.count({ where: { decisionNumber: "4-QĐ" } })).toBe(1);
  const whole = {
    unit: unitOf(bloc).id,
    decisionNumber: "5-QĐ",
    decidedOn: "2026-03-26",
    level: "upper",
    form: "merit",
    content: "Dẫn đầu",
    isCollective: true,
  };
  expect(await now(() => createReward(cast.observer, whole))).toMatchObject({ reason: "forbidden" });
  must(await now(() => createReward(cast.secretary, whole)));
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null, year: 2026 };
  expect(must(await rewardsOfYear(cast.observer, at, { whom: "collective" })).items).toHaveLength(1);
});

test("a line with the name of a branch or of the unit honours it as a whole", async () => {
  const [unit, branch] = [unitOf(bloc), branchOf(unitOf(bloc), 1)];
  const named = await allOf(bloc.orgId).unit.findMany({ where: { id: { in: [unit.id, branch.id] } } });
  const nameOf = (id: string) => named.find((each) => each.id === id)?.name ?? "";
  const head = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
  const line = (name: string) => [name, "7-QĐ", "26/3/2026", "Đoàn cấp trên", "Giấy khen", "Dẫn đầu thi đua"];
  const whole = [`Tập thể ${nameOf(branch.id)}`, nameOf(unit.id), nameOf(branch.id).toUpperCase()];
  const pasted = { unit: unit.id, table: table(head, ...[...whole, "Lê Chi"].map(line)) };
  expect(must(await now(() => pasteRewards(cast.secretary, pasted)))).toMatchObject({
    effect: [
      { from: "Tập thể", stays: false },
      { from: "Tập thể", stays: true },
      { from: "Tập thể", stays: false },
      { from: expect.stringContaining("Đang sinh hoạt") },
    ],
  });
  const { count, bulk } = must(await now(() => pasteSeen(pasteRewards, cast.secretary, pasted)));
  expect(count).toBe(3);
  const made = await allOf(bloc.orgId).reward.findMany({
    where: { decisionNumber: "7-QĐ" },
    select: { isCollective: true, branchId: true, members: { select: { memberId: true } } },
    orderBy: [{ isCollective: "asc" }, { branchId: "asc" }],
  });
  expect(made).toEqual([
    { isCollective: false, branchId: null, members: [{ memberId: ids["Lê Chi"] }] },
    { isCollective: true, branchId: branch.id, members: [] },
    { isCollective: true, branchId: null, members: [] },
  ]);
  const own = { unit: unit.id, branch: branchOf(unit).id, table: table(head, line(nameOf(branch.id))) };
  expect(await now(() => pasteRewards(cast.branchSecretary, own))).toMatchObject({ reason: "invalid" });

  const standing = { where: { decisionNumber: "7-QĐ", deletedAt: null } };
  expect(await now(() => undoPasted(cast.observer, bulk))).toMatchObject({ reason: "forbidden" });
  must(await now(() => undoPasted(cast.secretary, bulk)));
  expect(await allOf(bloc.orgId).reward.count(standing)).toBe(0);
  expect(await now(() => undoPasted(cast.secretary, bulk))).toMatchObject({ reason: "conflict" });
});

test("a decision that a paste makes of many is corrected without losing anybody", async () => {
  const unit = unitOf(bloc);
  const branchId = unit.branches[0]?.id ?? "";
  const names = Array.from({ length: 250 }, (_, at) => `Lê Đông ${String(at).padStart(3, "0")}`);
  await manyMembers(database, { orgId: bloc.orgId, unitId: unit.id, branchId }, names);
  const head = ["Họ và tên", "Số quyết định", "Ngày ký", "Cấp khen", "Hình thức", "Nội dung"];
  const lines = names.map((name) => [name, "8-QĐ", "26/3/2026", "Đoàn cơ sở", "Giấy khen", "Đợt thi đua"]);
  const pasted = { unit: unit.id, table: table(head, ...lines) };
  must(await now(() => pasteSeen(pasteRewards, cast.secretary, pasted)));
  const { id } = await allOf(bloc.orgId).reward.findFirstOrThrow({ where: { decisionNumber: "8-QĐ" } });
  const { decidedOn, level, form, content, members, version } = must(await rewardDetail(cast.secretary, id));
  // As its form sends it.
  const mended = {
    decisionNumber: "9-QĐ",
    decidedOn,
    level,
    form,
    content,
    version,
    members: members.map((member) => member.id),
  };
  must(await now(() => changeReward(cast.secretary, id, mended)));
  expect(await allOf(bloc.orgId).rewardMember.count({ where: { rewardId: id } })).toBe(250);
});

test("a reward is corrected after somebody whom it names has moved; nobody else of elsewhere is added to it", async () => {
  const [first, second] = unitOf(bloc).branches;
  const one = await makeMember(cast.secretary, unitOf(bloc), "Lê Khen");
  const other = await makeMember(cast.secretary, unitOf(bloc), "Lê Xa", { branch: second?.id });
  const told = {
    decisionNumber: "6-QĐ",
    decidedOn: "2026-03-26",
    level: "upper",
    form: "merit",
    content: "Tháng Thanh niên",
    members: [one.id],
  };
  const place = { unit: unitOf(bloc).id, branch: first?.id };
  const { id } = must(await now(() => createReward(cast.branchSecretary, { ...place, ...told })));
  const move = { unit: place.unit, members: [one.id], toBranch: second?.id, day: "2026-05-01" };
  must(await now(() => pasteSeen(moveInside, cast.secretary, move)));
  const mend = (members: string[], version: number) =>
    now(() => changeReward(cast.branchSecretary, id, { ...told, signer: "Lê Ký", members, version }));
  expect(await mend([one.id, other.id], 1)).toMatchObject({ fields: [{ path: "members" }] });
  must(await mend([one.id], 1));
});

test("no case is filed in a year of which the unit has said that there was none, until the word is taken back", async () => {
  const word = { unit: unitOf(bloc).id, year: 2020, procedure: "removal_from_roll" };
  const { id } = must(await now(() => signNil(cast.secretary, word)));
  const input = {
    member: ids["Lê Dung"],
    lapse: "fee",
    firstMonth: "1/2020",
    lastMonth: "3/2020",
    tried: "Đã nhắc",
    day: "2020-05-04",
  };
  for (const actor of [cast.secretary, cast.branchSecretary])
    expect(await now(() => openRemoval(actor, input))).toMatchObject({ reason: "conflict" });
  must(await now(() => withdrawNil(cast.secretary, id, 1)));
  must(await now(() => openRemoval(cast.branchSecretary, input)));
});
