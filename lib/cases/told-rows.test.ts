import { expect, test } from "vitest";
import { toldByRows } from "./told-rows";

const read = (row: string) => ({
  told: row === "" ? undefined : row.toLowerCase(),
  wrong: row === "" ? [{ path: "member", message: "Chọn đoàn viên." }] : [],
});

test("rows are told in their order; of wrong ones each is named, and nothing is told", async () => {
  expect(await toldByRows(["A", "B"], read)).toEqual({ ok: true, value: ["a", "b"] });
  const fields = ["rows.0.member", "rows.2.member"].map((path) => ({ path, message: "Chọn đoàn viên." }));
  const refused = { ok: false, reason: "invalid", message: "Chọn đoàn viên.", fields };
  expect(await toldByRows(["", "B", ""], async (row) => read(row))).toEqual(refused);
});
