import { describe, expect, test } from "vitest";
import { readRated } from "./paste";
import { keyOf } from "./rules";
import type { RatedRow } from "./types";

const row = (name: string, more: Partial<RatedRow> = {}): RatedRow => ({
  subject: "cadre",
  branchId: null,
  seatId: name,
  key: keyOf({ subject: "cadre", branchId: null, seatId: name }),
  name,
  detail: "Bí thư",
  recognition: null,
  inputs: [],
  own: null,
  decided: null,
  comment: "",
  version: null,
  ...more,
});

describe("a table copied from a sheet", () => {
  const rows = [row("Chi đoàn 1", { own: "good", comment: "Đã có" }), row("Lê An", { version: 3 })];
  const read = (...lines: string[][]) =>
    readRated(
      [["Họ và tên", "Đề nghị", "Xếp loại", "Nhận xét"], ...lines].map((line) => line.join("\t")).join("\n"),
      rows,
    );

  test("changes the cells that say something", () => {
    const { rows: found, problems } = read(
      ["chi doan 1", "", "Hoàn thành xuất sắc nhiệm vụ", ""],
      ["Lê An", "Tốt", "", "Tận tụy"],
    );
    expect(problems).toEqual([]);
    expect(found).toEqual([
      { key: rows[0]?.key, own: "good", decided: "excellent", comment: "Đã có", version: null },
      { key: rows[1]?.key, own: "good", decided: null, comment: "Tận tụy", version: 3 },
    ]);
  });

  test("names each cell that is wrong", () => {
    const { problems } = read(["Ai đó", "Tốt", "", ""], ["Lê An", "Giỏi", "Khá", ""]);
    expect(problems.map(({ path }) => path)).toEqual(["2.A", "3.B", "3.C"]);
  });
});
