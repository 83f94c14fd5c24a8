import { beforeAll, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { branchDashboard, unitDashboard } from "@/lib/dashboard/queries";
import { dueReviews, type OpenReviews } from "@/lib/dashboard/review-steps";
import { blocStatement } from "@/lib/dashboard/statements";
import { pasteRated } from "@/lib/organisation-ratings/commands";
import { onDay } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { plainDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { approveRatings, proposeRatings } from "@/lib/ratings/moves";
import { setRatingRule } from "@/lib/ratings/settings/commands";
import { moveTraining, registerTraining, saveMarks } from "@/lib/training/commands";
import { trainingBoard, unitTraining } from "@/lib/training/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { allOf, makeActors, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";
import { TYPED_RULE } from "@/tests/helpers/rating-rule";
import { openYear } from "@/tests/helpers/year";

await freshDatabase();
const YEAR = 2026;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;
let an: string;

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const place = () => ({ orgId: bloc.orgId, unitId: unit.id, year: YEAR });
const at = (year = YEAR) => ({ unit: unit.id, branch: branchOf(unit).id, year });

type Above = { unitId: string; reviews: OpenReviews };

/** What of training and ratings stands among the duties, with what lacks. */
const STEP = /^(register|evaluate|forward|confirm|propose|approve|branches|unit)-20\d\d$/;
const stepsOf = ({ duties }: { duties: readonly { id: string; detail: string | null }[] }) =>
  Object.fromEntries(duties.filter(({ id }) => STEP.test(id)).map(({ id, detail }) => [id, detail]));
const unitPage = (day: string, actor = cast.secretary) =>
  on(day, async () => must(await unitDashboard(actor, place())));
const branchPage = (day: string, actor: Actor = cast.branchSecretary) =>
  on(day, async () => must(await branchDashboard(actor, { ...place(), branchId: branchOf(unit).id })));
/** As the upper level reads it, of all units at once. */
const fromAbove = (day: string) =>
  on(day, async () => {
    const scope = readScope(cast.staff, bloc.orgId);
    const read = () => [bloc.orgId, YEAR, day];
    const [row] = scope ? await rows<{ reviews: Above[] }>(scope, blocStatement, read) : [];
    const reviews = row?.reviews.find(({ unitId }) => unitId === unit.id)?.reviews;
    return reviews ? dueReviews(reviews, plainDate(day)) : [];
  });
const ofUnit = async (day: string) => stepsOf(await unitPage(day));
const ofBranch = async (day: string) => stepsOf(await branchPage(day));

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  an = (await makeMember(cast.secretary, unit, "Lê Thị An")).id;
  await makeMember(cast.secretary, unit, "Vũ Văn Bình", { branch: branchOf(unit, 1).id });
  const [beside] = await makeActors(bloc.orgId, [
    { username: "bithu2.khoi", role: "UNIT_SECRETARY", unitId: unitOf(bloc, 1).id },
  ]);
  await makeMember(beside, unitOf(bloc, 1), "Đỗ Thị Chi");
  await on("2025-12-01", () => openYear(bloc, cast.staff, YEAR));
});

test("who is not registered is a duty of the branch as the day nears, of the unit once it is over", async () => {
  expect(await ofBranch("2026-02-28")).toEqual({});
  expect(await ofBranch("2026-03-25")).toEqual({ "register-2026": "1 đoàn viên chưa đăng ký." });
  expect(await ofUnit("2026-03-25")).toEqual({});
  expect(await ofUnit("2026-04-01")).toEqual({ "register-2026": "2 đoàn viên chưa đăng ký." });
  const { branches } = await on("2026-04-01", async () =>
    must(await unitTraining(cast.secretary, place(), YEAR)),
  );
  expect(branches.map(({ open }) => open[0])).toEqual(
    [1, 1].map((people) => expect.objectContaining({ step: "register", people })),
  );
  must(await on("2026-04-01", () => registerTraining(cast.branchSecretary, { ...at(), members: null })));
  expect(await ofBranch("2026-04-01")).toEqual({});
  expect(await ofUnit("2026-04-01")).toEqual({ "register-2026": "1 đoàn viên chưa đăng ký." });
});

test("the unit is reminded of it before, once for each span", async () => {
  const look = async (day: string) =>
    (await unitPage(day)).notices
      .filter(({ kind }) => kind === "review")
      .map(({ title, stage }) => [title, stage]);
  const late = ["Đăng ký chương trình rèn luyện năm 2026", "late"];
  expect(await look("2026-04-02")).toEqual([late, [late[0], "7"]]);
});

test("the unit is reminded of it also where the upper level alone looked", async () => {
  const made = async () =>
    (await allOf(bloc.orgId).notice.findMany({ where: { unitId: unit.id, kind: "review" } })).map(
      ({ subject, stage }) => [subject, stage],
    );
  const before = await made();
  expect(before).not.toContainEqual(["2026-register", "30"]);
  must(await on("2026-03-05", () => blocDashboard(cast.staff, bloc.orgId, YEAR)));
  const after = await made();
  expect(after).toContainEqual(["2026-register", "30"]);
  expect(after).toHaveLength(before.length + 1);
});

test("training then waits for the branch until it is forwarded, for the unit until it is confirmed", async () => {
  const day = "2026-12-14";
  const move = async (actor: Actor, name: string) =>
    must(await on(day, () => moveTraining(actor, { ...at(), move: name })));
  expect(await ofBranch(day)).toMatchObject({ "evaluate-2026": "1 đoàn viên chưa được đánh giá." });
  expect(await ofUnit(day)).not.toHaveProperty("evaluate-2026");
  const marks = [18, 18, 18, 18, 18];
  must(
    await saveMarks(cast.branchSecretary, {
      ...at(),
      kind: "branch",
      rows: [{ member: an, marks, version: 1 }],
    }),
  );
  await move(cast.branchSecretary, "evaluate");
  expect(await ofBranch(day)).toMatchObject({
    "forward-2026": "1 đoàn viên đã đánh giá, chưa chuyển đơn vị.",
  });
  await move(cast.branchSecretary, "forward");
  expect(Object.keys(await ofBranch(day))).toEqual(["propose-2026"]);
  expect(await ofUnit(day)).toMatchObject({ "confirm-2026": "1 đoàn viên chờ đơn vị xác nhận." });
  await move(cast.secretary, "confirm");
  expect(await ofUnit(day)).not.toHaveProperty("confirm-2026");
});

test("ratings wait for the branch's proposal, then for the unit", async () => {
  expect(await ofUnit("2026-12-14")).not.toHaveProperty("propose-2026");
  expect(await ofUnit("2026-12-16")).toMatchObject({ "propose-2026": "2 chi đoàn chưa họp đề nghị." });
  const rows = [{ member: an, choice: "good", comment: "Tích cực", version: null }];
  const { sheet } = must(await on("2026-12-16", () => saveRatings(cast.branchSecretary, { ...at(), rows })));
  expect(await ofBranch("2026-12-16")).toEqual({ "propose-2026": "Chi đoàn chưa họp đề nghị." });
  const meeting = {
    minutesNumber: "03-BB/CĐ",
    heldOn: "2026-12-16",
    entitled: 1,
    present: 1,
    chair: "Lê An",
    minuteTaker: "Vũ Bình",
  };
  const { version } = must(
    await on("2026-12-16", () =>
      proposeRatings(cast.branchSecretary, { ...at(), ...meeting, version: sheet?.version }),
    ),
  );
  expect(await ofBranch("2026-12-16")).toEqual({});
  const waiting = {
    "propose-2026": "1 chi đoàn chưa họp đề nghị.",
    "approve-2026": "1 chi đoàn đã đề nghị, chờ duyệt.",
  };
  expect(await ofUnit("2026-12-16")).toMatchObject(waiting);
  const approval = { approvalNumber: "02-QĐ/ĐTN", approvedOn: "2026-12-16", version };
  must(await on("2026-12-16", () => approveRatings(cast.secretary, { ...at(), ...approval })));
  expect(await ofUnit("2026-12-16")).not.toHaveProperty("approve-2026");
});

test("organisations and cadres are rated by the last day of the settings", async () => {
  const rule = { ...TYPED_RULE, fromYear: YEAR, organisationBy: "25/12" };
  must(await setRatingRule(cast.upperSecretary, bloc.orgId, rule));
  const { duties } = await unitPage("2026-12-16");
  const dueOf = (id: string) => duties.find((duty) => duty.id === id)?.due;
  expect([dueOf("branches-2026"), dueOf("unit-2026")]).toEqual(["2026-12-25", "2026-12-25"]);
  const table = "Họ và tên\tĐề nghị\tXếp loại\nChi đoàn 1\tTốt\tTốt\nChi đoàn 2\tTốt\tTốt";
  const approval = { approvalNumber: "40-QĐ/ĐTN", approvedOn: "2026-12-16" };
  const input = { unit: unit.id, level: "branches", year: YEAR, table, approval };
  must(await on("2026-12-16", () => pasteSeen(pasteRated, cast.secretary, input)));
  expect(Object.keys(await ofUnit("2026-12-16"))).toEqual(["register-2026", "propose-2026", "unit-2026"]);
});

test("whoever only reads has no button, and a branch no duty of the committee's", async () => {
  const shown = await unitPage("2026-12-16", cast.observer);
  expect(shown.duties.filter(({ id }) => STEP.test(id)).map(({ mend }) => mend)).toEqual([null, null, null]);
  const of = (id: string, duties: typeof shown.duties) => duties.find((duty) => duty.id === id)?.mend?.path;
  const committee = await unitPage("2026-12-16", cast.committee);
  expect(of("unit-2026", committee.duties)).toBe("/organisation/ratings");
  expect((await branchPage("2026-12-16", cast.observer)).duties).toEqual([]);
});

test("a school goes by its own years", async () => {
  await allOf(bloc.orgId).unit.update({ where: { id: unit.id }, data: { periodKind: "school_year" } });
  const day = "2026-10-12";
  const { duties } = await branchPage(day);
  expect(duties.find(({ id }) => id === "register-2027")).toMatchObject({
    due: "2026-10-31",
    title: "Đăng ký chương trình rèn luyện năm học 2026 – 2027",
    mend: { path: "/members/training", query: { of: 2027 } },
  });
  expect(await ofUnit(day)).not.toHaveProperty("register-2026");
});

test("who joined or arrived after its day is due so many days later, on every page", async () => {
  const branch = branchOf(unit, 1);
  const members = null;
  must(
    await on("2026-04-01", () => registerTraining(cast.secretary, { ...at(), branch: branch.id, members })),
  );
  await makeMember(cast.secretary, unit, "Lý Văn Mới", { branch: branch.id, joinedOn: "2026-05-19" });
  const arrival = { unit: unit.id, direction: "in", day: "2026-05-25", toBranch: branch.id };
  const person = {
    fullName: "Phan Thị Đến",
    birthDate: "7/8/2001",
    gender: "female",
    joinedOn: "2018-03-26",
  };
  must(
    await on("2026-05-26", () =>
      recordTransfer(cast.secretary, { ...arrival, ...person, outsideName: "Đoàn xã Hạ" }),
    ),
  );
  const seen = async (day: string) => {
    const { duties } = await unitPage(day);
    const above = await fromAbove(day);
    const { branches } = await on(day, async () => must(await unitTraining(cast.secretary, place(), YEAR)));
    const board = await on(day, async () =>
      must(await trainingBoard(cast.secretary, { ...at(), branch: branch.id })),
    );
    const standing = branches.find((one) => one.unit.id === branch.id);
    return [
      duties.find(({ id }) => id === "register-2026")?.due,
      above.find(({ step, year }) => step === "register" && year === YEAR)?.dueOn,
      standing?.open[0]?.dueOn,
      board.open[0]?.dueOn,
    ];
  };
  expect(await seen("2026-06-10")).toEqual([undefined, ...Array(3).fill("2026-06-18")]);
  expect(await seen("2026-06-19")).toEqual(Array(4).fill("2026-06-18"));
  const first = (
    await on("2026-06-19", async () =>
      must(await trainingBoard(cast.secretary, { ...at(), branch: branch.id })),
    )
  ).rows.find(({ fullName }) => fullName === "Lý Văn Mới");
  must(
    await on("2026-06-19", () =>
      registerTraining(cast.secretary, { ...at(), branch: branch.id, members: [first?.memberId] }),
    ),
  );
  expect(await seen("2026-06-26")).toEqual(Array(4).fill("2026-06-24"));
  must(
    await on("2026-06-26", () => registerTraining(cast.secretary, { ...at(), branch: branch.id, members })),
  );
});
