import { expect, test } from "vitest";
import { belowTitle } from "@/lib/imports/comparing/title-branch";
import { readRows } from "@/lib/imports/rows/rows";
import { compareTable, confirmed, READ_BY, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const AN = [1, "Lê Văn An", "01/02/2001", "Nam"];
const BA = [2, "Lê Thị Ba", "03/02/2001", "Nữ"];
const ACCOUNTS = { id: "kt", name: "Chi đoàn Kế toán" };

async function compared(rows: Parameters<typeof xlsxOf>[0], more: Parameters<typeof compareTable>[1] = {}) {
  const table = tableOf(await xlsxOf(rows));
  return compareTable(table, { sheet: belowTitle(readRows(table, READ_BY)), branches: [ACCOUNTS], ...more });
}

test.each([["CHI ĐOÀN KẾ TOÁN"], ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KẾ TOÁN NĂM 2026"]])(
  "%s above a list that names no branch is that of newcomers, and moves nobody",
  async (title) => {
    const rows = [[title], TITLES, AN, BA];
    const [an] = confirmed(await compared([TITLES, AN]));
    if (!an) throw new Error("a newcomer");
    const { outcomes, notices } = await compared(rows, { existing: [{ ...an, branchId: "vp" }] });
    expect(outcomes).toMatchObject([{ kind: "unchanged" }, { kind: "new", branch: { id: "kt" } }]);
    expect(notices).toMatchObject([{ row: 1, message: expect.stringContaining("1 người mới") }]);
  },
);

test.each([
  ["DANH SÁCH BAN CHẤP HÀNH CHI ĐOÀN NHIỆM KỲ 2024-2027"],
  ["CHI ĐOÀN NHIỆM KỲ 2024-2027"],
  ["DANH SÁCH ĐOÀN VIÊN CÁC CHI ĐOÀN TRỰC THUỘC"],
  ["DANH SÁCH CHI ĐOÀN TRỰC THUỘC"],
  ["DANH SÁCH ĐOÀN VIÊN HỌC LỚP CẢM TÌNH ĐẢNG"],
  ["DANH SÁCH LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG"],
  ["LỚP CẢM TÌNH ĐẢNG KHÓA 3"],
  ["CHI ĐOÀN: ............"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN ……… NĂM 2026"],
  ["CHI ĐOÀN: ……  ĐOÀN XÃ: ……"],
  ["CHI ĐOÀN……………ĐOÀN XÃ: Hùng Lô"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN: …… ĐOÀN TRƯỜNG: ……"],
  ["Đoàn cơ sở: ...... Chi đoàn: . . . . ."],
  ["Chi đoàn: …/…"],
  ["Chi đoàn cơ sở: ……"],
  ["Chi đoàn: chưa có"],
  ["Chi đoàn thôn: ……"],
  ["Chi đoàn: N/A"],
  ["Chi đoàn: Tất cả"],
  ["Chi đoàn …… thuộc Đoàn xã ……"],
  ["Bí thư chi đoàn: Lê Ba"],
  ["Sĩ số lớp: 45"],
  ["DANH SÁCH ĐOÀN VIÊN THEO CHI ĐOÀN/LỚP"],
  ["DANH SÁCH ĐOÀN VIÊN THEO CHI ĐOÀN, ĐOÀN CƠ SỞ"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN CƠ SỞ: ……"],
  [`CHI ĐOÀN ${"KHO ".repeat(100)}`],
  [`DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN ${"KHO ".repeat(100)}`],
])("%s names no branch", async (title) => {
  const { unknownBranches, outcomes } = await compared([[title], TITLES, AN]);
  expect({ unknownBranches, kind: outcomes[0]?.branch.kind }).toEqual({
    unknownBranches: [],
    kind: "unsaid",
  });
});

test.each([
  ["DANH SÁCH BAN CHẤP HÀNH CHI ĐOÀN KẾ TOÁN NHIỆM KỲ 2024-2027"],
  ["DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI CHI ĐOÀN KẾ TOÁN LẦN THỨ II"],
  ["CHI ĐOÀN: ....Kế toán...."],
  ["CHI ĐOÀN KẾ TOÁN, NĂM HỌC 2026-2027"],
  ["DS ĐOÀN VIÊN CÁC TỔ CHI ĐOÀN KẾ TOÁN"],
  ["CHI ĐOÀN: Kế toán ĐOÀN XÃ: ……"],
  ["CHI ĐOÀN: Kế toán - BCH ĐOÀN XÃ: Hùng Lô"],
  ["Chi đoàn: Kế toán; Bí thư: Lê Ba; Sĩ số: 12"],
  ["Chi đoàn Kế toán, trực thuộc Đoàn xã Hùng Lô"],
  ["Đoàn xã: Hùng Lô   Chi đoàn: Kế toán"],
  ["ĐOÀN VIÊN CHI ĐOÀN KẾ TOÁN"],
  ["CHI ĐOÀN KẾ TOÁN NĂM 2026"],
  ["CHI ĐOÀN KẾ TOÁN - QUÝ III/2026"],
  ["Chi đoàn Kế toán, tháng 9 năm 2026"],
  ["Chi đoàn Kế toán ngày 12/3/2026"],
  ["Chi đoàn Kế toán, ngày … tháng … năm 2026"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KẾ TOÁN ĐẾN NGÀY 30/9/2026"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KẾ TOÁN 6 THÁNG ĐẦU NĂM 2026"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KẾ TOÁN ĐỢT 1"],
  ["CHI ĐOÀN KẾ TOÁN        ĐOÀN TNCS HỒ CHÍ MINH"],
  ["BCH CHI ĐOÀN KẾ TOÁN"],
  ["=== CHI ĐOÀN KẾ TOÁN ==="],
  ["Chi đoàn: Kế toán   Huyện: Lâm Thao   Tỉnh: Phú Thọ"],
  ["Chi đoàn: Kế toán; Mã chi đoàn: CD01"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KẾ TOÁN KÈM THEO CÔNG VĂN SỐ 12"],
  ["(CHI ĐOÀN KẾ TOÁN)"],
  ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN: Kế toán ĐOÀN XÃ: Hùng Lô"],
])("%s names its own", async (title) => {
  expect((await compared([[title], TITLES, AN])).outcomes[0]?.branch).toEqual({ kind: "existing", id: "kt" });
});

test.each<[(string | null)[]]>([
  [["CHI ĐOÀN KẾ TOÁN", null, "Hùng Lô, ngày 12 tháng 3 năm 2026"]],
  [["CHI ĐOÀN KẾ TOÁN", null, "ĐOÀN TNCS HỒ CHÍ MINH"]],
  [["ĐOÀN XÃ HÙNG LÔ\nCHI ĐOÀN KẾ TOÁN\n***", null, "ĐOÀN TNCS HỒ CHÍ MINH\nHùng Lô, ngày 12/3/2026"]],
  [["CHI ĐOÀN:", "Kế toán", "ĐOÀN XÃ:", "Hùng Lô"]],
  [["CHI ĐOÀN:", "Kế toán", "Hùng Lô, ngày 12 tháng 3 năm 2026"]],
  [["CHI ĐOÀN\nKẾ TOÁN", "Hùng Lô, ngày 12 tháng 3 năm 2026"]],
  [["HUYỆN ĐOÀN LÂM THAO\nCHI ĐOÀN KẾ TOÁN", null, "ĐOÀN TNCS HỒ CHÍ MINH"]],
  [["CÔNG TY HÙNG LÔ\nCHI ĐOÀN KẾ TOÁN\nSố: 12-DS/CĐ", null, "ĐOÀN TNCS HỒ CHÍ MINH"]],
  [["ĐOÀN XÃ HÙNG LÔ\nBCH CHI ĐOÀN KẾ TOÁN", null, "Mẫu số 01"]],
  [["CHI ĐOÀN KẾ TOÁN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]],
])("%j is a letterhead that names its own", async (letterhead) => {
  expect((await compared([letterhead, TITLES, AN])).outcomes[0]?.branch).toEqual({
    kind: "existing",
    id: "kt",
  });
});

test.each<[(string | null)[], string[]]>([
  [["CHI ĐOÀN KẾ TOÁN", null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], []],
  [
    ["CHI ĐOÀN KẾ TOÁN", null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    ["A1:B1", "C1:D1"],
  ],
])(
  "the state's name in %j right over the column of days makes it none of men",
  async (letterhead, merges) => {
    const table = tableOf(await xlsxOf([letterhead, TITLES, AN, BA], merges));
    const sheet = belowTitle(readRows(table, READ_BY));
    const { counts, outcomes } = compareTable(table, { sheet, branches: [ACCOUNTS] });
    expect(counts).toMatchObject({ new: 2, rejected: 0 });
    expect(outcomes[0]?.branch).toEqual({ kind: "existing", id: "kt" });
  },
);

test("a branch that signs below its list moves nobody", async () => {
  const signed = [
    [null, null, "TM. BAN CHẤP HÀNH"],
    [null, null, "CHI ĐOÀN KẾ TOÁN"],
    [null, null, "Lê Văn Tám"],
  ];
  const [an] = confirmed(await compared([TITLES, AN]));
  if (!an) throw new Error("a newcomer");
  const existing = [{ ...an, branchId: "vp" }];
  const { outcomes } = await compared([["CHI ĐOÀN KẾ TOÁN"], TITLES, AN, BA, ...signed], { existing });
  expect(outcomes).toMatchObject([{ kind: "unchanged" }, { kind: "new", branch: { id: "kt" } }]);
});

test.each([
  ["CHI ĐOÀN KẾ TOÁN\nDANH SÁCH ĐOÀN VIÊN"],
  ["CHI ĐOÀN KẾ TOÁN\nDANH SÁCH ĐOÀN VIÊN NĂM HỌC 2025-2026"],
  ["CHI ĐOÀN KẾ TOÁN\nDanh sách đoàn viên quý III/2026\n(Kèm theo báo cáo)"],
  ["CHI ĐOÀN KẾ TOÁN\r\nNĂM HỌC 2025-2026"],
  ["CHI ĐOÀN KẾ TOÁN\nQuý III/2026"],
  ["CHI ĐOÀN KẾ TOÁN\nHùng Lô, ngày 12 tháng 3 năm 2026"],
  ["CHI ĐOÀN KẾ TOÁN\n(Tính đến 30/9/2026)"],
  ["CHI ĐOÀN\nKẾ TOÁN\nDANH SÁCH ĐOÀN VIÊN"],
  ["ĐOÀN XÃ HÙNG LÔ\nCHI ĐOÀN KẾ TOÁN\nDANH SÁCH ĐOÀN VIÊN"],
  ["ĐOÀN XÃ HÙNG LÔ\nDANH SÁCH ĐOÀN VIÊN\nCHI ĐOÀN KẾ TOÁN"],
  ["DANH SÁCH ĐOÀN VIÊN\nCHI ĐOÀN KẾ TOÁN\nNĂM HỌC 2025-2026"],
])("the lines %j of one cell name its own, and no more", async (title) => {
  const { outcomes, unknownBranches } = await compared([[title], TITLES, AN]);
  expect(unknownBranches).toEqual([]);
  expect(outcomes[0]?.branch).toEqual({ kind: "existing", id: "kt" });
});

test.each<[(string | null)[]]>([
  [["DANH SACH DOAN VIEN CHI DOAN KE TOAN NAM HOC 2026-2027"]],
  [["Doan xa: Hung Lo   Chi doan: Ke toan   Bi thu: Le Ba   Tong so doan vien: 12"]],
  [["Don vi: Chi doan Ke toan (12 doan vien)"]],
  [["Chi doan Ke toan - Bi thu Le Van Ba"]],
  [["DOAN XA HUNG LO\nCHI DOAN KE TOAN\nSo: 12-DS/CD", null, "DOAN TNCS HO CHI MINH"]],
])("%j has no accents and names its own", async (title) => {
  expect((await compared([title, TITLES, AN])).outcomes[0]?.branch).toEqual({ kind: "existing", id: "kt" });
});

test("a name that goes on in the next line is whole", async () => {
  const { unknownBranches } = await compared([["CHI ĐOÀN KHO BẠC\nHÙNG LÔ"], TITLES, AN]);
  expect(unknownBranches).toEqual(["CHI ĐOÀN KHO BẠC HÙNG LÔ"]);
});

test.each<[string | number | Date]>([
  ["Bí thư Lê Văn An"],
  ["Phó bí thư: Lê Văn An"],
  ["BT. Lê Văn An"],
  ["GVCN: Nguyễn Thị Hoa"],
  ["đ/c Lê Văn An"],
  ["Đồng chí Lê Văn An"],
  ["Dong chi Le Van An"],
  ["45 đoàn viên"],
  [45],
  [2026],
  ["12/3/2026"],
  [new Date("2026-03-12")],
  ["ngày 12 tháng 3 năm 2026"],
  ["Hùng Lô, ngày 12/3/2026"],
  ["Năm 2026"],
  ["Năm học 2025-2026"],
  ["Quý III/2026"],
  ["……"],
])("“Chi đoàn:” with %s in the next cell is not filled in, above the list or within it", async (value) => {
  const { outcomes, unknownBranches } = await compared([["Chi đoàn:", value], TITLES, AN]);
  expect(unknownBranches).toEqual([]);
  expect(outcomes[0]?.branch).toEqual({ kind: "unsaid" });
  const within = await compared([TITLES, ["Chi đoàn Kế toán"], AN, ["Chi đoàn:", value], BA]);
  expect(within.unknownBranches).toEqual([]);
});

test.each([
  ["Lê Văn An", true],
  ["NGUYỄN THỊ HOA", true],
  ["Đoàn Văn An", true],
  ["LE VAN AN", true],
  ["Hà Đông", false],
  ["Cao su Hùng Lô", false],
  ["Lê Lợi K15", false],
  ["Xưởng Mộc Hùng", false],
])("%s in the cell behind “Chi đoàn:” may be a person: %s", async (value, isPerson) => {
  for (const rows of [
    [["Chi đoàn:", value], TITLES, AN],
    [TITLES, ["I", "Chi đoàn:", value], AN],
  ]) {
    const { headed } = readRows(tableOf(await xlsxOf(rows)), READ_BY);
    const row = rows.findIndex((cells) => cells.includes(value)) + 1;
    expect([...(headed ?? [])]).toEqual([[`Chi đoàn ${value}`, { row, mayBePerson: isPerson }]]);
  }
  const known = [{ id: "p", name: `Chi đoàn ${value}` }];
  const { outcomes } = await compared([["Chi đoàn:", value], TITLES, AN], { branches: known });
  expect(outcomes[0]?.branch).toEqual({ kind: "existing", id: "p" });
});

test("in one cell with its word a branch may be called by a person", async () => {
  const { headed } = readRows(tableOf(await xlsxOf([["CHI ĐOÀN LÊ VĂN TÁM"], TITLES, AN])), READ_BY);
  expect([...(headed ?? [])]).toEqual([["CHI ĐOÀN LÊ VĂN TÁM", { row: 1, mayBePerson: false }]]);
});

test.each<[(string | number | null)[]]>([
  [["CHI ĐOÀN KẾ TOÁN", "CHI ĐOÀN KHO"]],
  [[1, "Lê Thị Ba", "01/02/2001", "Chi đoàn Kế toán"]],
  [["Lê Thị Ba", "Chi đoàn Kế toán"]],
  [["Trương Thị Ba", "Chi đoàn Kế toán"]],
  [["TRUONG THI BA", "CHI DOAN KE TOAN"]],
  [[`CHI ĐOÀN KẾ TOÁN\n${"*\n".repeat(20)}`, "ĐOÀN TNCS HỒ CHÍ MINH"]],
  [["Chi đoàn:", "Kế toán", "Đoàn phường Hùng Lô"]],
  [["Ghi chú:\nChi đoàn ghi đúng tên"]],
  [["Yêu cầu:", "Chi đoàn ghi đủ họ tên"]],
  [["CHI ĐOÀN KHO BẠC\nHÙNG LÔ", "ĐOÀN TNCS HỒ CHÍ MINH"]],
  [["CHI ĐOÀN GIÁO VIÊN\nTRƯỜNG THCS HÙNG LÔ", "ĐOÀN TNCS HỒ CHÍ MINH"]],
])("%j is none", async (row) => {
  expect((await compared([row, TITLES, AN])).outcomes[0]?.branch).toEqual({ kind: "unsaid" });
});

test("of whom nobody is placed by a title nothing is told", async () => {
  const rows = [["CHI ĐOÀN KHO"], TITLES, AN];
  expect((await compared(rows)).notices).toEqual([]);
  expect((await compared(rows, { unitNames: ["Kho"] })).notices).toEqual([]);
  const made = await compared(rows, { branchAnswers: { "CHI ĐOÀN KHO": "create" } });
  expect(made.notices).toMatchObject([{ message: expect.stringContaining("1 người mới") }]);
});

test.each([
  ["CĐ Kế toán", "existing"],
  ["10A1", "unknown"],
  ["Trang 1", "unsaid"],
  ["Chi đoàn 2025", "unsaid"],
])("a page called “%s” names the branch of those on it: %s", async (name, kind) => {
  const { sheet, ...table } = tableOf(await xlsxOf([TITLES, AN]));
  const read = belowTitle(readRows({ ...table, sheet: { ...sheet, name } }, READ_BY));
  const { outcomes } = compareTable({ ...table, sheet }, { sheet: read, branches: [ACCOUNTS] });
  expect(outcomes[0]?.branch.kind).toBe(kind);
});

test("one that the unit does not have is asked about, where somebody is new", async () => {
  const rows = [["CHI ĐOÀN KHO"], TITLES, AN];
  const first = await compared(rows);
  expect(first.unknownBranches).toEqual(["CHI ĐOÀN KHO"]);
  const again = await compared(rows, { existing: confirmed(first) });
  expect(again).toMatchObject({ unknownBranches: [], notices: [] });
});

test("a column of branches says more than the title", async () => {
  const rows = [["CHI ĐOÀN KẾ TOÁN"], [...TITLES, "Chi đoàn"], [...AN, "Kho"], [...BA, null]];
  const { outcomes } = await compared(rows);
  expect(outcomes.map(({ branch }) => branch.kind)).toEqual(["unknown", "unsaid"]);
});
