import { expect, test } from "vitest";
import { remap } from "@/lib/imports/columns/mapping";
import { compareSheet } from "@/lib/imports/dry-run/compared";
import { openSheet, readSheet, sealSheet } from "@/lib/imports/dry-run/kept-sheet";
import { plainDate } from "@/lib/platform/dates";
import { freshDatabase } from "@/tests/helpers/database";
import { AROUND, READ_BY, tableOf, xlsxOf } from "@/tests/helpers/sheets";

await freshDatabase();

const sheetOf = async (name: string) => ({
  table: tableOf(
    await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Điện thoại"],
      [name, "03/09/2005", "Nữ", "0912345678"],
    ]),
  ),
  leftOut: [],
  others: [],
  legacy: null,
});

const namesIn = (sealed: Uint8Array) => {
  const { table } = openSheet(sealed);
  return readSheet(table, table.mapping, READ_BY).rows.map(({ values }) => values.fullName);
};

test("each seal opens its own sheet, also when another was in hand meanwhile", async () => {
  const lan = sealSheet(await sheetOf("Cao Thị Lan"));
  const binh = sealSheet(await sheetOf("Lê Văn Bình"));
  expect(namesIn(lan)).toEqual(["Cao Thị Lan"]);
  expect(namesIn(binh)).toEqual(["Lê Văn Bình"]);
  expect(namesIn(new Uint8Array(binh))).toEqual(["Lê Văn Bình"]);
});

test("another mapping, another day: read anew", async () => {
  const { table } = openSheet(sealSheet(await sheetOf("Cao Thị Lan")));
  const { mapping } = table;
  const first = readSheet(table, mapping, READ_BY);
  expect(readSheet(table, mapping, READ_BY)).toBe(first);
  expect(
    readSheet(table, mapping, { ...READ_BY, today: plainDate("2004-01-01") }).rows[0]?.problems,
  ).not.toEqual([]);
  const other = remap(table, { D: null });
  if (!other.ok) throw new Error("a column can be left out");
  expect(readSheet(table, other.value.mapping, READ_BY).rows[0]?.values.phone).toBeUndefined();
});

test("what was compared is compared anew when roster, answers or columns are others", async () => {
  const kept = openSheet(sealSheet(await sheetOf("Cao Thị Lan")));
  const { mapping } = kept.table;
  const answers = { branches: {}, choices: {}, absent: {}, words: {} };
  const first = compareSheet(kept, mapping, answers, AROUND);
  expect(first.comparison.outcomes).toMatchObject([{ kind: "new" }]);
  const asRead = JSON.parse(JSON.stringify({ mapping, answers, around: AROUND }));
  expect(compareSheet(kept, asRead.mapping, asRead.answers, asRead.around)).toBe(first);
  const lan = {
    id: "m",
    active: true,
    branchId: null,
    idDigest: null,
    version: 1,
    values: { fullName: "Cao Thị Lan" },
  };
  const roster = JSON.stringify([{ ...lan, values: { ...lan.values, birthDate: "2005-09-03" } }]);
  const known = compareSheet(kept, mapping, answers, { ...AROUND, roster });
  expect(known.comparison.outcomes).toMatchObject([{ kind: "updated", memberId: "m" }]);
  expect(compareSheet(kept, mapping, { ...answers, choices: { 2: "skip" } }, AROUND)).not.toBe(first);
  const bare = compareSheet(kept, { ...mapping, D: null }, answers, AROUND);
  expect(bare.comparison.outcomes).toMatchObject([
    { kind: "new", values: expect.not.objectContaining({ phone: "0912345678" }) },
  ]);
});
