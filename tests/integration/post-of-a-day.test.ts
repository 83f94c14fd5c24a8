import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { branchBook } from "@/lib/branch-meetings/book/queries";
import { recordAct } from "@/lib/committees/commands";
import { pasteActs } from "@/lib/committees/pasting";
import { findAct } from "@/lib/committees/queries";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { memberRegister } from "@/lib/dossier/register/queries";
import { changeMany } from "@/lib/members/bulk-changes/commands";
import { previewChange } from "@/lib/members/bulk-changes/queries";
import { undoMany } from "@/lib/members/bulk-changes/undo";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { undoMerge } from "@/lib/members/duplicates/undo";
import { postOn } from "@/lib/members/placed";
import { findMember } from "@/lib/members/queries";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferStep } from "@/lib/transfers/steps";
import { allOf, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
});

const LATER = "2027-04-20";
const SECRETARY = "Bí thư chi đoàn";
const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const join = async (name: string, more: object = {}) =>
  (await makeMember(cast.secretary, unit, name, { joinedOn: "2019-03-26", confirmed: true, ...more })).id;
const correct = async (id: string, change: object) => {
  const { version } = must(await findMember(cast.secretary, id)).member;
  must(await updateMember(cast.secretary, id, { version, ...change }));
};
/** What the unit's register up to a day says of a member's post. */
async function postAt(id: string, to: string) {
  const period = { from: plainDate("2026-01-01"), to: plainDate(to) };
  const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
  const { present } = must(await on(LATER, () => memberRegister(cast.secretary, at, period)));
  return present.find((each) => each.id === id)?.position;
}
/** The same of the Sổ of the n-th branch. */
async function bookPost(name: string, to: string, n = 0) {
  const period = { from: plainDate("2026-01-01"), to: plainDate(to) };
  const at = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, n).id };
  const { members } = must(await on(LATER, () => branchBook(cast.secretary, at, period)));
  return members.find(({ fullName }) => fullName === name)?.position;
}

test("register, Sổ and a quarter's list confirmed long after print the post of the last day, not today's", async () => {
  const id = await join("Lê Thị Cũ", { position: SECRETARY });
  await on("2027-02-10", () => correct(id, { position: "Đoàn viên" }));
  await on("2027-03-10", () => correct(id, { position: "Phó bí thư chi đoàn" }));
  expect(await postAt(id, "2027-02-09")).toBe(SECRETARY);
  expect(await postAt(id, "2027-02-10")).toBe("Đoàn viên");
  expect(await postAt(id, "2027-03-31")).toBe("Phó bí thư chi đoàn");
  expect(await bookPost("Lê Thị Cũ", "2027-01-31")).toBe(SECRETARY);
  expect(await bookPost("Lê Thị Cũ", "2027-02-28")).toBe("Đoàn viên");
  const late = { unit: unit.id, year: 2026, quarter: 3 };
  const frozen = must(await on(LATER, () => confirmQuarter(cast.secretary, late)));
  const row = await allOf(bloc.orgId).rosterSnapshotMember.findFirst({
    where: { snapshotId: frozen.id, memberId: id },
  });
  expect(row?.position).toBe(SECRETARY);
});

test("what was undone has never been: of many, or by a merge", async () => {
  const id = await join("Lê Thị Nhiều", { position: SECRETARY });
  await on("2027-02-10", async () => {
    const filter = { unit: unit.code, ids: id };
    const change = { filter, kind: "position", to: "Đoàn viên", since: null, reason: "" };
    const shown = must(await previewChange(cast.secretary, change));
    must(await changeMany(cast.secretary, { ...change, seen: "seen" in shown ? shown.seen : "" }));
  });
  expect(await postAt(id, "2027-02-09")).toBe(SECRETARY);
  expect(await postAt(id, "2027-02-20")).toBe("Đoàn viên");
  const bulk = await allOf(bloc.orgId).memberBulkChange.findFirstOrThrow();
  await on("2027-03-01", async () => must(await undoMany(cast.secretary, bulk.id)));
  expect(await postAt(id, "2027-02-20")).toBe(SECRETARY);

  const [kept, other] = [await join("Lê Thị Gộp"), await join("Lê Thị Gộp", { position: SECRETARY })];
  const pair = { kept, other, keptVersion: 1, otherVersion: 1, fromOther: ["position"] };
  await on("2027-02-10", async () => must(await mergeMembers(cast.secretary, pair)));
  expect(await postAt(kept, "2027-02-09")).toBeNull();
  expect(await postAt(kept, "2027-02-10")).toBe(SECRETARY);
  const merge = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ where: { keptId: kept } });
  await on("2027-03-01", async () => must(await undoMerge(cast.secretary, merge.id)));
  expect(await postAt(kept, "2027-02-20")).toBeNull();
  expect(await postAt(other, "2027-02-20")).toBe(SECRETARY);
});

test("a post of the branch ends on the day of the transfer, whenever that is recorded", async () => {
  const id = await join("Lê Thị Sang", { position: SECRETARY });
  const move = { unit: unit.id, members: [id], toBranch: branchOf(unit, 1).id, day: "2027-02-10" };
  await on("2027-03-15", async () =>
    must(await pasteSeen(moveInside, cast.secretary, { ...move, docNumber: "8-QĐ/ĐTN" })),
  );
  expect(await postAt(id, "2027-02-09")).toBe(SECRETARY);
  expect(await postAt(id, "2027-02-10")).toBeNull();
  expect(await bookPost("Lê Thị Sang", "2027-02-09", 0)).toBe(SECRETARY);
  expect(await bookPost("Lê Thị Sang", "2027-03-01", 1)).toBeNull();
});

test("a congress gives posts from its decision's day, whenever it is recorded; withdrawn, it gave none", async () => {
  const id = await join("Lê Thị Bầu", { branch: branchOf(unit, 1).id });
  const seat = { member: id, name: "Lê Thị Bầu", post: "secretary", votes: 20 };
  const act = {
    unit: unit.id,
    branch: branchOf(unit, 1).id,
    kind: "congress",
    heldOn: "2026-05-10",
    place: "Hội trường",
    entitled: 30,
    present: 28,
    documentNumber: "01-NQ/ĐH",
    seats: [seat],
    termFrom: "2026-05-10",
    termTo: "2028-11-10",
    decision: { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2026-06-01" },
  };
  const made = must(await on("2027-02-10", () => recordAct(cast.secretary, act)));
  expect(await postAt(id, "2026-05-31")).toBeNull();
  expect(await postAt(id, "2026-06-01")).toBe(SECRETARY);
  const { version } = must(await findAct(cast.secretary, made.id)).act;
  await on("2027-03-01", async () =>
    must(await withdrawAct(cast.secretary, made.id, { reason: "Ghi nhầm", version })),
  );
  expect(await postAt(id, "2027-02-20")).toBeNull();
});

test("of acts that one table told at once each gives its post from its own day", async () => {
  const branch = branchOf(unit);
  const id = await join("Lê Thị Dán", { branch: branch.id });
  const HEAD = [
    "Tổ chức",
    "Việc",
    "Ngày",
    "Số nghị quyết, biên bản",
    "Được triệu tập",
    "Có mặt",
    "Nhiệm kỳ từ ngày",
    "Nhiệm kỳ đến ngày",
    "Họ và tên",
    "Chức vụ",
    "Số quyết định",
    "Ngày quyết định",
  ];
  const congress = (n: number, post: string) => {
    const [held, decided] = [`10/${n}/2026`, `15/${n}/2026`];
    const counts = ["30", "28", held, "10/9/2029"];
    return [
      branch.code,
      "Đại hội",
      held,
      `0${n}-NQ/ĐH`,
      ...counts,
      "Lê Thị Dán",
      post,
      `${n}-QĐ/ĐTN`,
      decided,
    ];
  };
  const lines = [HEAD, congress(8, "Bí thư"), congress(9, "Phó Bí thư"), congress(10, "Bí thư")];
  const table = lines.map((cells) => cells.join("\t")).join("\n");
  must(
    await on("2027-02-10", () =>
      pasteSeen(pasteActs, cast.secretary, { unit: unit.id, branch: null, table }),
    ),
  );
  expect(await postAt(id, "2026-08-14")).toBeNull();
  expect(await postAt(id, "2026-08-15")).toBe(SECRETARY);
  expect(await postAt(id, "2026-09-20")).toBe("Phó bí thư chi đoàn");
  expect(await postAt(id, "2026-10-20")).toBe(SECRETARY);
  // However the lines of the log lie in their table: here the last ones first.
  await sql(database, "CLUSTER audit_events USING audit_events_org_id_id_idx");
  const post = `SELECT ${postOn("'2026-08-14'::date")} AS post FROM members m WHERE m.id = $1`;
  expect(await sql(database, post, [id])).toEqual([{ post: null }]);
});

test("a congress recorded after the form had set a post: before its day stands what stood before both", async () => {
  const at = { branch: branchOf(unit, 1).id };
  const id = await join("Lê Thị Muộn", { ...at, position: "Ủy viên BCH chi đoàn" });
  await on("2027-02-01", () => correct(id, { position: "Phó bí thư chi đoàn" }));
  const seat = { member: id, name: "Lê Thị Muộn", post: "secretary", votes: 20 };
  const act = {
    unit: unit.id,
    branch: at.branch,
    kind: "congress",
    heldOn: "2026-10-01",
    place: "Hội trường",
    entitled: 30,
    present: 28,
    documentNumber: "02-NQ/ĐH",
    seats: [seat],
    termFrom: "2026-10-01",
    termTo: "2029-04-01",
    decision: { decisionNumber: "13-QĐ/ĐTN", decisionOn: "2026-10-01" },
  };
  must(await on("2027-02-10", () => recordAct(cast.secretary, act)));
  expect(await postAt(id, "2026-09-30")).toBe("Ủy viên BCH chi đoàn");
  expect(await postAt(id, "2026-10-15")).toBe(SECRETARY);
  expect(await postAt(id, "2027-02-05")).toBe(SECRETARY);
});

test("a transfer that was asked for before the form set a post ended that post", async () => {
  const id = await join("Lê Thị Chậm", { position: "Ủy viên BCH chi đoàn" });
  const asked = { member: id, direction: "inside", day: "2027-02-20", reason: "Đổi nơi làm việc" };
  const toBranch = branchOf(unit, 1).id;
  const transfer = must(
    await on("2027-02-20", () => requestTransfer(cast.branchSecretary, { ...asked, toBranch })),
  );
  const take = (actor: Actor, act: string, day: string, more: object = {}) =>
    on(day, async () => {
      const { version } = must(await transferDetail(cast.secretary, transfer.id));
      return must(await takeTransferStep(actor, transfer.id, { act, day, version, ...more }));
    });
  await take(cast.branchSecretary, "comment", "2027-02-21", { note: "Tốt", feePaidUntil: "2/2027" });
  await on("2027-03-01", () => correct(id, { position: SECRETARY }));
  await take(cast.secretary, "decide", "2027-03-10", { docNumber: "9-QĐ/ĐTN" });
  expect(await postAt(id, "2027-02-28")).toBe("Ủy viên BCH chi đoàn");
  expect(await postAt(id, "2027-03-09")).toBe(SECRETARY);
  expect(await postAt(id, "2027-03-10")).toBeNull();
});
