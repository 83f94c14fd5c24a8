import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExistingMember, sharedNames } from "@/lib/imports/comparing/identify";
import { mergeRows } from "@/lib/imports/comparing/merge-rows";
import type { RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import { readRows } from "@/lib/imports/rows/rows";
import type { RosterValues } from "@/lib/members/roster/fields";
import { nationalForm, READ_BY, tableOf } from "@/tests/helpers/sheets";

const row = (number: number, values: Partial<RosterValues>): RosterRow => ({
  row: number,
  values,
  ifNew: {},
  beside: {},
  unsaid: [],
  problems: [],
  notices: [],
  unknown: [],
});
const sheetOf = (...people: Partial<RosterValues>[]): RosterSheet => ({
  rows: people.map((values, at) => row(at + 2, values)),
  columnOf: () => "B",
});
const memberOf = (id: string, values: Partial<RosterValues>): ExistingMember => ({
  id,
  active: true,
  branchId: null,
  idDigest: null,
  values,
});
const LAN = { fullName: "Trần Thị Lan", birthDate: "2003-02-01" };

describe("rows of one person", () => {
  test.each<[string, Partial<RosterValues>, Partial<RosterValues>, Partial<RosterValues>]>([
    [
      "blanks are filled",
      { ...LAN, phone: "0912345678" },
      { ...LAN, email: "lan@example.vn" },
      {
        ...LAN,
        phone: "0912345678",
        email: "lan@example.vn",
      },
    ],
    [
      "a day says more than its year",
      { code: "A1", fullName: LAN.fullName, birthDate: "2003" },
      { code: "a1", ...LAN },
      { code: "A1", ...LAN },
    ],
    [
      "accents say more than bare letters",
      { code: "A1", fullName: "Tran Thi Lan" },
      { code: "A1", ...LAN },
      { code: "A1", ...LAN },
    ],
    [
      "the branch in another spelling is the same",
      { ...LAN, branch: "Chi đoàn Kho" },
      { ...LAN, branch: "CĐ KHO" },
      { ...LAN, branch: "Chi đoàn Kho" },
    ],
    [
      "a card is a number too",
      { fullName: LAN.fullName, cardNumber: "030283561" },
      { ...LAN, cardNumber: "030283561" },
      { ...LAN, cardNumber: "030283561" },
    ],
  ])("%s", (_, first, second, both) => {
    const { sheet, merged } = mergeRows(sheetOf(first, second), {});
    expect(sheet.rows.map(({ values }) => values)).toEqual([both]);
    expect(merged).toEqual([{ row: 3, into: 2, fullName: both.fullName }]);
  });

  test("those of one name and birth date in blank cells below two branches stay apart", () => {
    const [first, second] = [row(2, { ...LAN, branch: "Chi đoàn Kho" }), row(3, LAN)];
    const below = (branch: string) =>
      mergeRows({ rows: [first, { ...second, ifNew: { branch } }], columnOf: () => "B" }, {}).merged;
    expect(below("Chi đoàn Thuế")).toEqual([]);
    expect(below("CĐ Kho")).toHaveLength(1);
  });

  test("a third row is held against what the first two say together", () => {
    const all = sheetOf(
      LAN,
      { ...LAN, code: "A1" },
      { fullName: LAN.fullName, code: "A1", phone: "0912345678" },
    );
    const { sheet, merged } = mergeRows(all, {});
    expect(sheet.rows.map(({ values }) => values)).toEqual([{ ...LAN, code: "A1", phone: "0912345678" }]);
    expect(merged.map(({ row, into }) => [row, into])).toEqual([
      [3, 2],
      [4, 2],
    ]);
  });
});

describe("rows that are not made one", () => {
  const apart = (first: Partial<RosterValues>, second: Partial<RosterValues>, choices = {}) =>
    mergeRows(sheetOf(first, second), choices).sheet.rows;

  test("a contradiction under one number is told at the second row, which names both", () => {
    const rows = apart(
      { ...LAN, code: "A1", phone: "0912345678" },
      { ...LAN, code: "A1", phone: "0912345679" },
    );
    expect(rows[1]?.problems).toMatchObject([
      { row: 3, value: "0912345679", message: expect.stringMatching(/Dòng 2 và dòng 3.*Điện thoại/) },
    ]);
  });

  test("namesakes: one name and birth date with anything that differs, or with a year alone, stay two", () => {
    for (const [first, second] of [
      [
        { ...LAN, phone: "0912345678" },
        { ...LAN, phone: "0912345679" },
      ],
      [
        { ...LAN, code: "A1" },
        { ...LAN, code: "A2" },
      ],
      [
        { fullName: LAN.fullName, birthDate: "2003" },
        { fullName: LAN.fullName, birthDate: "2003" },
      ],
      [{ fullName: LAN.fullName }, { fullName: LAN.fullName }],
      [
        { ...LAN, branch: "Chi đoàn Thanh Sơn" },
        { ...LAN, branch: "CĐ Thành Sơn" },
      ],
      [
        { ...LAN, code: "A1" },
        { fullName: "Lê Văn An", code: "A1" },
      ],
    ] as const) {
      const rows = apart(first, second);
      expect(rows).toHaveLength(2);
      expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    }
  });

  test("what may speak of either of two members, unless a number tells which", () => {
    const isShared = sharedNames([memberOf("a", LAN), memberOf("b", { ...LAN, birthDate: "2003" })]);
    const merged = (...people: Partial<RosterValues>[]) =>
      mergeRows(sheetOf(...people), {}, { isShared }).merged.length;
    expect(merged({ ...LAN, phone: "0912345678" }, LAN)).toBe(0);
    expect(merged({ ...LAN, code: "A1" }, { ...LAN, code: "A1" })).toBe(1);
    const another = { ...LAN, birthDate: "2004-02-01" };
    expect(merged(another, another)).toBe(1);
  });

  test("a row about which somebody has chosen", () => {
    expect(apart(LAN, LAN, { 3: "new" })).toHaveLength(2);
    expect(apart(LAN, LAN, { 3: "skip" })).toHaveLength(2);
  });
});

describe("a row that says that the person left, beside one that does not", () => {
  const rowsOf = (first: Partial<RosterRow>, second: Partial<RosterRow>) => {
    const { columnOf } = sheetOf();
    const rows = [first, second].map((more, at) => ({ ...row(at + 2, LAN), ...more }));
    return mergeRows({ rows, columnOf }, {});
  };
  const MOVED = { beside: { status: "moved" as const } };

  test.each([
    ["stands first", MOVED, {}, 3],
    ["stands last", { beside: { status: "active" as const } }, MOVED, 2],
  ])("gives way to it where it %s", (_, first, second, present) => {
    const { sheet, merged } = rowsOf(first, second);
    expect(sheet.rows).toMatchObject([{ row: present, values: LAN, problems: [] }]);
    expect(sheet.rows[0]?.beside.status).not.toBe("moved");
    expect(merged).toEqual([{ row: 5 - present, into: present, fullName: LAN.fullName, isPast: true }]);
  });

  test("is no contradiction where a number makes both one person: what was is not what is", () => {
    const values = { ...LAN, code: "A1" };
    const { sheet, merged } = rowsOf(
      { ...MOVED, values: { ...values, phone: "0912345678", email: "lan@example.vn" } },
      { values: { ...values, phone: "0912345679" } },
    );
    expect(sheet.rows.map((each) => each.values)).toEqual([{ ...values, phone: "0912345679" }]);
    expect(merged).toMatchObject([{ row: 2, into: 3, isPast: true }]);
  });

  test("stays apart where it may be a namesake", () => {
    const rows = rowsOf(
      { ...MOVED, values: { ...LAN, phone: "0912345678" } },
      { values: { ...LAN, phone: "0912345679" } },
    ).sheet.rows;
    expect(rows.map(({ problems }) => problems)).toEqual([[], []]);
  });
});

test("a person torn in two anywhere is put together again, and a sheet without doubles stays as it is", () => {
  const { rows } = readRows(tableOf(nationalForm()), READ_BY);
  const values = rows.map((each) => each.values);
  expect(mergeRows(sheetOf(...values), {}).merged).toEqual([]);
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.infiniteStream(fc.boolean()), (whole, coin) => {
      const halves: Partial<RosterValues>[] = [{}, {}];
      for (const [name, value] of Object.entries(whole)) {
        const shared = name === "fullName" || name === "code";
        for (const half of shared ? halves : halves.slice(Number(coin.next().value)).slice(0, 1))
          Object.assign(half, { [name]: value });
      }
      const { sheet } = mergeRows(sheetOf(...halves), {});
      expect(sheet.rows.map((each) => each.values)).toEqual([whole]);
    }),
  );
});

test("what two rows of one person say otherwise is told as people write it", () => {
  const first = { ...LAN, code: "A1", gender: "female" as const };
  const sheet = sheetOf(first, { ...first, birthDate: "2003-02-28", gender: "male" });
  const told = (rows: RosterRow[]) =>
    mergeRows({ ...sheet, rows }, {}).sheet.rows.flatMap(({ problems }) =>
      problems.map(({ value }) => value),
    );
  expect(told(sheet.rows)).toEqual(["28/02/2003", "Nam"]);
  const ratings = ["good", "excellent"] as const;
  const rated = sheetOf(first, first).rows.map((each, at) => ({
    ...each,
    beside: { rating: ratings[at] ?? "good" },
  }));
  expect(told(rated)).toEqual(["Hoàn thành xuất sắc nhiệm vụ"]);
});
