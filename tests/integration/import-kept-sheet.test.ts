import { expect, test } from "vitest";
import { remap } from "@/lib/imports/columns/mapping";
import { openSheet, readSheet, sealSheet } from "@/lib/imports/dry-run/kept-sheet";
import { plainDate } from "@/lib/platform/dates";
import { freshDatabase } from "@/tests/helpers/database";
import { READ_BY, tableOf, xlsxOf } from "@/tests/helpers/sheets";

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
