import { afterAll, beforeAll, expect, test as onAnyDay } from "vitest";
import type { Actor } from "@/lib/access/types";
import { findBody } from "@/lib/committees/bodies";
import { recordAct } from "@/lib/committees/commands";
import { namedSeats } from "@/lib/committees/named";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { unitDashboard } from "@/lib/dashboard/queries";
import { recordOutstanding } from "@/lib/outstanding-members/recording";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { answerProposals } from "@/lib/proposals/commands";
import { openProposalsAt, openProposalsOn, proposalsAt } from "@/lib/proposals/queries";
import { restoreProposal } from "@/lib/proposals/restoring";
import { allOf, makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, makeCast, makeMember, unitOf } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

const itsDay = (work: () => Promise<void>) => () => onDay(plainDate("2026-11-29"), work);
const test = (name: string, work: () => Promise<void>) => onAnyDay(name, itsDay(work));

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let imports: Imports;
const ids: Record<string, string> = {};

const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Thời gian vào Đảng", "Chi đoàn"];
type Told = { post?: string; party?: string; born?: string };
const person = (name: string, { post, party, born = "01/02/2001" }: Told = {}) => [
  name,
  born,
  "Nữ",
  post ?? null,
  party ?? null,
  "Chi đoàn 1",
];
const PEOPLE = ["Vũ Thị Lan", "Lê Thị Thư", "Hà Thị Đảng", "Ngô Thị Cũ"];

async function confirmed(rows: ReturnType<typeof person>[], complete = true) {
  const { body } = await imports.upload("DV01", await xlsxOf([HEADER, ...rows]), { complete });
  expect(await imports.confirm(body.id)).toMatchObject({ status: 200 });
  return body.id as string;
}

const CHANGED = [
  person("Vũ Thị Lan", { post: "Phó bí thư chi đoàn" }),
  person("Lê Thị Thư", { post: "Bí thư chi đoàn" }),
  person("Hà Thị Đảng", { party: "03/09/2026" }),
  person("Ngô Thị Cũ", { party: "19/05/2021", post: "Trợ lý thanh niên" }),
];

const CONGRESS = {
  kind: "congress",
  heldOn: "2026-11-10",
  place: "Hội trường",
  entitled: 9,
  present: 9,
  documentNumber: "01-NQ/ĐH",
  termFrom: "2026-11-10",
  termTo: "2028-11-10",
};

beforeAll(
  itsDay(async () => {
    bloc = await makeBloc("khoi", 2, 2);
    cast = await makeCast(bloc);
    imports = importsOf(await cookieOfActor(cast.secretary));
  }),
);
afterAll(closeDatabase);

const place = (branchId: string | null = null) => ({
  orgId: bloc.orgId,
  unitId: unitOf(bloc).id,
  branchId,
});
const open = async (actor: Actor = cast.secretary, branchId: string | null = null) =>
  must(await proposalsAt(actor, place(branchId)))
    .open.map(({ member, kind, words }) => [member.fullName, kind, words])
    .toSorted();
const idOf = async (kind: string) =>
  (await sql<{ id: string }>(database, "SELECT id FROM sheet_proposals WHERE kind = $1", [kind]))[0]?.id ??
  "";

test("the first posts of a roster are no news, be they in a second list", async () => {
  await confirmed(PEOPLE.map((name) => person(name)));
  for (const { id, fullName } of await allOf(bloc.orgId).member.findMany()) ids[fullName] = id;
  await confirmed([
    person("Vũ Thị Lan", { post: "Bí thư chi đoàn" }),
    ...PEOPLE.slice(1).map((name) => person(name)),
  ]);
  expect(await open()).toEqual([]);
});

test("a whole list tells of new posts before it is confirmed, another list does not", async () => {
  const told = async (complete: boolean) =>
    (await imports.upload("DV01", await xlsxOf([HEADER, ...CHANGED]), { complete })).body.notes.join(" ");
  expect(await told(true)).toContain("Chức vụ mới của 2 người ghi vào danh sách.");
  expect(await told(false)).not.toContain("Chức vụ mới");
});

test("a new post, and a day of joining the Party since, are proposed by a whole list, and taken back with it", async () => {
  await imports.undo(await confirmed(CHANGED, false));
  expect(await sql(database, "SELECT id FROM sheet_proposals")).toEqual([]);
  await imports.undo(await confirmed(CHANGED));
  expect(await sql(database, "SELECT id FROM sheet_proposals")).toEqual([]);
  await confirmed(CHANGED);
  expect(await open()).toEqual([
    ["Hà Thị Đảng", "party", "03/09/2026"],
    ["Lê Thị Thư", "post", "Bí thư chi đoàn"],
    ["Vũ Thị Lan", "post", "Phó bí thư chi đoàn"],
  ]);
});

test("a post is the branch's to record, a unit's the unit's; the Party's is known and counted where such fields are seen", async () => {
  expect((await open(cast.branchSecretary, branchOf(unitOf(bloc)).id)).map(([name]) => name)).toEqual(
    expect.arrayContaining(["Lê Thị Thư", "Vũ Thị Lan"]),
  );
  expect((await open(cast.committee)).map(([, kind]) => kind)).toEqual(["post", "post"]);
  // Who sees three is told of three, on the first page too.
  for (const [actor, count] of [
    [cast.secretary, 3],
    [cast.committee, 2],
  ] as const) {
    expect(await openProposalsAt(actor, place())).toBe(count);
    expect(must(await unitDashboard(actor, { ...place(), year: 2026 })).facts.proposals).toBe(count);
  }
  const on = (page: "committee" | "outstanding_member", actor = cast.secretary) =>
    openProposalsOn(actor, page, place());
  expect((await on("committee")).map(({ member }) => member.fullName).toSorted()).toEqual([
    "Lê Thị Thư",
    "Vũ Thị Lan",
  ]);
  expect((await on("outstanding_member")).map(({ member }) => member.fullName)).toEqual(["Hà Thị Đảng"]);
  expect(await on("outstanding_member", cast.committee)).toEqual([]);
  const unitPost = CHANGED.with(2, person("Hà Thị Đảng", { post: "Ủy viên BCH Đoàn cơ sở" }));
  const id = await confirmed(unitPost);
  const [row] = await sql(database, "SELECT branch_id FROM sheet_proposals WHERE import_id = $1", [id]);
  expect(row).toEqual({ branch_id: null });
  await imports.undo(id);
});

test("an act of another unit answers no post of this one's committee", async () => {
  const [home, other] = [unitOf(bloc), unitOf(bloc, 1)];
  const id = ids["Hà Thị Đảng"] ?? "";
  const stands = (unit: TestUnit) =>
    allOf(bloc.orgId).member.update({
      where: { id },
      data: { unitId: unit.id, branchId: branchOf(unit).id },
    });
  await stands(other);
  const seats = [{ member: id, name: "Hà Thị Đảng", post: "member", votes: 9 }];
  const told = { ...CONGRESS, unit: other.id, branch: null, seats };
  const { id: act } = must(await recordAct(cast.staff, told));
  await stands(home);
  const list = await confirmed(CHANGED.with(2, person("Hà Thị Đảng", { post: "Ủy viên BCH Đoàn cơ sở" })));
  expect(await open()).toContainEqual(["Hà Thị Đảng", "post", "Ủy viên BCH Đoàn cơ sở"]);
  await imports.undo(list);
  must(await withdrawAct(cast.staff, act, { version: 1, reason: "Ghi nhầm" }));
});

test("an act that seats the person answers a post, and one that is withdrawn opens it again", async () => {
  const seats = await namedSeats(cast.secretary, "branch", { member: ids["Lê Thị Thư"] ?? "" });
  expect(seats).toEqual([
    { memberId: ids["Lê Thị Thư"], name: "Lê Thị Thư", post: "secretary", votes: null },
  ]);
  const act = {
    ...CONGRESS,
    unit: unitOf(bloc).id,
    branch: branchOf(unitOf(bloc)).id,
    seats: seats.map(({ memberId: member, name, post }) => ({ member, name, post, votes: 9 })),
  };
  const { id } = must(await recordAct(cast.secretary, act));
  expect((await open()).map(([name]) => name)).toEqual(["Hà Thị Đảng", "Vũ Thị Lan"]);
  must(await withdrawAct(cast.secretary, id, { version: 1, reason: "Ghi nhầm" }));
  expect((await open()).map(([name]) => name)).toEqual(PEOPLE.slice(0, 3).toSorted());
});

test("what is put aside of the Party is logged without saying whom or what; its case answers it", async () => {
  const party = await idOf("party");
  const answer = { id: party, as: "dismiss", note: "Chờ quyết định" };
  must(await answerProposals(cast.secretary, { unit: unitOf(bloc).id, rows: [answer] }));
  const events = await sql(
    database,
    `SELECT e.subject_id, e.detail, v.after FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
      WHERE e.type = 'proposal.dismissed'`,
  );
  expect(events).toEqual([{ subject_id: party, detail: {}, after: null }]);
  must(await restoreProposal(cast.secretary, { unit: unitOf(bloc).id, id: party }));
  expect((await open()).map(([, kind]) => kind)).toContain("party");
  const told = {
    stage: "on_probation",
    day: "2026-09-03",
    docNumber: "12-QĐ/ĐU",
    introducedOn: "2026-05-04",
  };
  must(await recordOutstanding(cast.secretary, { member: ids["Hà Thị Đảng"] ?? "", ...told }));
  expect((await open()).map(([, kind]) => kind)).not.toContain("party");
});

test("a post of no body of the person's is proposed to none, nor does a form take it", async () => {
  const [unit, own, before] = [unitOf(bloc), branchOf(unitOf(bloc)).id, await open()];
  const { id: apart } = await makeMember(cast.secretary, unit, "Tạ Thị Riêng", { branch: null });
  const list = await confirmed([
    ...CHANGED.with(2, person("Hà Thị Đảng", { post: "Bí thư chi đoàn cơ sở", party: "03/09/2026" })),
    ["Tạ Thị Riêng", "01/02/2000", "Nữ", "Bí thư chi đoàn", null, null],
  ]);
  expect(await open()).toEqual(before);
  const seatsAt = async (branchId: string | null, member: string) => {
    const { kind } = must(await findBody(cast.secretary, { unit: unit.id, branch: branchId }));
    return (await namedSeats(cast.secretary, kind, { member })).map(({ name }) => name);
  };
  expect([await seatsAt(null, apart), await seatsAt(own, apart)]).toEqual([[], ["Tạ Thị Riêng"]]);
  for (const body of [null, own]) expect(await seatsAt(body, ids["Hà Thị Đảng"] ?? "")).toEqual([]);
  await imports.undo(list);
});
