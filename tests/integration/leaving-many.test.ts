import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { pasteDeferrals, takeDeferralStep } from "@/lib/deferrals/commands";
import { pasteDiscipline } from "@/lib/discipline/recording";
import { LEAVING_TABLE as GRADUATIONS } from "@/lib/graduations/paste";
import { pasteGraduations } from "@/lib/graduations/recording";
import { fillColumns } from "@/lib/members/bulk-changes/filling";
import { type ChosenTable, chosenTable, type LeavingTable } from "@/lib/members/bulk-changes/leaving";
import { undoMany } from "@/lib/members/bulk-changes/undo";
import type { MemberStatus } from "@/lib/members/types";
import { pasteOutstanding } from "@/lib/outstanding-members/recording";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { pastBulkChanges } from "@/lib/pasted-tables/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { LEAVING_TABLE as REMOVALS } from "@/lib/removals/pasted";
import { pasteRemovals } from "@/lib/removals/recording";
import { pasteResidences } from "@/lib/residences/commands";
import { dropRecorded } from "@/lib/transfers/correcting";
import { LEAVING_TABLE as TRANSFERS } from "@/lib/transfers/paste";
import { pasteTransfers } from "@/lib/transfers/recording";
import { currentPlace } from "@/lib/units/current";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeActor, makeBloc, must, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { makeMembers } from "@/tests/helpers/members-at-once";
import { type Paste, pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

/** Of an age to be let go by any procedure. */
const OLD = { birthDate: "1995-03-02", joinedOn: "2015-03-26" };

let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
const ids: string[] = [];

beforeAll(async () => {
  const bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  const elsewhere = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  stranger = await makeActor("bithu.khac", "UNIT_SECRETARY", elsewhere);
  const names = ["Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Em", "Lê Giang"];
  const stays = { ...OLD, fullName: "Lê Ở Lại", branch: branchOf(unit, 1).id };
  const people = [...names.map((fullName) => ({ ...OLD, fullName })), stays];
  ids.push(...(await makeMembers(cast.secretary, unit, people)).map(({ id }) => id));
});

const chosen = async (table: LeavingTable, params: Record<string, string>, actor = cast.secretary) => {
  const address = { unit: unit.code, ...params };
  const place = must(await now(() => currentPlace(actor, address)));
  return now(() => chosenTable(actor, place, address, table));
};
const filled = (chosen: ChosenTable | null, { titles }: LeavingTable, told: Record<number, string>) =>
  fillColumns(chosen?.text ?? "", titles, told);
const pick = (...at: number[]) => ({ ids: at.map((n) => ids[n] ?? "").join(",") });
const statuses = async (...at: number[]): Promise<MemberStatus[]> => {
  const found = await sql<{ id: string; status: MemberStatus }>(
    database,
    "SELECT id, status FROM members",
    [],
  );
  return at.flatMap((n) => found.find(({ id }) => id === ids[n])?.status ?? []);
};

test("those ticked stand in the table of transfers, with what was told once for all", async () => {
  const told = { 4: "Đoàn xã Hòa Bình", 6: "10/11/2026", 7: "12-GGT/ĐTN" };
  const table = await chosen(TRANSFERS, pick(0, 1));
  expect(table?.people.map(({ fullName }) => fullName)).toEqual(["Lê An", "Lê Bình"]);
  must(
    await now(() =>
      pasteSeen(pasteTransfers, cast.secretary, { unit: unit.id, table: filled(table, TRANSFERS, told) }),
    ),
  );
  expect(await statuses(0, 1, 2)).toEqual(["moved", "moved", "active"]);
});

test("a day whose two figures name a year to come has yet to come, and is none of the last century", async () => {
  const gone = filled(await chosen(TRANSFERS, pick(2)), TRANSFERS, { 4: "Đoàn xã Hòa Bình", 6: "05/01/27" });
  expect(await now(() => pasteTransfers(cast.secretary, { unit: unit.id, table: gone }))).toMatchObject({
    fields: [{ message: expect.stringContaining("05/01/2027 chưa đến") }],
  });
  const aged = filled(await chosen(GRADUATIONS, pick(2)), GRADUATIONS, { 3: "05/01/27" });
  expect(await now(() => pasteGraduations(cast.secretary, { unit: unit.id, table: aged }))).toMatchObject({
    fields: [{ message: expect.stringContaining("chưa đến") }],
  });
});

test("in the table of those who come of age", async () => {
  const told = { 3: "15/11/2026", 4: "15-GCN/ĐTN" };
  const table = await chosen(GRADUATIONS, pick(2, 3));
  must(
    await now(() =>
      pasteSeen(pasteGraduations, cast.secretary, { unit: unit.id, table: filled(table, GRADUATIONS, told) }),
    ),
  );
  expect(await statuses(2, 3, 4)).toEqual(["graduated", "graduated", "active"]);
});

test("all of a filter in the table of removals; who is not in activity any more is left out", async () => {
  const lapse = { 3: "Đoàn phí", 4: "1/2026", 5: "3/2026", 7: "9-QĐ/ĐTN", 8: "6/5/2026" };
  const table = await chosen(REMOVALS, { all: "1", branch: branchOf(unit).id, status: "all" });
  expect(table?.people.map(({ fullName }) => fullName)).toEqual(["Lê Em", "Lê Giang"]);
  must(
    await now(() =>
      pasteSeen(pasteRemovals, cast.secretary, {
        unit: unit.id,
        branch: null,
        table: filled(table, REMOVALS, lapse),
      }),
    ),
  );
  expect(await statuses(4, 5, 6)).toEqual(["removed", "removed", "active"]);
});

const rowsNow = () =>
  sql(
    database,
    `SELECT to_jsonb(m) - 'version' - 'updated_at' AS row FROM members m WHERE unit_id = $1 ORDER BY id`,
    [unit.id],
  );
const casesNow = () =>
  sql<{ id: string; state: string }>(database, "SELECT id, state FROM member_cases ORDER BY id", []);
const somebody = (names: string[]) =>
  makeMembers(
    cast.secretary,
    unit,
    names.map((fullName) => ({ ...OLD, fullName })),
  );

/** A table of each procedure that lets these people go, as they stand in it after being chosen. */
const TABLES: [string, Paste, LeavingTable, Record<number, string>, string][] = [
  [
    "transfers",
    pasteTransfers,
    TRANSFERS,
    { 4: "Đoàn xã Hòa Bình", 6: "10/11/2026" },
    "Chuyển đi Đoàn xã Hòa Bình, ngày 10/11/2026",
  ],
  [
    "graduations",
    pasteGraduations,
    GRADUATIONS,
    { 3: "15/11/2026", 4: "15-GCN/ĐTN" },
    "Trưởng thành Đoàn, ngày 15/11/2026",
  ],
  [
    "removals",
    pasteRemovals,
    REMOVALS,
    { 3: "Đoàn phí", 4: "1/2026", 5: "3/2026", 7: "9-QĐ/ĐTN", 8: "6/5/2026" },
    "Xóa tên, ngày 06/05/2026",
  ],
];

describe.each(TABLES)("a table of %s", (name, paste, table, told, to) => {
  const people = [`Bùi Một ${name}`, `Bùi Hai ${name}`];
  const input = async () => {
    const q = { all: "1", q: name, branch: branchOf(unit).id };
    return { unit: unit.id, table: filled(await chosen(table, q), table, told) };
  };
  const undo = (id: string, actor = cast.secretary) => now(() => undoPasted(actor, id));
  beforeAll(() => somebody(people));

  test("shows first what it comes to, and is not written otherwise than it was seen; neither writes anything", async () => {
    const [rows, cases] = [await rowsNow(), await casesNow()];
    const given = await input();
    const seen = must(await now(() => paste(cast.secretary, given)));
    const from = "Chi đoàn 1 · Đang sinh hoạt";
    expect(seen).toEqual({
      effect: expect.arrayContaining(people.map((name) => ({ name, from, to }))),
      seen: expect.any(String),
    });
    expect(await now(() => paste(cast.secretary, { ...given, seen: "x" }))).toMatchObject({
      reason: "stale",
    });
    expect(await rowsNow()).toEqual(rows);
    expect(await casesNow()).toEqual(cases);
  });

  test("is undone as one, exactly, and once; whole or not at all: who was changed since is named", async () => {
    const rows = await rowsNow();
    const { count, bulk } = must(await now(async () => pasteSeen(paste, cast.secretary, await input())));
    expect(count).toBe(2);
    expect(await rowsNow()).not.toEqual(rows);
    const place = must(await now(() => currentPlace(cast.secretary, { unit: unit.code })));
    const [past] = must(await now(() => pastBulkChanges(cast.secretary, place)));
    expect(past).toMatchObject({ id: bulk, count: 2, target: to, mayUndo: true });
    expect(await undo(bulk, cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await undo(bulk, stranger)).toMatchObject({ reason: "not_found" });
    expect(await now(() => undoMany(cast.secretary, bulk))).toMatchObject({ reason: "not_found" });
    const [first = "", other = ""] = people;
    await sql(database, "UPDATE members SET version = version + 1 WHERE full_name = $1", [first]);
    const written = await rowsNow();
    const no = await undo(bulk);
    expect(no).toMatchObject({ reason: "conflict", message: expect.stringContaining(first) });
    expect(no).toMatchObject({ message: expect.not.stringContaining(other) });
    expect(await rowsNow()).toEqual(written);
    await sql(database, "UPDATE members SET version = version - 1 WHERE full_name = $1", [first]);
    expect(must(await undo(bulk))).toEqual({ count: 2 });
    expect(await rowsNow()).toEqual(rows);
    expect(await undo(bulk)).toMatchObject({ reason: "conflict" });
    const [undone] = must(await now(() => pastBulkChanges(cast.secretary, place)));
    expect(undone).toMatchObject({ undoneBy: cast.secretary.name, mayUndo: false });
    const kept = await sql(
      database,
      "SELECT type, detail FROM audit_events WHERE subject_id = $1 ORDER BY id",
      [bulk],
    );
    expect(kept).toMatchObject([
      { type: "members.bulk_changed", detail: { count: 2 } },
      { type: "members.bulk_undone", detail: { restored: 2 } },
    ]);
  });
});

test("a table of comers and of moves inside is undone as one too; whoever was taken back before stays so", async () => {
  await somebody(["Đỗ Trong Nhà", "Đỗ Đi Rồi"]);
  const rows = await rowsNow();
  const second = branchOf(unit, 1).code;
  const lines = [
    ["Đỗ Mới Đến", "2/9/2000", "Nữ", "đến", "Đoàn xã Kim Liên", second, "10/11/2026"],
    ["Đỗ Trong Nhà", "", "", "trong đơn vị", "", second, "10/11/2026"],
    ["Đỗ Đi Rồi", "", "", "đi", "Đoàn xã Kim Liên", "", "10/11/2026", "", "31/12/2026"],
  ];
  const given = { unit: unit.id, table: lines.map((cells) => cells.join("\t")).join("\n") };
  const { effect } = must(await now(() => pasteTransfers(cast.secretary, given))) as { effect: object[] };
  expect(effect).toEqual([
    { name: "Đỗ Mới Đến", from: "Đoàn xã Kim Liên", to: "Đến Chi đoàn 2, ngày 10/11/2026" },
    {
      name: "Đỗ Trong Nhà",
      from: "Chi đoàn 1 · Đang sinh hoạt",
      to: "Chuyển sang Chi đoàn 2, ngày 10/11/2026",
    },
    {
      name: "Đỗ Đi Rồi",
      from: "Chi đoàn 1 · Đang sinh hoạt",
      to: "Chuyển đi Đoàn xã Kim Liên, ngày 10/11/2026, tạm thời đến hết ngày 31/12/2026",
    },
  ]);
  const { bulk } = must(await now(() => pasteSeen(pasteTransfers, cast.secretary, given)));
  const [{ id = "" } = {}] = await sql<{ id: string }>(
    database,
    "SELECT id FROM member_cases WHERE person_name = 'Đỗ Trong Nhà'",
    [],
  );
  must(await now(() => dropRecorded(cast.secretary, id, { note: "Ghi nhầm", version: "1" })));
  expect(must(await now(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 2 });
  expect(await rowsNow()).toEqual(rows);
});

/** Tables of procedures by which nobody leaves; `observed`: what an observer is told who would undo one. */
const STAYING: [string, Paste, Record<string, string>, string, "forbidden" | "not_found"][] = [
  [
    "deferrals",
    pasteDeferrals,
    {
      "Hoãn từ ngày": "5/10/2026",
      "Đến ngày": "31/12/2026",
      "Lý do": "Đi học",
      "Ngày quyết định": "3/10/2026",
    },
    "Hoãn sinh hoạt từ 05/10/2026 đến hết ngày 31/12/2026",
    "forbidden",
  ],
  [
    "residences",
    pasteResidences,
    {
      "Tổ chức Đoàn nơi cư trú": "Đoàn phường An Bình",
      "Cư trú từ ngày": "5/1/2025",
      "Ngày giới thiệu": "2/3/2026",
    },
    "Giới thiệu về Đoàn phường An Bình, ngày 02/03/2026",
    "forbidden",
  ],
  [
    "measures",
    pasteDiscipline,
    {
      "Nội dung vụ việc": "Tự ý bỏ trực",
      "Hình thức": "Cảnh cáo",
      "Số quyết định": "5-QĐ/ĐTN",
      "Ngày quyết định": "4/5/2026",
      "Ngày công bố": "10/5/2026",
    },
    "Cảnh cáo, công bố ngày 10/05/2026",
    "not_found",
  ],
  [
    "stages on the way to the Party",
    pasteOutstanding,
    { "Bước đã đến": "Đã công nhận", Ngày: "1/2/2026", "Số văn bản": "3-QĐ/ĐTN" },
    "Đã công nhận, ngày 01/02/2026",
    "not_found",
  ],
];

test.each(STAYING)(
  "a table of %s is seen first and undone as one, too",
  async (name, paste, told, to, observed) => {
    const people = [`Hồ Một ${name}`, `Hồ Hai ${name}`];
    await somebody(people);
    const lines = people.map((person) => [person, ...Object.values(told)]);
    const table = [["Họ và tên", ...Object.keys(told)], ...lines].map((cells) => cells.join("\t")).join("\n");
    const given = { unit: unit.id, branch: null, table };
    const [rows, cases] = [await rowsNow(), await casesNow()];
    const from = "Chi đoàn 1 · Đang sinh hoạt";
    const seen = must(await now(() => paste(cast.secretary, given)));
    expect(seen).toMatchObject({ effect: people.map((name) => ({ name, from, to })) });
    expect(await casesNow()).toEqual(cases);
    const { bulk } = must(await now(() => pasteSeen(paste, cast.secretary, given)));
    expect(await now(() => undoPasted(cast.observer, bulk))).toMatchObject({ reason: observed });
    must(await now(() => undoPasted(cast.secretary, bulk)));
    expect(await rowsNow()).toEqual(rows);
    const left = (await casesNow()).filter(({ id }) => !cases.some((was) => was.id === id));
    expect(left.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
  },
);

describe("a table of many is undone in as many statements as one of one:", () => {
  const undone = async (paste: Paste, tableOf: (people: string[]) => Promise<string>, people: string[]) => {
    const given = { unit: unit.id, table: await tableOf(people) };
    const { bulk } = must(await now(() => pasteSeen(paste, cast.secretary, given)));
    const sent = await statementsOf(async () =>
      expect(must(await now(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: people.length }),
    );
    return sent.length;
  };
  const namesOf = (word: string) => Array.from("ABCDEFGH", (letter) => `Vũ ${letter}${word} Đông`);
  const isFixed = async (word: string, paste: Paste, tableOf: (people: string[]) => Promise<string>) => {
    const [alone, many] = [[`Vũ ${word} Lẻ`], namesOf(word)];
    await somebody([...alone, ...many]);
    const one = await undone(paste, tableOf, alone);
    expect(await undone(paste, tableOf, many)).toBe(one);
  };

  test.each(TABLES)("%s", (name, paste, table, told) =>
    isFixed(name, paste, async ([first = ""]) => {
      const q = first.endsWith("Lẻ") ? "Lẻ" : "Đông";
      return filled(await chosen(table, { all: "1", q: `${name} ${q}` }), table, told);
    }),
  );

  test.each(STAYING)("%s", (name, paste, told) =>
    isFixed(name, paste, async (people) => {
      const lines = people.map((person) => [person, ...Object.values(told)]);
      return [["Họ và tên", ...Object.keys(told)], ...lines].map((cells) => cells.join("\t")).join("\n");
    }),
  );
});

test("a case that went on is in the way of undoing its table, by name", async () => {
  await somebody(["Hồ Đã Trở Lại"]);
  const titles = ["Họ và tên", "Hoãn từ ngày", "Đến ngày", "Lý do", "Ngày quyết định"];
  const cells = ["Hồ Đã Trở Lại", "5/10/2026", "31/12/2026", "Đi học", "3/10/2026"];
  const table = [titles, cells].map((line) => line.join("\t")).join("\n");
  const given = { unit: unit.id, branch: null, table };
  const { bulk } = must(await now(() => pasteSeen(pasteDeferrals, cast.secretary, given)));
  const [{ id = "" } = {}] = await sql<{ id: string }>(
    database,
    "SELECT id FROM member_cases WHERE person_name = $1",
    ["Hồ Đã Trở Lại"],
  );
  const step = { act: "end", day: "2026-11-10", docNumber: "", note: "Đã về", person: "", version: "1" };
  must(await now(() => takeDeferralStep(cast.secretary, id, step)));
  expect(await now(() => undoPasted(cast.secretary, bulk))).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("Hồ Đã Trở Lại: hồ sơ đã có bước sau bảng này"),
  });
});

test("nobody chosen, or nobody whom this person may change, is no table", async () => {
  expect(await chosen(REMOVALS, {})).toBeNull();
  expect(await chosen(REMOVALS, pick(6), cast.observer)).toBeNull();
});

test("those who go to a unit beside too, each in a case that waits for it; they stay until it takes them in", async () => {
  const told = { 4: "Đoàn Sở số 2", 6: "10/11/2026", 7: "13-GGT/ĐTN", 12: "Tốt", 13: "11/2026" };
  expect(Object.keys(told).map(Number)).toEqual(TRANSFERS.asked);
  const names = ["Lê Hoa", "Lê Khôi"];
  const found = await somebody(names);
  const table = filled(
    await chosen(TRANSFERS, { ids: found.map(({ id }) => id).join(",") }),
    TRANSFERS,
    told,
  );
  const { bulk } = must(await now(() => pasteSeen(pasteTransfers, cast.secretary, { unit: unit.id, table })));
  const standing = () =>
    sql(
      database,
      `SELECT m.status, m.unit_id = $2 AS here, c.state FROM members m JOIN member_cases c ON c.member_id = m.id
        WHERE m.id = ANY($1::uuid[])`,
      [found.map(({ id }) => id), unit.id],
    );
  const waits = { status: "active", here: true, state: "introduced" };
  expect(await standing()).toEqual([waits, waits]);
  must(await now(() => undoPasted(cast.secretary, bulk)));
  const undone = { ...waits, state: "withdrawn" };
  expect(await standing()).toEqual([undone, undone]);
});
