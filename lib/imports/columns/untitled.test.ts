import { describe, expect, test } from "vitest";
import { rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

describe("a column that nothing titles", () => {
  const TITLES = ["STT", "Họ và tên", null, "Ngày sinh", "Giới tính"];

  test("behind “Họ và tên” holds the given names, where names stand there", async () => {
    const rows = rowsOf(
      await xlsxOf([
        TITLES,
        [1, "LÊ VĂN", "AN", "12/03/2001", "Nam"],
        [2, "Trần Thị Hồng", "Bé", "13/03/2001", "Nữ"],
        ["Cộng: 2"],
        [null, "Người lập", null, null, "Bí thư"],
      ]),
    );
    expect(rows.map(({ values, problems }) => [values.fullName, problems])).toEqual([
      ["Lê Văn An", []],
      ["Trần Thị Hồng Bé", []],
    ]);
  });

  test.each([
    ["BT", "UV BCH"],
    ["Nam", "Nữ"],
    ["x", "v"],
    ["Kinh", "Tày"],
    ["Không", "Công giáo"],
    ["Học sinh", "Sinh viên"],
    ["Đảng viên", "Đảng viên"],
    ["(A)", "(B)"],
    ["0912345678", "0912345679"],
    [12, 13],
  ])("but not where %s and %s do", async (...beside) => {
    const bytes = await xlsxOf([
      TITLES,
      [1, "Lê Văn An", beside[0] ?? null, "12/03/2001", "Nam"],
      [2, "Trần Thị Bé", beside[1] ?? null, "13/03/2001", "Nữ"],
    ]);
    expect(rowsOf(bytes).map(({ values }) => values.fullName)).toEqual(["Lê Văn An", "Trần Thị Bé"]);
  });

  test("can be chosen, and is known by what stands there; who signs below makes none", async () => {
    const { header, mapping } = tableOf(
      await xlsxOf([
        ["STT", "Họ và tên", "Ngày sinh", "Giới tính"],
        [1, "Lê Văn An", "12/03/2001", "Nam", "0912345678"],
        [2, "Trần Thị Bé", "13/03/2001", "Nữ", "0912345679", "Đi làm xa"],
        ["Cộng: 2"],
        [null, "Người lập", null, null, null, null, "TM. BAN CHẤP HÀNH"],
      ]),
    );
    expect(mapping).toEqual({
      A: null,
      B: "fullName",
      C: "birthDate",
      D: "gender",
      E: "phone",
      F: null,
    });
    expect(header.columns.at(-1)?.title).toBe("Cột F (không có tiêu đề)");
  });

  test("is none where a cell is merged over it", async () => {
    const { mapping } = tableOf(
      await xlsxOf(
        [
          ["STT", "Họ và tên", "Ngày sinh", "Ghi chú"],
          [1, "Lê Văn An", "12/03/2001", "Đi làm xa"],
        ],
        ["D2:E2"],
      ),
    );
    expect(mapping).not.toHaveProperty("E");
  });
});
