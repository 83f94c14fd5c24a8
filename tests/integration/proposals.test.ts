import { afterAll, beforeAll, describe, expect, test as onAnyDay } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { unitDashboard } from "@/lib/dashboard/queries";
import { recordDiscipline } from "@/lib/discipline/recording";
import { importPage } from "@/lib/imports/pages";
import { importHistory } from "@/lib/imports/queries";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { dueQuarter } from "@/lib/members/snapshots/due";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import type { Scope } from "@/lib/platform/database/scope";
import { plainDate } from "@/lib/platform/dates";
import { answerProposals } from "@/lib/proposals/commands";
import { openProposalsAt, openProposalsOn, proposalsAt } from "@/lib/proposals/queries";
import { restoreProposal } from "@/lib/proposals/restoring";
import type { ProposedOn } from "@/lib/proposals/types";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, makeCast, unitOf } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

/** Lists, the days of joining in them and the quarter that is due are of one day, whenever the test runs. */
const itsDay = (work: () => Promise<void>) => () => onDay(plainDate("2026-11-29"), work);
const test = (name: string, work: () => Promise<void>) => onAnyDay(name, itsDay(work));

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;
const ids: Record<string, string> = {};

type Line = (string | null)[];
const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Ngày vào Đoàn", "Chi đoàn"];
const person = (name: string, born: string, joined: string | null = "26/03/2016", n = 1): Line => [
  name,
  born,
  "Nữ",
  joined,
  `Chi đoàn ${n}`,
];
const FIRST = [
  person("Vũ Thị Lan", "01/02/2001"),
  person("Lê Thị Đi", "03/04/2000"),
  person("Bùi Thị Lớn", "05/05/1993", "26/03/2010", 2),
  person("Hà Thị Vắng", "06/06/1999"),
  person("Đỗ Thị Trẻ", "07/07/2003"),
  person("Ngô Thị Một", "10/10/2001"),
  person("Ngô Thị Hai", "11/10/2001"),
];
const STAYING = [
  person("Vũ Thị Lan", "01/02/2001"),
  person("Ngô Thị Một", "10/10/2001"),
  person("Ngô Thị Hai", "11/10/2001"),
];
const SECOND = [
  ...STAYING,
  person("Mai Thị Mới", "08/08/2008", "20/11/2026"),
  person("Cao Thị Đến", "09/09/1998"),
];

beforeAll(
  itsDay(async () => {
    bloc = await makeBloc("khoi", 2, 2);
    cast = await makeCast(bloc);
    secretary = importsOf(await cookieOfActor(cast.secretary));
    await confirmed(FIRST);
    for (const { id, fullName } of await allOf(bloc.orgId).member.findMany()) ids[fullName] = id;
  }),
);
afterAll(closeDatabase);

async function confirmed(rows: Line[], answers: Record<string, unknown> = {}, header = HEADER) {
  const { body } = await secretary.upload("DV01", await xlsxOf([header, ...rows]), { complete: true });
  if (Object.keys(answers).length > 0) expect((await secretary.patch(body.id, answers)).status).toBe(200);
  expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
  return body.id;
}

const place = (branchId: string | null = null) => ({
  orgId: bloc.orgId,
  unitId: unitOf(bloc).id,
  branchId,
});
const listed = async (actor: Actor = cast.secretary, branchId: string | null = null) =>
  must(await proposalsAt(actor, place(branchId)));
const open = async () => {
  const { open } = await listed();
  return Object.fromEntries(open.map((each) => [each.member.fullName, each]));
};
const answer = async (rows: Record<string, string>[], actor: Actor = cast.secretary) =>
  answerProposals(actor, { unit: unitOf(bloc).id, rows });

test("a first list proposes nobody as new, whoever is new in the next one is", async () => {
  expect((await listed()).open).toEqual([]);
});

test("a later one in which most are new says before it is confirmed that it proposes nobody", async () => {
  const told = "Quá nửa danh sách này là người mới (2 người)";
  for (const [list, isTold] of [
    [[...STAYING.slice(0, 1), ...SECOND.slice(-2)], true],
    [SECOND, false],
  ] as const) {
    const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ...list]), { complete: true });
    expect(body.notes.some((note) => note.startsWith(told))).toBe(isTold);
  }
});

describe("the quarter's list", () => {
  const absent = () => ({
    [ids["Lê Thị Đi"] ?? ""]: "moved",
    [ids["Bùi Thị Lớn"] ?? ""]: "graduated",
    [ids["Hà Thị Vắng"] ?? ""]: "removed",
    [ids["Đỗ Thị Trẻ"] ?? ""]: "keep",
  });

  test("an undone list takes its proposals back", async () => {
    const id = await confirmed(SECOND, { absent: absent() });
    expect(Object.keys(await open())).toHaveLength(5);
    expect((await secretary.undo(id)).body.problems).toEqual([]);
    expect(await sql(database, "SELECT id FROM sheet_proposals")).toEqual([]);
  });

  test("proposes a case for each who came or left, and a second time nothing", async () => {
    const id = await confirmed(SECOND, { absent: absent() });
    const proposed = await open();
    const kinds = Object.entries(proposed).map(([name, { kind, suggested }]) => [name, kind, suggested]);
    expect(kinds.toSorted((a, b) => String(a[0]).localeCompare(String(b[0]), "vi"))).toEqual([
      ["Bùi Thị Lớn", "graduation", "graduation"],
      ["Cao Thị Đến", "newcomer", "transfer_in"],
      ["Hà Thị Vắng", "removal", "removal"],
      ["Lê Thị Đi", "transfer_out", "transfer_out"],
      ["Mai Thị Mới", "newcomer", "admission"],
    ]);
    expect(await openProposalsAt(cast.secretary, place(), id)).toBe(5);
    // Who left with it is told also when the sheet's own days are over.
    await sql(database, "UPDATE member_imports SET expires_at = '2026-11-28' WHERE id = $1", [id]);
    expect(must(await importPage(cast.secretary, id))).toMatchObject({ left: 3, detail: { absent: [] } });
    const history = { ...place(), scope: readScope(cast.secretary, bloc.orgId) as Scope };
    const past = await importHistory(cast.secretary, history);
    expect(past.map(({ left }) => left).slice(0, 2)).toEqual([3, 3]);
    expect(past.at(-1)?.left).toBe(0);
    const again = await confirmed(SECOND, { absent: { [ids["Đỗ Thị Trẻ"] ?? ""]: "keep" } });
    expect(await openProposalsAt(cast.secretary, place(), again)).toBe(0);
    expect(Object.keys(await open())).toHaveLength(5);
    const { facts } = must(await unitDashboard(cast.secretary, { ...place(), year: 2026 }));
    expect(facts.proposals).toBe(5);
  });

  test("who may not keep the roster does not find or answer them; a branch's secretary the own branch's", async () => {
    expect(await proposalsAt(cast.observer, place())).toMatchObject({ reason: "forbidden" });
    expect(await answer([{ id: crypto.randomUUID(), as: "dismiss" }], cast.staff)).toMatchObject({
      reason: "forbidden",
    });
    const other = await makeBloc("khac", 1, 1);
    expect(await proposalsAt((await makeCast(other)).secretary, place())).toMatchObject({
      reason: "not_found",
    });
    const own = await listed(cast.branchSecretary, branchOf(unitOf(bloc)).id);
    expect(own.open.map(({ member }) => member.fullName)).not.toContain("Bùi Thị Lớn");
    expect(own.open).toHaveLength(4);
    const lon = (await open())["Bùi Thị Lớn"]?.id ?? "";
    const dismissed = await answer([{ id: lon, as: "dismiss", note: "Không phải" }], cast.branchSecretary);
    expect(dismissed).toMatchObject({ reason: "conflict" });
  });

  test("all are answered at once: what is right is recorded, every wrong cell is told and stays open", async () => {
    const proposed = await open();
    const idOf = (name: string) => proposed[name]?.id ?? "";
    const day = "25/11/2026";
    const rows: Record<string, string>[] = [
      { id: idOf("Lê Thị Đi"), as: "transfer_out", day, number: "8-GT", place: "" },
      { id: idOf("Bùi Thị Lớn"), as: "graduation", day, number: "15-GCN" },
      {
        id: idOf("Hà Thị Vắng"),
        as: "removal",
        day: "30/02/2026",
        lapse: "fee",
        firstMonth: "3/2026",
        lastMonth: "4/2026",
        number: "1",
      },
      { id: idOf("Mai Thị Mới"), as: "admission", day: "20/11/2026", number: "12-QĐ/ĐTN" },
      { id: idOf("Cao Thị Đến"), as: "transfer_in", day, number: "", place: "Đoàn xã Nam Anh" },
    ];
    expect(await answer(rows)).toMatchObject({
      ok: false,
      reason: "invalid",
      message: expect.stringMatching(/^Đã ghi 3 hồ sơ/),
      fields: expect.arrayContaining([
        { path: `${idOf("Lê Thị Đi")}.place`, message: "Lê Thị Đi: Ghi tên nơi chuyển đến." },
        { path: `${idOf("Hà Thị Vắng")}.day`, message: expect.stringContaining("không có trong lịch") },
      ]),
    });
    expect(Object.keys(await open()).toSorted()).toEqual(["Hà Thị Vắng", "Lê Thị Đi"]);
    const mended = [
      { ...rows[0], place: "Đoàn phường Cửa Lò" },
      { ...rows[2], day, lastMonth: "5/2026" },
    ];
    expect(must(await answer(mended))).toEqual({ count: 2 });
    expect(await open()).toEqual({});
    expect((await answer(mended)).ok).toBe(false);

    const cases = await sql(
      database,
      `SELECT c.person_name AS name, c.procedure, c.entry, c.outcome, c.closed_on AS day, m.status, m.status_since::text AS since
        FROM member_cases c JOIN members m ON m.id = c.member_id ORDER BY 1`,
    );
    expect(cases).toMatchObject([
      { name: "Bùi Thị Lớn", procedure: "graduation", status: "graduated", since: "2026-11-25" },
      { name: "Cao Thị Đến", procedure: "transfer", status: "active" },
      { name: "Hà Thị Vắng", procedure: "removal_from_roll", status: "removed", since: "2026-11-25" },
      { name: "Lê Thị Đi", procedure: "transfer", status: "moved", since: "2026-11-25" },
      { name: "Mai Thị Mới", procedure: "admission", status: "active" },
    ]);
    const moi = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { fullName: "Mai Thị Mới" } });
    expect(moi).toMatchObject({ joinedOn: "2026-11-20", admissionResolution: "12-QĐ/ĐTN" });
    const { answered } = await listed();
    expect(answered).toHaveLength(5);
    for (const { answered: how } of answered)
      expect(how).toMatchObject({ how: "recorded", by: cast.secretary.name });
  });

  test("the quarter that is due is offered and confirmed by its own command", async () => {
    const due = await dueQuarter(cast.secretary, place());
    // The third quarter, as of its last day: with the three who left in November, without the two who came then.
    expect(due).toMatchObject({ year: 2026, quarter: 3, isLate: true, list: { total: 7 } });
    const names = due?.list.members.map(({ fullName }) => fullName) ?? [];
    for (const left of ["Bùi Thị Lớn", "Hà Thị Vắng", "Lê Thị Đi"]) expect(names).toContain(left);
    for (const came of ["Mai Thị Mới", "Cao Thị Đến"]) expect(names).not.toContain(came);
    expect(await dueQuarter(cast.committee, place())).toBeNull();
    const { year = 0, quarter = 0 } = due ?? {};
    must(await confirmQuarter(cast.secretary, { unit: unitOf(bloc).id, year, quarter, members: 7 }));
    expect((await dueQuarter(cast.secretary, place()))?.quarter).not.toBe(quarter);
  });

  test("an undo lists those whose case was recorded since", async () => {
    const [row] = await sql<{ id: string }>(
      database,
      "SELECT import_id AS id FROM sheet_proposals WHERE kind = 'removal'",
    );
    const { body } = await secretary.undo(row?.id ?? "");
    expect(body.problems.map(({ value }) => value).toSorted()).toEqual([
      "Bùi Thị Lớn",
      "Cao Thị Đến",
      "Hà Thị Vắng",
      "Lê Thị Đi",
      "Mai Thị Mới",
    ]);
    // Those whom the list took out stand by their cases alone from now on.
    expect((await listed()).answered.map(({ member }) => member.fullName).toSorted()).toEqual([
      "Cao Thị Đến",
      "Mai Thị Mới",
    ]);
  });
});

describe("a status, a reward and a measure", () => {
  const header = [...HEADER, "Tình trạng", "Khen thưởng", "Kỷ luật"];
  const rows = [
    [...person("Vũ Thị Lan", "01/02/2001"), "Đang sinh hoạt", "Giấy khen 2026", "Khiển trách"],
    [...person("Mai Thị Mới", "08/08/2008"), "Hoãn sinh hoạt", "Không", "không"],
    [...person("Cao Thị Đến", "09/09/1998"), "Đã chuyển đi", null, null],
    [...person("Đỗ Thị Trẻ", "07/07/2003"), "Đi bộ đội", null, null],
    [...person("Ngô Thị Lạ", "07/07/2004"), "Đã xóa tên", null, null],
    [...person("Lê Thị Đi", "03/04/2000"), "Chuyển đi", null, null],
    ...STAYING.slice(1).map((line) => [...line, null, null, null]),
  ];

  test("are not written over the roster, but proposed; a stranger's and a former member's row adds nobody", async () => {
    const { body } = await secretary.upload("DV01", await xlsxOf([header, ...rows]), { complete: true });
    expect(body.counts).toMatchObject({ new: 0, rejected: 2, absent: 0 });
    expect(body.unknownWords).toEqual([{ field: "status", word: "Đi bộ đội", rows: 1 }]);
    expect(body.problems.map(({ row, column }) => `${column}${row}`)).toEqual(["F5", "F6"]);
    expect(body.notes.join()).toMatch(/của 3 người không ghi thẳng/);
    const words = { "status:Đi bộ đội": "deferred" };
    expect((await secretary.patch(body.id, { words })).body.counts).toMatchObject({ rejected: 1 });
    const before = await allOf(bloc.orgId).member.findMany({ orderBy: { id: "asc" } });
    expect((await secretary.confirm(body.id)).status).toBe(200);
    const after = await allOf(bloc.orgId).member.findMany({ orderBy: { id: "asc" } });
    expect(after.map(({ status }) => status)).toEqual(before.map(({ status }) => status));
    const found = (await listed()).open.map(({ member, kind, words }) => [member.fullName, kind, words]);
    expect(found.toSorted()).toEqual([
      ["Cao Thị Đến", "transfer_out", null],
      ["Mai Thị Mới", "deferral", null],
      ["Vũ Thị Lan", "discipline", "Khiển trách"],
      ["Vũ Thị Lan", "reward", "Giấy khen 2026"],
      ["Đỗ Thị Trẻ", "deferral", null],
    ]);
    const again = await secretary.upload("DV01", await xlsxOf([header, ...rows]), { complete: true });
    expect(again.body).toMatchObject({ unknownWords: [], counts: { updated: 0, rejected: 1 } });
    expect((await secretary.confirm(again.body.id)).status).toBe(200);
    expect((await listed()).open).toHaveLength(5);
  });

  test("a measure lies sealed and is found by those alone who may know of it", async () => {
    const stored = await sql<{ row: string; sheet: string }>(
      database,
      "SELECT to_jsonb(p)::text AS row FROM sheet_proposals p WHERE kind IN ('discipline', 'reward')",
    );
    for (const { row } of stored) expect(row).not.toMatch(/Khiển|Giấy khen/);
    const seen = (await listed(cast.committee)).open.map(({ kind }) => kind);
    expect(seen).not.toContain("discipline");
    for (const actor of [cast.secretary, cast.ticked, cast.committee]) {
      const { length } = (await listed(actor)).open;
      expect(length).toBe(actor === cast.committee ? 4 : 5);
      expect(await openProposalsAt(actor, place())).toBe(length);
    }
    expect((await listed(cast.ticked)).open.map(({ kind }) => kind)).toContain("discipline");
    const committee = importsOf(await cookieOfActor(cast.committee));
    const { body } = await committee.upload("DV01", await xlsxOf([header, ...rows]));
    expect(body.notes.join()).toMatch(/bạn không được xem: Kỷ luật/);
    expect((await committee.patch(body.id, { mapping: { H: "discipline" } })).status).toBe(403);
  });

  test("what is put aside needs its reason, is remembered with who and when, and does not come again", async () => {
    const { open: all } = await listed();
    const reward = all.find(({ kind }) => kind === "reward")?.id ?? "";
    const measure = all.find(({ kind }) => kind === "discipline")?.id ?? "";
    expect(await answer([{ id: reward, as: "dismiss", note: " " }])).toMatchObject({
      fields: [{ path: `${reward}.note` }],
    });
    expect(await answer([{ id: reward, as: "removal", note: "" }])).toMatchObject({
      fields: [{ path: `${reward}.as` }],
    });
    const rows = [reward, measure].map((id) => ({ id, as: "dismiss", note: "Đã ghi từ trước" }));
    must(await answer(rows));
    const aside = (await listed()).answered.filter(({ answered }) => answered?.how === "dismissed");
    expect(aside.map(({ answered }) => answered)).toMatchObject([
      { by: cast.secretary.name, note: "Đã ghi từ trước" },
      { by: cast.secretary.name, note: "Đã ghi từ trước" },
    ]);
    const events = await sql<{ subject: string }>(
      database,
      "SELECT subject_id AS subject FROM audit_events WHERE type = 'proposal.dismissed' ORDER BY id",
    );
    // Of a measure the log names the proposal alone.
    expect(events.map(({ subject }) => subject).toSorted()).toEqual([ids["Vũ Thị Lan"], measure].toSorted());
  });

  test("what was put aside is taken up again by who keeps the roster, and may be recorded then", async () => {
    const aside = await sql<{ id: string; kind: string }>(
      database,
      "SELECT id, kind FROM sheet_proposals WHERE dismissed_at IS NOT NULL",
    );
    const idOf = (kind: string) => aside.find((each) => each.kind === kind)?.id ?? "";
    const takeUp = (id: string, actor: Actor = cast.secretary) =>
      restoreProposal(actor, { unit: unitOf(bloc).id, id });
    const sister = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unitOf(bloc, 1).id,
    });
    expect(await takeUp(idOf("reward"), cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await takeUp(idOf("reward"), sister)).toMatchObject({ reason: "not_found" });
    // Who may not know of a measure does not find that there was one.
    expect(await takeUp(idOf("discipline"), cast.committee)).toMatchObject({ reason: "conflict" });
    expect(await takeUp("x")).toMatchObject({ fields: [{ path: "id" }] });
    for (const kind of ["reward", "discipline"]) must(await takeUp(idOf(kind), cast.secretary));
    expect(await takeUp(idOf("reward"))).toMatchObject({ reason: "conflict" });
    const kinds = (await listed()).open.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["reward", "discipline"]));
    const events = await sql<{ subject: string; before: object | null }>(
      database,
      `SELECT e.subject_id AS subject, v.before FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
        WHERE e.type = 'proposal.restored' ORDER BY e.id`,
    );
    expect(events).toEqual([
      { subject: ids["Vũ Thị Lan"], before: { note: "Đã ghi từ trước" } },
      { subject: idOf("discipline"), before: null },
    ]);
  });

  test("each stands on the page of what it asks to record, for whoever keeps that", async () => {
    const on = async (page: ProposedOn, actor: Actor = cast.secretary) =>
      (await openProposalsOn(actor, page, place())).map(({ member }) => member.fullName);
    expect(await on("activity_deferral")).toEqual(["Mai Thị Mới", "Đỗ Thị Trẻ"]);
    expect(await on("reward")).toEqual(["Vũ Thị Lan"]);
    expect(await on("discipline")).toEqual(["Vũ Thị Lan"]);
    expect(await on("transfer")).toEqual(["Cao Thị Đến"]);
    expect([
      ...(await on("admission")),
      ...(await on("graduation")),
      ...(await on("removal_from_roll")),
    ]).toEqual([]);
    expect(await on("discipline", cast.committee)).toEqual([]);
    expect(await on("reward", cast.observer)).toEqual([]);
    expect(await openProposalsOn(cast.secretary, "reward", { ...place(), unitId: null })).toEqual([]);
    const lan = { member: ids["Vũ Thị Lan"] ?? "", about: "Bỏ trực", docNumber: "9-QĐ", form: "reprimand" };
    const votes = { entitled: "10", present: "9", votesFor: "8", votesAgainst: "1" };
    const days = { decidedOn: "2026-11-24", announcedOn: "2026-11-25" };
    must(await recordDiscipline(cast.secretary, { ...lan, ...votes, ...days }));
    expect(await on("discipline")).toEqual([]);
  });

  test("whom a list calls expelled is proposed as a measure, which the roster does not name", async () => {
    const row = [...person("Mai Thị Mới", "08/08/2008"), "Khai trừ từ 02/11/2026", null, null];
    const { body } = await secretary.upload("DV01", await xlsxOf([header, row]), {});
    expect(body).toMatchObject({ unknownWords: [], counts: { rejected: 0, new: 0 } });
    expect((await secretary.confirm(body.id)).status).toBe(200);
    const told = (await listed()).open.filter(({ kind }) => kind === "discipline");
    expect(told.map(({ member, words }) => [member.fullName, words])).toEqual([
      ["Mai Thị Mới", "Đã khai trừ"],
    ]);
  });

  test("the same words in a sheet of another year are another reward, in one of the same year none", async () => {
    const proposed = async (year: number, words = "Giấy khen của Đoàn Khối") => {
      const row = [...person("Ngô Thị Hai", "11/10/2001"), null, words, null];
      const { body } = await secretary.upload("DV01", await xlsxOf([header, row]), {});
      expect((await secretary.patch(body.id, { year })).status).toBe(200);
      expect((await secretary.confirm(body.id)).status).toBe(200);
      const { open, answered } = await listed();
      const told = [...open, ...answered].filter(({ member }) => member.fullName === "Ngô Thị Hai");
      return told.filter(({ kind }) => kind === "reward").length;
    };
    expect(await proposed(2021)).toBe(1);
    expect(await proposed(2023)).toBe(2);
    expect(await proposed(2023)).toBe(2);
    expect(await proposed(2021)).toBe(2);
    // Words that name their year are of that year, whichever sheet has them.
    expect(await proposed(2021, "Giấy khen năm 2020")).toBe(3);
    expect(await proposed(2023, "Giấy khen năm 2020")).toBe(3);
  });
});
