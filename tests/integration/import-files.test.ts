import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/imports/route";
import { closeDatabase } from "@/lib/platform/database/client";
import { inLegacy } from "@/tests/helpers/legacy-text";
import { allOf, makeBloc, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { makeCast } from "../helpers/members";
import { cookieOfActor, requestTo } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

await freshDatabase();

let bloc: TestBloc;
let cookie: string;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cookie = await cookieOfActor((await makeCast(bloc)).secretary);
  secretary = importsOf(cookie);
});
afterAll(closeDatabase);

const TITLES = ["STT", "Họ và tên", "Ngày sinh", "Giới tính"];
const NONE = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent: 0 };

describe("files that cannot be taken", () => {
  const csv = (text: string) => new TextEncoder().encode(text);
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, number, RegExp]>([
    [
      "a sheet without a header",
      () => xlsxOf([["xin chào"], ["không có gì", "ở đây"]]),
      "a.xlsx",
      400,
      /tiêu đề/,
    ],
    [
      "a header with nothing below it",
      () => xlsxOf([["DANH SÁCH"], TITLES]),
      "a.xlsx",
      400,
      /\(dòng 2\) không có ai/,
    ],
    [
      "a header with numbers and signatures below it",
      () => xlsxOf([TITLES, [1], [2], [null, "Tổng cộng: 0"], [null, "NGƯỜI LẬP BIỂU"]]),
      "a.xlsx",
      400,
      /\(dòng 1\) không có ai/,
    ],
    [
      "a workbook of empty lists",
      async () => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet("Mẫu").addRow([...TITLES, "Chi đoàn"]);
        workbook.addWorksheet("Lớp").addRow(TITLES);
        return new Uint8Array(await workbook.xlsx.writeBuffer());
      },
      "a.xlsx",
      400,
      /\(dòng 1\) của trang “Mẫu” không có ai/,
    ],
    ["an empty file", () => csv(""), "a.csv", 400, /trống/],
    ["a broken workbook", () => csv("PK\u0003\u0004 hỏng"), "a.xlsx", 400, /hỏng/],
    [
      "a text in another encoding",
      () => Uint8Array.of(0xd1, 0xef, 0xe8, 0xf1, 0xee, 0xea),
      "a.csv",
      400,
      /UTF-8/,
    ],
    [
      "a picture",
      () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3),
      "a.png",
      415,
      /không phải là bảng tính/,
    ],
    ["a page under a workbook's name", () => csv("<html><table></table></html>"), "a.xls", 415, /định dạng/],
    ["more than 20 MB", () => new Uint8Array(20 * 1024 * 1024 + 1), "a.xlsx", 413, /20 MB/],
  ])("%s is refused with what to do, and nothing is kept", async (_, bytes, name, status, words) => {
    const answer = await secretary.upload("DV01", await bytes(), { name });
    expect(answer).toMatchObject({ status, body: { title: expect.stringMatching(words) } });
    expect(await allOf(bloc.orgId).memberImport.count()).toBe(0);
  });

  test("a page without people is passed over for one that has some, be they young people alone", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Mẫu").addRow([...TITLES, "Chi đoàn", "Chức vụ"]);
    workbook.addWorksheet("Lớp").addRows([TITLES, ["1", "Lò Thị Thử", "01/02/2000", "Nữ"]]);
    const { body } = await secretary.upload("DV01", new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(body).toMatchObject({ sheets: [{ name: "Lớp", rows: 1 }], counts: { new: 1 } });
    const young = await xlsxOf([
      [...TITLES, "Đối tượng"],
      [1, "Lò Thị Thử", "01/02/2000", "Nữ", "Chưa vào Đoàn"],
    ]);
    expect(await secretary.upload("DV01", young)).toMatchObject({ status: 201, body: { counts: NONE } });
  });

  test("a list without a known column of names is taken, so that one may be chosen", async () => {
    const sheet = await xlsxOf([
      ["STT", "Ai", "Ngày sinh", "Quê quán"],
      [1, "lò thị thử", "01/02/2000", "Xã Mẫu"],
      [2, "lò văn thử", "01/03/2000", "Xã Mẫu"],
    ]);
    const { id, mapping, counts } = (await secretary.upload("DV01", sheet)).body;
    expect([mapping?.B, counts]).toEqual([null, NONE]);
    const named = await secretary.patch(id, { mapping: { B: "fullName" } });
    expect(named.body.counts).toMatchObject({ rejected: 2 });
  });

  test("the roster of another unit is taken for a dry run that says whose it is", async () => {
    const sheet = await xlsxOf([
      ["DANH SÁCH ĐOÀN VIÊN"],
      ["BCH ĐOÀN SỞ SỐ 2"],
      ["Họ và tên", "Ngày sinh", "Giới tính"],
      ["Lò Thị Thử", "01/02/2000", "Nữ"],
    ]);
    const { status, body } = await secretary.upload("DV01", sheet);
    expect([status, body.otherUnit]).toEqual([201, { row: 2, name: "Đoàn Sở số 2" }]);
  });

  test("a sheet in an old font is read, and the page says what was made of it", async () => {
    const rows = [
      ["Họ và tên", "Ngày sinh", "Giới tính"],
      ["Nguyễn Thị Thử", "01/02/2000", "Nữ"],
      ["Trần Quốc Nghiệm", "03/04/2001", "Nam"],
    ];
    const sheet = await xlsxOf(rows.map((row) => row.map((text) => inLegacy(text, "tcvn3"))));
    const { status, body } = await secretary.upload("DV01", sheet);
    expect([status, body.counts]).toMatchObject([201, { new: 2, rejected: 0 }]);
    expect(body.notes).toEqual([
      expect.stringMatching(
        /TCVN3 \(\.VnTime\), .*“NguyÔn ThÞ Thö” thành “Nguyễn Thị Thử”, .*Xem lại vài tên/,
      ),
      expect.stringContaining("2 người mới chưa xếp chi đoàn vì dòng của họ"),
    ]);
  });

  test.each<[string, string, RequestInit, number]>([
    ["JSON", "?unit=DV01", { body: "{}", headers: { "content-type": "application/json" } }, 415],
    ["no form", "?unit=DV01", {}, 415],
    ["a form without a file", "?unit=DV01", { body: formOf({ complete: "true" }) }, 400],
    ["an unclear complete", "?unit=DV01", { body: formOf({ complete: "maybe", file: "Họ và tên" }) }, 400],
    ["a second file", "?unit=DV01", { body: twoFiles() }, 400],
    ["no unit", "", { body: formOf({ file: "x" }) }, 400],
    ["an unknown parameter", "?unit=DV01&force=1", { body: formOf({ file: "x" }) }, 400],
  ])("%s is refused", async (_, query, init, status) => {
    const request = requestTo(`/api/v1/imports${query}`, cookie, { method: "POST", ...init });
    expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(status);
  });
});

test("an upload that breaks off in the middle is told to come again", async () => {
  const type = "multipart/form-data; boundary=abc";
  const start = `--abc\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nHọ và tên`;
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(start));
      setTimeout(() => controller.error(new Error("the line went dead")), 20);
    },
  });
  const init = { method: "POST", body, headers: { "content-type": type }, duplex: "half" };
  const request = requestTo("/api/v1/imports?unit=DV01", cookie, init as RequestInit);
  const response = await POST(request, { params: Promise.resolve({}) });
  expect([response.status, (await response.json()).title]).toEqual([400, expect.stringMatching(/chưa trọn/)]);
});

function twoFiles(): FormData {
  const form = formOf({ file: "Họ và tên" });
  form.append("file", new Blob(["Họ và tên"]), "b.csv");
  return form;
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (name === "file") form.set(name, new Blob([value]), "a.csv");
    else form.set(name, value);
  }
  return form;
}

const HEADER = [
  "Mã đoàn viên",
  "Họ tên",
  "Ngày sinh",
  "Giới tính",
  "CCCD",
  "Ngày cấp",
  "Ngày vào Đoàn",
  "Chức vụ",
  "Danh dự",
  "Email",
  "SĐT",
  "Quê quán",
];
const GOOD = {
  B: "Lê Văn An",
  C: "12/03/2000",
  D: "Nam",
  E: "025200001234",
  F: "01/06/2021",
  G: "26/03/2016",
  H: "Đoàn viên",
  J: "an@example.vn",
  K: "0912345678",
};

/** Column and what stands there: twenty kinds of mistakes. */
const BAD: [string, string | number | null][] = [
  ["C", "31/02/2001"],
  ["C", "03/25/2001"],
  ["C", "mùa xuân"],
  ["C", "13/2001"],
  ["C", "01/01/2031"],
  ["C", "01/01/1931"],
  ["C", null],
  ["B", null],
  ["B", "Lê Văn An 2"],
  ["B", "=Lê@An"],
  ["D", "N"],
  ["D", null],
  ["E", "02520000123"],
  ["E", "O25200001234"],
  ["F", 2021],
  ["G", "26/03/1999"],
  ["H", "Tổ trưởng"],
  ["I", "có lẽ"],
  ["J", "an.example.vn"],
  ["K", "09123"],
  ["L", "Xã ".repeat(200)],
];

test("each kind of bad row is reported at its cell, the good ones go in", async () => {
  const line = (code: string, change: Record<string, string | number | null>) => {
    const cells: Record<string, string | number | null> = { A: code, ...GOOD, ...change };
    return [..."ABCDEFGHIJKL"].map((letter) => cells[letter] ?? null);
  };
  const bad = BAD.map(([column, value], index) =>
    line(`B${index}`, { E: `0252000${30_000 + index}`, [column]: value }),
  );
  const good = [
    line("G1", { B: "Lê Thị Ba", E: "025200001111" }),
    line("G2", { B: "Vũ Thị Tư", E: "025200002222" }),
  ];
  const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ...good, ...bad]));
  expect(body.counts).toEqual({ ...NONE, new: 2, rejected: BAD.length });
  expect(body.problems.map(({ row, column }) => `${column}${row}`)).toEqual(
    BAD.map(([column], index) => `${column}${index + 4}`),
  );
  expect((await secretary.confirm(body.id)).status).toBe(200);
  const names = await allOf(bloc.orgId).member.findMany({
    select: { fullName: true },
    orderBy: { code: "asc" },
  });
  expect(names.map(({ fullName }) => fullName)).toEqual(["Lê Thị Ba", "Vũ Thị Tư"]);
});

describe("home-made sheets from end to end", () => {
  const born = (name: string) =>
    allOf(bloc.orgId).member.findFirstOrThrow({
      where: { fullName: name },
      select: { birthDate: true, gender: true, phone: true, branch: { select: { name: true } } },
    });

  async function taken(file: Uint8Array, count: number, name?: string): Promise<void> {
    const { body } = await secretary.upload("DV01", file, { name });
    expect(body).toMatchObject({ problems: [], counts: { ...NONE, new: count } });
    const branches = Object.fromEntries(body.unknownBranches.map((branch) => [branch, "create"]));
    await secretary.patch(body.id, { branches });
    expect((await secretary.confirm(body.id)).status).toBe(200);
  }

  test("a class list with a split name, ticks and signatures below", async () => {
    const rows = [
      ["TRƯỜNG THPT HÙNG LÔ", null, null, null, "ĐOÀN TNCS HỒ CHÍ MINH"],
      ["DANH SÁCH LỚP 11A1"],
      ["Số TT", "Họ và chữ đệm", "Tên", "Sinh ngày", "Nữ", "Lớp", "Số máy"],
      [1, "NGUYỄN THỊ NGỌC", "LAN", "3-9-2008", "x", "11A1", 912345678],
      [2, "Trần Quang", "Đức", "31.12.2008", null, "11A1", "0987.654.321"],
      [null, null, null, null, "Ngày 05 tháng 9 năm 2026"],
      [null, "NGƯỜI LẬP BIỂU", null, null, "BÍ THƯ"],
    ];
    await taken(await xlsxOf(rows), 2);
    expect(await born("Nguyễn Thị Ngọc Lan")).toEqual({
      birthDate: "2008-09-03",
      gender: "female",
      phone: "0912345678",
      branch: { name: "11A1" },
    });
  });

  test("a list none of whose titles is known, told by what stands below them", async () => {
    const rows = [
      ["CÁC BẠN TRẺ CƠ QUAN"],
      ["Số", "Đồng chí", "Tuổi ta", "Trai/gái", "Máy", "Ở tổ nào"],
      [1, "ĐÀO GIA BẢO", 2001, "trai", "0912.111.222", "Chi đoàn Kho bạc"],
      [2, "LÝ THỊ MAI", 1999, "gái", "0387 654 321", "Chi đoàn Kho bạc"],
      [null, null, null, null, "BÍ THƯ"],
    ];
    await taken(await xlsxOf(rows), 2);
    expect(await born("Lý Thị Mai")).toEqual({
      birthDate: "1999",
      gender: "female",
      phone: "0387654321",
      branch: { name: "Chi đoàn Kho bạc" },
    });
  });

  test("a list by branch under headings, years of birth only", async () => {
    const rows = [
      ["ĐV toàn đơn vị năm 2026"],
      ["TT", "Danh xưng đoàn viên", "Năm sinh", "Phái"],
      ["I. CHI ĐOÀN 1"],
      [1, "Hồ Văn Khánh", 1999, "nam"],
      ["II. CHI ĐOÀN 2"],
      [2, "Tạ Bích Ngọc", 2000, "nữ"],
    ];
    await taken(await xlsxOf(rows, ["A3:D3", "A5:D5"]), 2);
    expect(await born("Tạ Bích Ngọc")).toMatchObject({ birthDate: "2000", branch: { name: "Chi đoàn 2" } });
  });

  test("a .csv with semicolons, a byte order mark and letters in pieces", async () => {
    const text = "\uFEFFHọ và tên;Ngày sinh;Giới tính;Đơn vị\nPhạm Thị Thúy;5/5/2001;Nữ;Chi đoàn 1\n";
    await taken(new TextEncoder().encode(text.normalize("NFD")), 1, "ds.csv");
    expect(await born("Phạm Thị Thúy")).toMatchObject({
      birthDate: "2001-05-05",
      branch: { name: "Chi đoàn 1" },
    });
  });
});
