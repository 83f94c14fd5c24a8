import { describe, expect, test } from "vitest";
import { compareTable, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const AN = [1, "Lê Văn An", "01/02/2001", "Nam"];
const BA = [2, "Lê Thị Ba", "03/02/2001", "Nữ"];
const CAM = [3, "Lê Thị Cam", "04/02/2001", "Nữ"];

async function branchesIn(rows: Parameters<typeof xlsxOf>[0], merges?: string[]) {
  return rowsOf(await xlsxOf(rows, merges)).map(({ values }) => [values.fullName, values.branch]);
}

describe("branches that stand as headings", () => {
  test.each([
    ["10A2", "10A2"],
    ["10A2 (GVCN: cô Hà)", "10A2"],
    ["Lớp 10A2 - GVCN: Nguyễn Thị Hoa", "Lớp 10A2"],
    ["CĐ. Thuế 2", "CĐ. Thuế 2"],
    ["Chi đoàn Thuế - 12 đoàn viên", "Chi đoàn Thuế"],
    ["Chi đoàn Năm 3", "Chi đoàn Năm 3"],
    ["Chi đoàn 3 tháng 2", "Chi đoàn 3 tháng 2"],
    ["Chi đoàn Thuế có 12 đoàn viên", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế, 12 đoàn viên", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế quý III/2026", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế nhiệm kỳ 2024-2027", "Chi đoàn Thuế"],
    ["CHI ĐOÀN THUẾ – 02 ĐỒNG CHÍ", "CHI ĐOÀN THUẾ"],
    ["Lớp: 10A2  GVCN: Nguyễn Thị Hoa", "Lớp 10A2"],
    ["Chi đoàn Thôn 5 – Bí thư Lê Văn Cao", "Chi đoàn Thôn 5"],
    ["Đoàn xã: Hùng Lô  Chi đoàn: Thuế", "Chi đoàn Thuế"],
    ["CHI ĐOÀN: ……  ĐOÀN XÃ: ……", undefined],
    ["Chi đoàn Khoa: Luật", "Chi đoàn Khoa Luật"],
    ["Chi đoàn Trạm Y tế xã: 12 đồng chí", "Chi đoàn Trạm Y tế xã"],
    ["Chi đoàn Công an xã: Bí thư Lê Ba", "Chi đoàn Công an xã"],
    ["CHI ĐOÀN QUÂN SỰ PHƯỜNG: 15 đồng chí", "CHI ĐOÀN QUÂN SỰ PHƯỜNG"],
    ["Chi đoàn cơ quan Đoàn xã: 12 đồng chí", "Chi đoàn cơ quan Đoàn xã"],
    ["Chi đoàn các phòng trực thuộc", "Chi đoàn các phòng trực thuộc"],
    ["Lớp: 10A2  Khoa: Luật", "Lớp 10A2"],
    ["Lớp 10A2, Khoa: Luật", "Lớp 10A2"],
    ["Lớp 12A1-BT", "Lớp 12A1-BT"],
    ["Lớp 12A1-BT: 30 đoàn viên", "Lớp 12A1-BT"],
    ["Chi đoàn: Thuế  Tổng số: 12 đoàn viên", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế - BT: Lê Ba", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế - BT Lê Ba", "Chi đoàn Thuế"],
    ["Đơn vị: Chi đoàn Thuế", "Chi đoàn Thuế"],
    ["ĐOÀN XÃ HÙNG LÔ - CHI ĐOÀN THUẾ", "CHI ĐOÀN THUẾ"],
    ["Khối 10: Lớp 10A2", "Lớp 10A2"],
    ["CÔNG TY HÙNG LÔ - CHI ĐOÀN THUẾ", "CHI ĐOÀN THUẾ"],
    ["10A2 - Cô Hoa", "10A2 - Cô Hoa"],
    ["12 Toán 1", "12 Toán 1"],
    ["Lớp: 10A2  Phòng: 201", "Lớp 10A2"],
    ["Lớp 10A2 sĩ số 45", "Lớp 10A2"],
    ["Chi đoàn Thuế. Bí thư Lê Văn Ba", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế - 0912 345 678", "Chi đoàn Thuế"],
    ["Chi đoàn Thuế [25 đv]", "Chi đoàn Thuế"],
    ["* Chi đoàn Thuế", "Chi đoàn Thuế"],
    ["b) Chi đoàn Thuế", "Chi đoàn Thuế"],
    ["(II) Chi đoàn Thuế", "Chi đoàn Thuế"],
    ["Phần II: Chi đoàn Thuế", "Chi đoàn Thuế"],
    ["Mục 2. Chi đoàn Thuế", "Chi đoàn Thuế"],
    ["Đoàn viên chi đoàn Thuế", "chi đoàn Thuế"],
    ["DS ĐOÀN VIÊN CĐ THUẾ", "CĐ THUẾ"],
    ["DANH SACH DOAN VIEN CHI DOAN THUE", "CHI DOAN THUE"],
    ["DANH SÁCH ĐOÀN VIÊN (CHI ĐOÀN THUẾ)", "CHI ĐOÀN THUẾ"],
    ["Chi đoàn thôn: Đông Hạ", "Chi đoàn thôn Đông Hạ"],
    ["CHI ĐOÀN LỚP: 10A2", "CHI ĐOÀN LỚP 10A2"],
    ["Chi đoàn/Lớp: 10A2", "Chi đoàn 10A2"],
  ])("%s names that of the people below it, not the one before", async (heading, branch) => {
    expect(await branchesIn([TITLES, ["Chi đoàn Kho"], AN, [heading], BA])).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", branch],
    ]);
  });

  test.each([
    [["Chi đoàn:", "Thuế"], "Chi đoàn Thuế"],
    [["II", "Lớp:", "10A2", null, "GVCN:", "Nguyễn Thị Hoa"], "Lớp 10A2"],
    [["Lớp:", "10A2", "Lớp trưởng:", "Lê Ba"], "Lớp 10A2"],
    [["Chi đoàn:", "Thuế", "BT: Lê Ba"], "Chi đoàn Thuế"],
    [["Chi đoàn:", "Thuế", "Quý III/2026"], "Chi đoàn Thuế"],
    [["Tên chi đoàn:", "Thuế"], "chi đoàn Thuế"],
    [["Chi đoàn thôn:", "Đông Hạ"], "Chi đoàn thôn Đông Hạ"],
    [["Đơn vị:", "Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["(II)", "Đơn vị: Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["*", "Chi đoàn Thuế"], "Chi đoàn Thuế"],
    [["Chi đoàn:", "Thuế", "Đơn vị:", "Công ty Hùng Lô"], "Chi đoàn Thuế"],
    [["Đơn vị:", "Công ty Hùng Lô", "Chi đoàn:", "Thuế"], "Chi đoàn Thuế"],
    [["Bí thư:", "Lê Văn Ba", "Chi đoàn:", "Thuế"], "Chi đoàn Thuế"],
  ])("a name in the cell behind %j is its own, and no person's", async (heading, branch) => {
    expect(await branchesIn([TITLES, ["Chi đoàn Kho"], AN, heading, BA])).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", branch],
    ]);
  });

  test.each([
    [["I. Chi đoàn Kho"], ["II. Phòng Kế toán"], "Phòng Kế toán"],
    [["I", "Chi đoàn Kho"], ["II", "Đoàn phường Hùng Lô"], "Đoàn phường Hùng Lô"],
    [["(I) Chi đoàn Kho"], ["(II) Phòng Kế toán"], "Phòng Kế toán"],
    [["1. Chi đoàn Kho"], ["2. Phòng Kế toán"], "Phòng Kế toán"],
    [["A", "Chi đoàn Kho"], ["B", "Phân xưởng Lò hơi"], "Phân xưởng Lò hơi"],
  ])("beside %j so does %j, which no word makes a branch", async (first, second, branch) => {
    expect(await branchesIn([TITLES, first, AN, second, BA])).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", branch],
    ]);
  });

  test.each([[["Chi đoàn Kho"]], [["I", "Chi đoàn Kho"]], [["Lớp 10A1"]], [["A. CHI ĐOÀN KHO (2 đ/c)"]]])(
    "%j right below titles that nobody knows names the branch, and is none of the titles",
    async (heading) => {
      const branch = heading.at(-1)?.replace(/^A\. | \(.*/g, "");
      for (const titles of [
        ["Số", "Thường gọi", "Họ và tên", "Ngày sinh", "Giới tính"],
        ["Thường gọi", "Số", "Họ và tên", "Ngày sinh", "Giới tính"],
      ]) {
        const [an, ba] = [AN, BA].map(([number, ...told]) => [number ?? null, "Tí", ...told]);
        expect(await branchesIn([titles, heading, an ?? [], ba ?? []])).toEqual([
          ["Lê Văn An", branch],
          ["Lê Thị Ba", branch],
        ]);
      }
    },
  );

  test("a title of a branch below another one is no heading", async () => {
    const titles = ["Nơi", "Họ và tên", "Ngày sinh", "Giới tính"];
    const [an] = [AN].map(([, ...told]) => ["Kho", ...told]);
    expect(await branchesIn([titles, ["Chi đoàn"], an ?? []])).toEqual([["Lê Văn An", "Kho"]]);
  });

  test("those of units above them end a branch, and name none", async () => {
    const rows = [
      TITLES,
      ["I", "Đoàn trường"],
      ["1", "Chi đoàn Kho"],
      AN,
      ["II", "Đoàn xã"],
      BA,
      ["A. Khối cơ quan"],
      CAM,
    ];
    expect(await branchesIn(rows)).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", undefined],
      ["Lê Thị Cam", undefined],
    ]);
  });

  test.each([
    [["I", "CHI ĐOÀN KHO", null, null, "Bí thư: Lê An"]],
    [["I", "CHI ĐOÀN KHO", null, "02 đ/c", "Bí thư Lê An"]],
    [["I. CHI ĐOÀN KHO", null, null, "GVCN: Lê An, 0912345678"]],
  ])("%j heads the branch, whatever is remarked beside it", async (heading) => {
    expect(await branchesIn([TITLES, heading, AN, ["II", "CHI ĐOÀN THUẾ"], BA])).toEqual([
      ["Lê Văn An", "CHI ĐOÀN KHO"],
      ["Lê Thị Ba", "CHI ĐOÀN THUẾ"],
    ]);
    expect(rowsOf(await xlsxOf([TITLES, heading, AN])).map(({ problems }) => problems)).toEqual([[]]);
  });

  test.each([
    [["10 A2"], "10 A2"],
    [["II. Phòng: Kế toán"], "Phòng: Kế toán"],
    [["II. Phòng Kế toán: 12 đ/c"], "Phòng Kế toán"],
    [["II", "PHÒNG KẾ TOÁN", "12"], "PHÒNG KẾ TOÁN"],
    [["II. Chi đoàn Thuế: Bí thư Lê Ba"], "Chi đoàn Thuế"],
  ])("%j is named by all its words, %s", async (heading, branch) => {
    expect(await branchesIn([TITLES, ["I. Chi đoàn Kho"], AN, heading, BA])).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", branch],
    ]);
  });

  test.each<[string[], (string | number)[], string]>([
    [["Họ và tên", "Năm sinh"], ["VI VĂN AN", 2001], "Vi Văn An"],
    [["Họ và tên", "Năm sinh"], ["VI VĂN AN"], "Vi Văn An"],
    [["Họ", "Tên", "Năm sinh"], ["Y", "Bhăm Niê", 2001], "Y Bhăm Niê"],
    [["Họ", "Tên", "Năm sinh"], ["Y", "Bhăm Niê"], "Y Bhăm Niê"],
    [["Nữ", "Họ và tên", "Năm sinh"], ["X", "Lê Văn An", 2001], "Lê Văn An"],
    [["Nữ", "Họ và tên", "Năm sinh"], ["X", "Lê Văn An"], "Lê Văn An"],
    [["Họ và tên", "Năm sinh"], ["2. Nguyễn Văn An"], "Nguyễn Văn An"],
    [["Họ và tên", "Năm sinh"], ["II. NGUYEN VAN AN"], "Nguyen Van An"],
  ])("under %j the person %j is none", async (titles, person, name) => {
    for (const above of [["1. Chi đoàn Kho"], ["I. Chi đoàn Kho"]]) {
      const rows = rowsOf(await xlsxOf([titles, above, person]));
      expect(rows.map(({ values }) => [values.fullName, values.branch])).toEqual([[name, "Chi đoàn Kho"]]);
    }
    expect(rowsOf(await xlsxOf([titles, person]))).toHaveLength(1);
  });

  test("nor is a group with a letter, below a branch that has a Roman number", async () => {
    const rows = [TITLES, ["I. CHI ĐOÀN KHO"], ["A. Ban chấp hành"], AN, ["B. Đoàn viên"], BA];
    expect(await branchesIn(rows)).toEqual([
      ["Lê Văn An", "CHI ĐOÀN KHO"],
      ["Lê Thị Ba", "CHI ĐOÀN KHO"],
    ]);
    const wider = [TITLES, ["A. Khối cơ quan"], ["I. Chi đoàn Kho"], AN, ["B. Khối xã"], BA];
    expect(await branchesIn(wider)).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", undefined],
    ]);
  });

  test("what is signed below is none", async () => {
    const rows = [TITLES, ["A. Chi đoàn Kho"], AN, [null, "T.M BAN CHẤP HÀNH"], [null, "Lê Thị Chín"]];
    expect(await branchesIn(rows)).toEqual([["Lê Văn An", "Chi đoàn Kho"]]);
  });

  test("groups within a branch are none", async () => {
    for (const [heading, ...groups] of [
      ["I. Chi đoàn Kho", "1. Cán bộ", "2. Đoàn viên"],
      ["Chi đoàn Kho", "I. Cán bộ", "II. Đoàn viên"],
    ]) {
      const rows = [TITLES, [heading ?? ""], [groups[0] ?? ""], AN, [groups[1] ?? ""], BA];
      expect(await branchesIn(rows)).toEqual([
        ["Lê Văn An", "Chi đoàn Kho"],
        ["Lê Thị Ba", "Chi đoàn Kho"],
      ]);
    }
  });
});

describe("lists below each other", () => {
  test("the branch of the first may stand above the titles", async () => {
    for (const [first, second] of [
      [["CHI ĐOÀN KHO"], ["CHI ĐOÀN THUẾ"]],
      [["CHI ĐOÀN KHO - 12 đoàn viên"], ["CHI ĐOÀN THUẾ - 12 đoàn viên"]],
      [["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO NĂM 2026"], ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN THUẾ NĂM 2026"]],
    ])
      expect(await branchesIn([first ?? [], TITLES, AN, ["Tổng: 1"], second ?? [], TITLES, BA])).toEqual([
        ["Lê Văn An", "CHI ĐOÀN KHO"],
        ["Lê Thị Ba", "CHI ĐOÀN THUẾ"],
      ]);
    expect(await branchesIn([["CHI ĐOÀN KHO"], TITLES, AN, BA])).toEqual([
      ["Lê Văn An", undefined],
      ["Lê Thị Ba", undefined],
    ]);
  });

  test("people called Đoàn Viên and Đoàn Viễn title none, whatever little is said of them", async () => {
    for (const person of [
      [2, "Đoàn Viên"],
      [null, "Đoàn Viễn Phương"],
    ])
      expect(await branchesIn([TITLES, ["Chi đoàn Kho"], AN, person])).toEqual([
        ["Lê Văn An", "Chi đoàn Kho"],
        [person[1], "Chi đoàn Kho"],
      ]);
  });

  const statusesIn = async (rows: Parameters<typeof xlsxOf>[0]) =>
    rowsOf(await xlsxOf(rows)).map(({ beside }) => beside.status);

  test.each([
    ["DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI TRONG QUÝ", "moved"],
    ["II. Đoàn viên chuyển sinh hoạt đi", "moved"],
    ["DANH SÁCH ĐOÀN VIÊN\nQUÝ III/2026 CHUYỂN ĐI", "moved"],
    ["Đoàn viên trưởng thành Đoàn (01 đ/c)", "graduated"],
    ["Danh sách đoàn viên bị xóa tên", "removed"],
    ["Danh sách đoàn viên chuyển đi, chuyển đến", undefined],
    ["Danh sách đoàn viên mới kết nạp", undefined],
    ["Danh sách đoàn viên đề nghị xóa tên", undefined],
    ["DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI (tính đến 30/9/2026)", "moved"],
    ["Danh sách đoàn viên trưởng thành từ 01/7 đến 30/9", "graduated"],
    ["Danh sách đoàn viên chuyển đi từ đầu năm đến nay", "moved"],
    ["Danh sách đoàn viên chuyển đi do sáp nhập", "moved"],
    ["DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI, TRƯỞNG THÀNH", "moved"],
    ["Danh sách đoàn viên chuyển đi của chi đoàn Chùa Hà", "moved"],
    ["Danh sách đoàn viên không còn sinh hoạt do chuyển đi", "moved"],
    ["DANH SÁCH ĐOÀN VIÊN ĐỦ TUỔI TRƯỞNG THÀNH", undefined],
    ["Danh sách đoàn viên đủ điều kiện trưởng thành Đoàn", undefined],
    ["Danh sách đoàn viên đến tuổi trưởng thành", undefined],
    ["DANH SÁCH ĐOÀN VIÊN CHƯA TRƯỞNG THÀNH", undefined],
    ["Danh sách đoàn viên quá tuổi trưởng thành, tiếp tục sinh hoạt", undefined],
    ["Danh sách đoàn viên xin chuyển đi", undefined],
  ])("those under “%s” have left as it says", async (title, status) => {
    expect(await statusesIn([TITLES, AN, [title], TITLES, BA])).toEqual([undefined, status]);
    const isWhole = /^danh sách/i.test(title);
    expect(await statusesIn([TITLES, AN, [title], BA, ["Chi đoàn Kho"], CAM])).toEqual([
      undefined,
      status,
      isWhole ? status : undefined,
    ]);
  });

  test.each([
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO (25 đ/c)", "CHI ĐOÀN KHO"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO CHUYỂN ĐI NĂM 2026", "CHI ĐOÀN KHO"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO - TRƯỞNG THÀNH", "CHI ĐOÀN KHO"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN THÔN QUÝ SƠN QUÝ III/2026", "CHI ĐOÀN THÔN QUÝ SƠN"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KỲ SƠN NĂM HỌC 2025-2026", "CHI ĐOÀN KỲ SƠN"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN “KHO”", "CHI ĐOÀN “KHO”"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN CÔNG AN XÃ: 12 đồng chí", "CHI ĐOÀN CÔNG AN XÃ"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN CÁC PHÒNG TRỰC THUỘC", "CHI ĐOÀN CÁC PHÒNG TRỰC THUỘC"],
  ])("“%s” names the branch %s", async (title, branch) => {
    expect(await branchesIn([TITLES, ["Chi đoàn Thuế"], AN, [title], BA])).toEqual([
      ["Lê Văn An", "Chi đoàn Thuế"],
      ["Lê Thị Ba", branch],
    ]);
  });

  test("a cell of two lines is heard as a branch and as what became of the people below", async () => {
    const title = "CHI ĐOÀN THUẾ\nDANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI QUÝ III";
    const rows = [TITLES, ["Chi đoàn Kho"], AN, [title], BA];
    expect(await branchesIn(rows)).toEqual([
      ["Lê Văn An", "Chi đoàn Kho"],
      ["Lê Thị Ba", "CHI ĐOÀN THUẾ"],
    ]);
    expect(await statusesIn(rows)).toEqual([undefined, "moved"]);
  });

  test("which title was taken so is told at its row, once", async () => {
    const rows = [TITLES, AN, ["Danh sách đoàn viên chuyển đi"], BA, CAM];
    expect(compareTable(tableOf(await xlsxOf(rows))).notices).toEqual([
      expect.objectContaining({
        row: 3,
        value: "Danh sách đoàn viên chuyển đi",
        message: expect.stringContaining("“Đã chuyển đi”"),
      }),
    ]);
  });

  test("what a title above the whole list says holds for all, and what a column says first", async () => {
    const rows = [
      ["DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI"],
      [...TITLES, "Tình trạng"],
      ["Chi đoàn Kho"],
      AN,
      [...BA, "Đã trưởng thành"],
    ];
    expect(await statusesIn(rows)).toEqual(["moved", "graduated"]);
  });
});

test.each([[["(1)", "(2)", "(3)", "(4)=(1)+(2)"]], [["A", "B", 1, 2]]])("%j number columns", async (row) => {
  expect(rowsOf(await xlsxOf([TITLES, row, AN]))).toHaveLength(1);
});

describe("sums between the people", () => {
  test("that of one branch ends no list that goes on with another", async () => {
    const [an, ba] = [AN, BA].map((person) => person.slice(0, 3));
    const rows = [TITLES, ["Chi đoàn Kho"], an ?? [], ["Cộng: 1"], ["Chi đoàn Thuế"], ba ?? [], ["Cộng: 1"]];
    expect(rowsOf(await xlsxOf(rows)).map(({ values, problems }) => [values.branch, problems])).toEqual([
      ["Chi đoàn Kho", []],
      ["Chi đoàn Thuế", []],
    ]);
  });

  test.each([
    [[null, "Cộng: 12"]],
    [["Cộng: 12"]],
    [[null, "Cộng chi đoàn Kho", 2, 1]],
    [[null, "Tổng", 3]],
    [["Tổng số nữ: 5"]],
    [[null, "Nam: 5"]],
    [[null, "Trong đó nữ: 5"]],
    [[null, "Trong đó: nữ 5 đ/c"]],
    [[null, "Cộng (I)", 12]],
    [[null, "Tổng cộng (I + II): 24 đồng chí"]],
  ])("%j is nobody and costs nobody", async (sum) => {
    const table = tableOf(await xlsxOf([TITLES, AN, sum, BA, sum, CAM, sum]));
    expect(compareTable(table).counts).toMatchObject({ new: 3, rejected: 0 });
  });

  test("people whose names begin so are people", async () => {
    const names = ["Tổng Thị Nam", "Công Nữ Hoa", "Cộng Văn Tư", "Nam Trung", "Nữ Thị Hà"];
    const people = names.map((name, at) => [name, `0${at + 1}/02/2001`, "Nữ"]);
    const rows = rowsOf(await xlsxOf([TITLES.slice(1), ...people]));
    expect(rows.map(({ values, problems }) => [values.fullName, problems])).toEqual(
      names.map((name) => [name, []]),
    );
  });
});

describe("where the list ends", () => {
  test.each([
    [["Họ và tên", "Năm sinh"], "năm 2001"],
    [["Họ và tên", "Dân tộc"], "Cống"],
    [["Họ và tên", "Địa chỉ"], "Số 12"],
  ])("below %j it does not with what a person's cell says, %s", async (titles, said) => {
    const rows = rowsOf(await xlsxOf([titles, ["Lê Văn An", said], ["Lê Văn Ba", said]]));
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test.each(["TONG CONG MINH", "Tòng Công Minh", "TÒNG CÔNG MINH", "Tòng Số"])(
    "nor with somebody called %s",
    async (name) => {
      const rows = rowsOf(await xlsxOf([TITLES.slice(1), [name, "01/02/2001", "Nam"], BA.slice(1)]));
      expect(rows.map(({ row }) => row)).toEqual([2, 3]);
    },
  );

  test.each(["TONG CONG", "Tong so: 5", "Tong cong 5", "TONG CONG CHI DOAN KHO", "Tổng cộng toàn chi đoàn"])(
    "but with a sum it does: %s",
    async (sum) => {
      const signed = [
        [null, "Người lập"],
        [null, "Hà Văn Tám"],
      ];
      expect(rowsOf(await xlsxOf([TITLES, AN, [null, sum], ...signed]))).toHaveLength(1);
    },
  );

  test("it has ended where below its sum somebody signs for a branch", async () => {
    const signed = ["TM. BAN CHẤP HÀNH", "CHI ĐOÀN KHO", "Nguyễn Văn Tám"];
    const rows = [TITLES, AN, ["Tổng số: 1"], ...signed.map((text) => [null, text])];
    expect(rowsOf(await xlsxOf(rows)).map(({ row }) => row)).toEqual([2]);
  });
});

describe("further titles between the people", () => {
  test("in other words over the same columns are passed over", async () => {
    const table = tableOf(await xlsxOf([TITLES, AN, ["TT", "Họ tên", "Năm sinh", "GT"], BA]));
    expect(compareTable(table).counts).toMatchObject({ new: 2, rejected: 0 });
  });

  test("in words that nobody knows stop nobody", async () => {
    const table = tableOf(
      await xlsxOf([[...TITLES, "Quê quán", "Tuổi"], AN, [...TITLES, "Bản", "Tuổi"], [...BA, "Xóm Đình"]]),
    );
    expect(compareTable(table).counts).toMatchObject({ new: 2, rejected: 0 });
  });

  test("over other columns stop the people below, whose values would be taken for others", async () => {
    const titles = (...last: string[]) => ["STT", "Họ và tên", "Năm sinh", "Giới tính", ...last];
    const table = tableOf(
      await xlsxOf([
        titles("Quê quán", "Địa chỉ thường trú"),
        [1, "Lê Văn An", 2001, "Nam", "Phú Thọ", "Hà Nội"],
        titles("Địa chỉ thường trú", "Quê quán"),
        [2, "Lê Văn Ba", 2001, "Nam", "Hà Nội", "Phú Thọ"],
        titles("Quê quán", "Địa chỉ thường trú"),
        [3, "Lê Văn Cam", 2001, "Nam", "Phú Thọ", "Hà Nội"],
      ]),
    );
    const { counts, problems } = compareTable(table);
    expect(counts).toMatchObject({ new: 2, rejected: 1 });
    expect(problems).toMatchObject([
      { row: 4, column: "B", message: expect.stringContaining("tiêu đề ở dòng 3") },
    ]);
  });

  test("nor are their cells read, which would ask what words of another column mean", async () => {
    const moved = ["STT", "Họ và tên", "Giới tính", "Ngày sinh"];
    const rows = rowsOf(await xlsxOf([TITLES, AN, moved, [2, "Lê Thị Ba", "Nữ", "03/02/2001"]]));
    expect(rows[1]).toMatchObject({ values: { fullName: "Lê Thị Ba" }, unknown: [] });
    expect(rows[1]?.problems).toHaveLength(1);
  });

  test.each<[string[], (string | null)[]]>([
    [
      ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Chi đoàn", "Năm sinh"],
      ["02", "Trần Thị Bé", "Nữ", "Đoàn viên", "Chi đoàn Kho", "2002"],
    ],
    [
      ["Họ và tên", "Giới tính", "Chức vụ", "Chi đoàn", "Năm sinh"],
      ["Nguyễn Nam Sinh", "Nam", "Đoàn viên", "Chi đoàn Kho", "2002"],
    ],
    [
      ["Họ và tên", "Giới tính", "Quê quán", "Chi đoàn", "Học vấn"],
      ["Trần Thị Quế", "Nữ", "Quế Võ", "Chi đoàn Kho", "Trung học phổ thông"],
    ],
    [
      ["Họ đệm", "Tên", "Giới tính", "Chức vụ", "Chi đoàn"],
      ["Lò Văn", "Mạ", "Nam", "Đoàn viên", "Chi đoàn Kho"],
    ],
  ])("under %j the person %j is none, though the words be those of titles", async (titles, person) => {
    const names: Record<string, string> = { "Họ và tên": "Lê Văn An", "Họ đệm": "Lê Văn", Tên: "An" };
    const rows = rowsOf(await xlsxOf([titles, titles.map((title) => names[title] ?? null), person]));
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  const LIST = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán"];

  test.each(["Điện thoại", "Ghi chú", "Nơi thường trú"])(
    "with %s over a column of something else stop the people below, though no column held that",
    async (title) => {
      const rows = rowsOf(
        await xlsxOf([LIST, [...AN, "Phú Thọ"], [...LIST.slice(0, 4), title], [...BA, "Việt Trì"]]),
      );
      expect(rows.map(({ problems }) => problems.length)).toEqual([0, 1]);
    },
  );

  test("that name the whole of what stood in parts stop nobody", async () => {
    const parts = [
      ["STT", "Họ và tên", null, "Ngày sinh", null, "Chi đoàn"],
      [null, "Họ đệm", "Tên", "Nam", "Nữ", null],
    ];
    const rows = rowsOf(
      await xlsxOf([
        ...parts,
        [1, "Lê Văn", "An", "01/02/2001", null, "Kho"],
        ["TT", "Họ tên", null, "Ngày sinh", null, "Chi đoàn"],
        [2, "Lê Thị", "Ba", null, "03/02/2001", "Kho"],
      ]),
    );
    expect(rows.map(({ values, problems }) => [values.fullName, problems])).toEqual([
      ["Lê Văn An", []],
      ["Lê Thị Ba", []],
    ]);
  });

  test("over other columns lose none of the people below, each told by the name that stands under them", async () => {
    const moved = ["Ngày sinh", "Giới tính", "Họ đệm", "Tên"];
    const known = { id: "ba", active: true, branchId: null, idDigest: null };
    const table = tableOf(await xlsxOf([LIST, AN, moved, ["03/02/2001", "Nữ", "Lê Thị", "Ba"], ["Cộng", 2]]));
    const { counts, problems } = compareTable(table, {
      existing: [{ ...known, values: { fullName: "Lê Thị Ba", birthDate: "2001-02-03", gender: "female" } }],
      completeFor: "unit",
    });
    expect(counts).toMatchObject({ new: 1, rejected: 1, absent: 0 });
    expect(problems).toMatchObject([{ row: 4, message: expect.stringContaining("tiêu đề ở dòng 3") }]);
  });

  test("of two rows, of which one gives years, come again as they are", async () => {
    const head = [
      ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Xếp loại", null],
      [null, null, null, null, 2025, 2026],
    ];
    const table = tableOf(await xlsxOf([...head, [...AN, "Khá", "Tốt"], ...head, [...BA, "Khá", "Tốt"]]));
    const mapping = { ...table.mapping, E: null, F: "rating" as const };
    expect(compareTable({ ...table, mapping }).counts).toMatchObject({ new: 2, rejected: 0 });
  });
});
