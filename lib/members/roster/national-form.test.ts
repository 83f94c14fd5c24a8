import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { findTables } from "@/lib/imports/columns/mapping";
import { saysTheSame } from "@/lib/imports/comparing/changes";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { xlsxPieces } from "@/lib/platform/xlsx/workbook";
import { SHEET_LIMITS } from "@/lib/sheets/sheet";
import { ZipPackage } from "@/lib/sheets/xlsx/zip";
import { HAS_LIBRE_OFFICE_CALC, readByLibreOffice } from "@/tests/helpers/libre-office";
import { granted, nationalForm, rowsOf } from "@/tests/helpers/sheets";
import { type ExportedMember, fieldColumn, listSheet, wholeFile } from "./export";
import { ROSTER_FIELDS } from "./fields";
import { nationalSheets } from "./national-form";

/** Texts that a spreadsheet might take for something else. */
const TRICKS = ["=1+1", "+84912345678", "-5", "@SUM(A1)", "_x0041_", "<b>&\"'", "00123", "1/2"];

const invented: ExportedMember["values"][] = [
  {
    fullName: "Lê Văn An",
    code: "00017",
    birthDate: "2000-03-12",
    gender: "male",
    ethnicity: "Tày",
    religion: "Không",
    nativePlace: TRICKS[0],
    permanentAddress: TRICKS[3],
    idNumber: "001200000001",
    idIssuedOn: "2021-05-04",
    idIssuedPlace: TRICKS[4],
    joinedOn: "2015-03-26",
    admissionResolution: TRICKS[2],
    cardNumber: TRICKS[6],
    partyJoinedOn: "2023",
    position: "Bí thư chi đoàn",
    honorary: true,
    email: "an@example.vn",
    phone: "0912345678",
    branch: "Chi đoàn Kho",
  },
  { fullName: "Đỗ Thị Bình", birthDate: "2001", gender: "female", nativePlace: TRICKS[5], branch: "Đoàn Sở" },
];
const people = [invented.map((values) => ({ values, unit: "Đoàn Sở", standing: "" }))];

const national = () => wholeFile(xlsxPieces(nationalSheets({ place: "Đoàn Sở", people, count: 2 })));
const list = () => {
  const columns = ROSTER_FIELDS.map(({ name }) => fieldColumn(name));
  return wholeFile(xlsxPieces([listSheet({ title: "Danh sách", subtitle: "Đoàn Sở", columns, people })]));
};

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

describe("the national form as we write it", () => {
  test("a post of before stands in it as the software has it", async () => {
    const held = { ...invented[0], position: "Ủy viên Ủy ban Kiểm tra Đoàn cơ sở" };
    const sheets = nationalSheets({
      place: "",
      people: [[{ values: held, unit: "", standing: "" }]],
      count: 1,
    });
    const [row] = rowsOf(await wholeFile(xlsxPieces(sheets)));
    expect(row?.values.position).toBe("Ủy viên Ủy ban Kiểm tra");
    // Taken in again it says nothing new about the post that is held, which says more.
    const again = row?.values.position ?? "";
    expect(saysTheSame("position", held.position, again)).toBe(true);
    expect(saysTheSame("position", again, held.position)).toBe(false);
  });

  test("has the header, the merges and the sheets of the national software's own", async () => {
    const [ours, theirs] = [await opened(await national()), await opened(nationalForm())];
    expect(ours.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["DSDV", "visible"],
      ["DATA", "hidden"],
    ]);
    const [mine, model] = [ours.getWorksheet("DSDV"), theirs.getWorksheet("DSDV")];
    const titles = (sheet: ExcelJS.Worksheet | undefined, row: number) =>
      ((sheet?.getRow(row).values ?? []) as unknown[]).map((title) => String(title ?? "").trim());
    for (const row of [2, 5, 6]) expect(titles(mine, row)).toEqual(titles(model, row));
    const merges = (sheet: ExcelJS.Worksheet | undefined) => [...(sheet?.model.merges ?? [])].sort();
    expect(merges(mine)).toEqual(merges(model));
    expect(mine?.getCell("A3").value).toBe("ĐOÀN SỞ");
    expect(mine?.getCell("D7").value).toBe("12/03/2000");
    expect(mine?.getCell("E7").value).toBeNull();
    expect(mine?.getCell("E8").value).toBe("2001");
  });

  test("is one list when it is taken back: the code lists behind it are none", async () => {
    const tables = granted(findTables(granted(readSheets(await national(), "doan-vien.xlsx"))));
    expect(tables.map(({ sheet }) => sheet.name)).toEqual(["DSDV"]);
  });

  test("fits with fifty thousand well-filled people into what our own reader takes", async () => {
    const long = {
      ...invented[0],
      nativePlace: "Xã Yên Thành, huyện Sông Lam, tỉnh Nghệ An",
      permanentAddress: "Số nhà 311, tổ dân phố 17, phường Hưng Dũng, thành phố Vinh, tỉnh Nghệ An",
      idIssuedPlace: "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
      admissionResolution: "12-QĐ/ĐTN, ngày 26/03/2016",
      generalEducation: "Hệ 12/12",
      qualification: "Đại học",
      politicalTheory: "Sơ cấp",
      computerSkill: "Chứng chỉ ứng dụng công nghệ thông tin cơ bản",
      foreignLanguage: "Tiếng Anh B1",
      occupation: "Công chức, viên chức",
      association: "Hội LHTN Việt Nam",
    };
    const marks = { registered: true, rated: true, rewarded: true, disciplined: false };
    const count = 1000;
    const many = [Array.from({ length: count }, () => ({ values: long, marks, unit: "", standing: "" }))];
    const sheets = nationalSheets({ place: "Đoàn Sở", people: many, count });
    const zip = new ZipPackage(await wholeFile(xlsxPieces(sheets)));
    const size = zip.part("xl/worksheets/sheet1.xml", SHEET_LIMITS.partBytes)?.length ?? 0;
    expect(size / count).toBeLessThan(SHEET_LIMITS.partBytes / SHEET_LIMITS.rows);
    // 32 columns, and a row counts as one.
    expect(SHEET_LIMITS.cells).toBeGreaterThanOrEqual(SHEET_LIMITS.rows * 33);
    // The list: every field, the STT before and the standing behind them.
    expect(SHEET_LIMITS.cells).toBeGreaterThanOrEqual(SHEET_LIMITS.rows * (ROSTER_FIELDS.length + 3));
  });

  test.each([
    ["the national form", national],
    ["the list", list],
  ])("%s of as many people as a sheet may hold comes in again, its titles beside them", async (_, made) => {
    const [sheet] = granted(readSheets(await made(), "a.xlsx"));
    const ourHead = (sheet?.rows.at(-1)?.number ?? 0) - invented.length;
    expect(ourHead).toBeGreaterThan(0);
    expect(ourHead + SHEET_LIMITS.people).toBeLessThanOrEqual(SHEET_LIMITS.rows);
  });

  test("offers the code lists of the hidden sheet", async () => {
    const workbook = await opened(await national());
    const offered = workbook.getWorksheet("DSDV")?.getCell("G8").dataValidation;
    expect(offered).toMatchObject({ type: "list", formulae: ["DATA!$C$1:$C$14"] });
    expect(workbook.getWorksheet("DATA")?.getCell("C2").value).toBe("Công giáo");
  });

  test("comes in again as it went out", async () => {
    const rows = rowsOf(await national());
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual(invented);
  });

  test("nobody in it is a form to fill in", async () => {
    const bytes = await wholeFile(xlsxPieces(nationalSheets({ place: "", people: [], count: 0 })));
    expect((await opened(bytes)).getWorksheet("DSDV")?.getCell("B5").value).toBe("Họ và tên");
  });
});

describe("in both exports", () => {
  const tricky = TRICKS.map((text) => ({
    values: { fullName: "Lê Văn An", nativePlace: text, phone: text },
    unit: "",
    standing: "",
  }));
  const both = {
    list: [
      listSheet({
        title: "=A1",
        subtitle: "@x",
        people: [tricky],
        columns: [fieldColumn("fullName"), fieldColumn("nativePlace"), fieldColumn("phone")],
      }),
    ],
    national: nationalSheets({ place: "=1+1", people: [tricky], count: tricky.length }),
  };

  test.for(["list", "national"] as const)("nothing typed becomes a formula: %s", async (form) => {
    const workbook = await opened(await wholeFile(xlsxPieces(both[form])));
    const seen = new Set<string>();
    workbook.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
        if (cell.type === ExcelJS.ValueType.String) seen.add(String(cell.value));
      }),
    );
    // exceljs knows the spelling of a sign by its number in shared strings only; LibreOffice below reads it.
    expect([...seen]).toEqual(expect.arrayContaining(TRICKS.filter((text) => !text.startsWith("_"))));
  });

  test.runIf(HAS_LIBRE_OFFICE_CALC)(
    "LibreOffice opens what we write and shows every text as it is",
    async () => {
      for (const [bytes, row] of [
        [await national(), 6],
        [await list(), 4],
      ] as const) {
        const lines = await readByLibreOffice(bytes);
        expect(lines[row]).toEqual(
          expect.arrayContaining(["1", "Lê Văn An", "00017", "12/03/2000", "=1+1", "-5"]),
        );
        expect(lines[row]).toEqual(expect.arrayContaining(["@SUM(A1)", "_x0041_", "001200000001", "2023"]));
        expect(lines[row + 1]).toEqual(expect.arrayContaining(["2", "Đỗ Thị Bình", "2001"]));
      }
    },
  );
});
