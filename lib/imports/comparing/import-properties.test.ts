import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf } from "@/lib/imports/comparing/changes";
import { readValue } from "@/lib/members/read-value";
import { isDayOrYear } from "@/lib/members/roster/days";
import { isRosterField, ROSTER_FIELDS, type RosterField, rosterField } from "@/lib/members/roster/fields";
import { formatDate, isPlainDate } from "@/lib/platform/dates";
import type { Cell } from "@/lib/sheets/sheet";
import { compareTable, confirmed, digest, nationalForm, TODAY, tableOf } from "@/tests/helpers/sheets";
import { vietnamese } from "@/tests/helpers/vietnamese";

const field = fc.constantFrom(...ROSTER_FIELDS.map(({ name }) => rosterField(name)));
const typed = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ maxLength: 30, unit: vietnamese }),
  fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/),
  fc.stringMatching(/^[+(]?\d{7,13}$/),
  fc.constantFrom(
    "Nam",
    "nữ",
    "x",
    "có",
    "BT",
    "12/12",
    "Nguyễn Thị Lan".normalize("NFD"),
    "LÊ VĂN AN",
    "a@b.vn",
  ),
);

function read(of: RosterField, cell: Cell): string | boolean | null {
  const reading = readValue(of, cell, TODAY);
  return reading && "value" in reading ? reading.value : null;
}

/** A kept value as a later sheet would write it. */
function written(of: RosterField, value: string | boolean): Cell {
  if (typeof value === "boolean") return { kind: "flag", value };
  const isDay = of.kind.startsWith("date") && isPlainDate(value);
  return { kind: "text", text: isDay && isPlainDate(value) ? formatDate(value) : value };
}

describe("reading", () => {
  test("what was read reads as itself again", () => {
    fc.assert(
      fc.property(field, typed, (of, text) => {
        const value = read(of, { kind: "text", text });
        if (value !== null) expect(read(of, written(of, value))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test("days come out as days or years, never in the future", () => {
    const days = fc.constantFrom(rosterField("birthDate"), rosterField("joinedOn"));
    fc.assert(
      fc.property(days, typed, (of, text) => {
        const value = read(of, { kind: "text", text });
        expect(value === null || (typeof value === "string" && isDayOrYear(value) && value <= TODAY)).toBe(
          true,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test("composed and decomposed letters are the same", () => {
    fc.assert(
      fc.property(field, typed, (of, text) => {
        const cell = (form: string): Cell => ({ kind: "text", text: text.normalize(form) });
        expect(readValue(of, cell("NFD"), TODAY)).toEqual(readValue(of, cell("NFC"), TODAY));
      }),
    );
  });
});

describe("a second import", () => {
  const table = tableOf(nationalForm());
  const branchAnswers = { "Chi đoàn 1": "create", "Chi đoàn 2": "create", "Chi đoàn 3": "create" };
  const existing = confirmed(compareTable(table, { branchAnswers }));
  const branches = ["1", "2", "3"].map((number) => ({
    id: `b:Chi đoàn ${number}`,
    name: `Chi đoàn ${number}`,
  }));
  const titled = table.sheet.rows.slice(0, table.header.end);
  const people = table.sheet.rows.slice(table.header.end);

  const [NAME, CODE, BORN, LAST] = [1, 2, [3, 4], 32];

  /** The table with cells struck out, each by its person and column. */
  const without = (places: readonly (readonly [person: number, column: number])[]) => {
    const rows = people.map((row) => ({ ...row, cells: [...row.cells] }));
    for (const [person, column] of places) rows[person]?.cells.splice(column, 1, undefined);
    return { ...table, sheet: { ...table.sheet, rows: [...titled, ...rows] } };
  };
  const cellFrom = (min: number) => fc.tuple(fc.nat(people.length - 1), fc.integer({ min, max: LAST }));

  test("a blank never changes a value: cells struck out at random leave all unchanged", () => {
    // Of each person either the code or the birth date may be missing: the other says who it is.
    const known = fc.array(fc.constantFrom([], [CODE], BORN), {
      minLength: people.length,
      maxLength: people.length,
    });
    fc.assert(
      fc.property(fc.array(cellFrom(5), { maxLength: 300, size: "max" }), known, (places, unsaid) => {
        const all = [
          ...places,
          ...unsaid.flatMap((columns, at) => columns.map((column) => [at, column] as const)),
        ];
        expect(compareTable(without(all), { existing, branches }).counts).toMatchObject({
          unchanged: 60,
          updated: 0,
        });
      }),
      { numRuns: 25 },
    );
  });

  test("whatever is struck out, name and code and birth date too: nobody is made or changed", () => {
    fc.assert(
      fc.property(fc.array(cellFrom(NAME), { maxLength: 600, size: "max" }), (places) => {
        const { counts } = compareTable(without(places), { existing, branches });
        expect(counts).toMatchObject({ new: 0, updated: 0 });
      }),
      { numRuns: 25 },
    );
  });

  test("any choice of the rows, in any order, is unchanged; the others are absent", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(people), (some) => {
        const part = { ...table, sheet: { ...table.sheet, rows: [...titled, ...some] } };
        const { counts } = compareTable(part, { existing, branches, completeFor: "unit" });
        expect(counts).toEqual({
          new: 0,
          updated: 0,
          unchanged: some.length,
          duplicate: 0,
          rejected: 0,
          absent: 60 - some.length,
        });
      }),
      { numRuns: 25 },
    );
  });

  test("no values, no changes", () => {
    for (const member of existing) expect(changesOf(member, {}, { kind: "unsaid" }, null)).toEqual([]);
    expect(existing.every(({ values }) => Object.keys(values).every(isRosterField))).toBe(true);
    expect(existing[0]?.idDigest).toBe(digest("059167436682"));
  });
});
