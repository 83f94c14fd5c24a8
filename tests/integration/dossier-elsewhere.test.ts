import { beforeAll, expect, test } from "vitest";
import { recordAdmissions } from "@/lib/admissions/recorded/commands";
import { branchBook } from "@/lib/branch-meetings/book/queries";
import { casesOfMember } from "@/lib/cases/queries";
import { recordDeferral } from "@/lib/deferrals/commands";
import { openDiscipline, takeDisciplineStep } from "@/lib/discipline/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { bookParts } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { updateMember } from "@/lib/members/commands";
import { findMember } from "@/lib/members/queries";
import { timelineOf } from "@/lib/members/timeline";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { recordResidence } from "@/lib/residences/commands";
import { createReward } from "@/lib/rewards/commands";
import { rewardsOfMember } from "@/lib/rewards/queries";
import { requestTransfer } from "@/lib/transfers/commands";
import { takeTransferStep } from "@/lib/transfers/steps";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

await freshDatabase();

type Actor = Awaited<ReturnType<typeof makeActor>>;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let third: Actor;
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 2);
  cast = await makeCast(bloc);
  const at = (n: number) => ({ orgId: bloc.orgId, unitId: unitOf(bloc, n).id });
  receiver = await makeActor("bithu2.khoi", "UNIT_SECRETARY", at(1));
  third = await makeActor("bithu3.khoi", "UNIT_SECRETARY", at(2));
});

const GRANTED = { level: "base", form: "merit", content: "Việc tốt", decidedOn: "2026-03-26" };
const reward = (member: string, decisionNumber: string, more: object = {}) =>
  now(() =>
    createReward(cast.secretary, {
      unit: unitOf(bloc).id,
      members: [member],
      decisionNumber,
      ...GRANTED,
      ...more,
    }),
  ).then(must);

async function rowsOf(actor: Actor, memberId: string, code: string) {
  const parts = bookParts(must(await now(() => dossierBook(actor, memberId))));
  return parts.find((part) => part.code === code)?.table?.rows;
}

async function pageOf(actor: Actor, memberId: string) {
  const seen = must(await findMember(actor, memberId));
  return { rewards: await rewardsOfMember(seen), cases: await casesOfMember(actor, seen) };
}

/** From one unit's list to another's, as both secretaries do it. */
async function moved(memberId: string, from: Actor, to: Actor, n: number): Promise<void> {
  const toUnit = unitOf(bloc, n);
  const asked = { member: memberId, direction: "within", toUnit: toUnit.id, day: "2026-11-03" };
  const { id } = must(await now(() => requestTransfer(from, asked)));
  const step = async (actor: Actor, version: number, more: object) =>
    must(await now(() => takeTransferStep(actor, id, { day: "2026-11-03", version, ...more })));
  await step(from, 1, { act: "comment", note: "Tốt", feePaidUntil: "10/2026" });
  await step(from, 2, { act: "introduce", docNumber: `${n}-GGT/ĐTN` });
  await step(to, 3, { act: "accept", branch: branchOf(toUnit).id });
}

test("what the unit recorded of a branch's person stands in the branch's copy of the Sổ and of its book too", async () => {
  const { id } = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Khen");
  await reward(id, "1-QĐ/ĐTN");
  const expected = [["26/03/2026", "Giấy khen, Đoàn cơ sở", "Việc tốt", "1-QĐ/ĐTN"]];
  for (const actor of [cast.secretary, cast.branchSecretary]) {
    expect(await rowsOf(actor, id, "rewards")).toEqual(expected);
    expect((await pageOf(actor, id)).rewards).toMatchObject([{ decisionNumber: "1-QĐ/ĐTN" }]);
  }
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id };
  const period = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
  const bookOf = (actor: Actor, n: number) =>
    now(() => branchBook(actor, { ...at, branchId: branchOf(unitOf(bloc), n).id }, period));
  for (const actor of [cast.secretary, cast.branchSecretary])
    expect(must(await bookOf(actor, 0)).rewards).toMatchObject([
      { decisionNumber: "1-QĐ/ĐTN", members: [{ fullName: "Lê Thị Khen" }] },
    ]);
  expect(must(await bookOf(cast.secretary, 1)).rewards).toEqual([]);
  expect(await bookOf(cast.branchSecretary, 1)).toMatchObject({ reason: "not_found" });
});

test("what earlier units recorded goes with the person; the cases themselves stay where they lie", async () => {
  const { id } = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Đi", { confirmed: true });
  const other = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Ở", { confirmed: true });
  await reward(id, "2-QĐ/ĐTN", { members: [id, other.id] });
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const admitted = { ...at, rows: [{ memberId: id, docNumber: "9-QĐ/ĐTN", day: "2020-03-26" }] };
  must(await now(() => recordAdmissions(cast.secretary, admitted)));
  const deferred = { fromDay: "2024-01-01", toDay: "2024-06-30", reason: "Đi học", docNumber: "3-QĐ/CĐ" };
  must(await now(() => recordDeferral(cast.secretary, { member: id, ...deferred, day: "2023-12-20" })));
  const lives = { hostName: "Đoàn phường An Bình", address: "Số 5", residentSince: "2025-01-05" };
  const introduced = { ...lives, docNumber: "7-GGT/ĐTN", day: "2026-03-02" };
  must(await now(() => recordResidence(cast.secretary, { member: id, ...introduced })));
  const measure = { about: "Bỏ sinh hoạt", form: "warning", docNumber: "12-QĐ/ĐTN" };
  const votes = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
  const days = { decidedOn: "2022-03-02", announcedOn: "2022-03-10", endedOn: "2022-09-10" };
  must(await now(() => recordDiscipline(cast.secretary, { member: id, ...measure, ...votes, ...days })));
  const CODES = ["rewards", "discipline", "endings", "residences"];
  const told = (actor: Actor) => Promise.all(CODES.map((code) => rowsOf(actor, id, code)));
  const before = await told(cast.secretary);
  expect(before.map((rows) => rows?.length)).toEqual([1, 1, 1, 1]);
  expect((await pageOf(cast.secretary, id)).cases.every(({ mayOpen }) => mayOpen)).toBe(true);

  await moved(id, cast.secretary, receiver, 1);
  expect(await told(receiver)).toEqual(before);
  await moved(id, receiver, third, 2);
  expect(await told(third)).toEqual(before);
  expect(await rowsOf(third, id, "transfers")).toHaveLength(2);
  const page = await pageOf(third, id);
  expect(page.rewards).toMatchObject([{ decisionNumber: "2-QĐ/ĐTN" }]);
  expect(JSON.stringify(page)).not.toContain(other.id);
  const opened = page.cases.filter(({ mayOpen }) => mayOpen).map(({ procedure }) => procedure);
  // What is under way has gone along with the person.
  expect(opened.toSorted()).toEqual(["activity_deferral", "residence_attachment", "transfer"]);
  expect(page.cases.map(({ procedure }) => procedure).toSorted()).toEqual([
    "activity_deferral",
    "admission",
    "discipline",
    "residence_attachment",
    "transfer",
    "transfer",
  ]);
});

test("of a restricted case its new unit is told what the Sổ keeps, those who may read such alone", async () => {
  const { id } = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Kín", { confirmed: true });
  const open = { member: id, about: "Đánh bạc", form: "reprimand", day: "2022-01-05" };
  const dropped = must(await now(() => openDiscipline(cast.secretary, open))).id;
  const withdrawn = { act: "withdraw", day: "2022-01-06", note: "Mở nhầm", version: 1 };
  must(await now(() => takeDisciplineStep(cast.secretary, dropped, withdrawn)));
  const measure = { about: "Bỏ sinh hoạt", form: "warning", docNumber: "13-QĐ/ĐTN" };
  const votes = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
  const days = { decidedOn: "2022-03-02", announcedOn: "2022-03-10", endedOn: "2022-09-10" };
  must(await now(() => recordDiscipline(cast.secretary, { member: id, ...measure, ...votes, ...days })));
  await moved(id, cast.secretary, receiver, 1);

  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  const observer = await makeActor("quansat2.khoi", "OBSERVER", at);
  const committee = await makeActor("bch2.khoi", "UNIT_COMMITTEE", at);
  const toldTo = async (actor: Actor) => {
    const seen = must(await findMember(actor, id));
    const { entries } = await timelineOf(actor, seen);
    const cases = (await casesOfMember(actor, seen)).map((line) => line.procedure);
    return {
      page: cases.filter((procedure) => procedure === "discipline").length,
      timeline: new Set(entries.map(({ procedure }) => procedure)).has("discipline"),
      isDroppedTold:
        JSON.stringify(entries).includes("Mở nhầm") || JSON.stringify(entries).includes("Đã rút"),
    };
  };
  expect(await toldTo(receiver)).toEqual({ page: 1, timeline: true, isDroppedTold: false });
  for (const actor of [observer, committee])
    expect(await toldTo(actor)).toEqual({ page: 0, timeline: false, isDroppedTold: false });
  expect(await rowsOf(receiver, id, "discipline")).toHaveLength(1);
  expect(await rowsOf(committee, id, "discipline")).toBeUndefined();
  expect(await now(() => dossierBook(observer, id))).toMatchObject({ ok: false });
});

test("of one that stays in a branch which the member has left the timeline tells whom the page tells", async () => {
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  const { id } = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Xếp", { confirmed: true });
  const open = { member: id, about: "Bỏ trực", form: "reprimand", day: "2026-11-05" };
  must(await now(() => openDiscipline(cast.secretary, open)));
  const to = { branch: branchOf(unitOf(bloc), 1).id, branchCorrected: true, version: 1 };
  must(await now(() => updateMember(cast.secretary, id, to)));
  const inspector = await makeActor("ubkt.khoi", "INSPECTION_COMMITTEE", at(bloc.rootId));
  const nextBranch = await makeActor("bithu.cd2", "BRANCH_SECRETARY", at(to.branch));
  const toldTo = async (actor: Actor) => {
    const seen = must(await findMember(actor, id));
    const isOfIt = ({ procedure }: { procedure: string | null }) => procedure === "discipline";
    const { entries } = await timelineOf(actor, seen);
    return [(await casesOfMember(actor, seen)).some(isOfIt), entries.some(isOfIt)];
  };
  for (const actor of [cast.secretary, inspector]) expect(await toldTo(actor)).toEqual([true, true]);
  expect(await toldTo(nextBranch)).toEqual([false, false]);
});
