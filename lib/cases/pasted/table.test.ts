import { expect, test } from "vitest";
import { linesUnder } from "@/lib/cases/paste";
import { readTable } from "@/lib/cases/pasted/table";

const COLUMNS = [
  { name: "fullName", title: "Họ và tên", needed: true },
  { name: "number", title: "Số quyết định", needed: true },
  { name: "signer", title: "Người ký" },
  { name: "reason", title: "Lý do", lines: true },
] as const;

test("a table without a column that it needs is told which, at the line of the titles", () => {
  expect(readTable("Họ và tên\tNgười ký\nLê Văn An\tTrần Ba", COLUMNS).problems).toEqual([
    { path: "1", message: "Dòng 1: chưa có cột “Số quyết định”. Thêm cột này vào dòng đầu." },
  ]);
});

test("what is wrong is told at its cell, at the column that the table lacks, or at the line", () => {
  const [row] = readTable("Số quyết định\tHọ và tên\n12\tLê Văn An", COLUMNS).rows;
  expect(row?.say("number", "sai số.")).toEqual({ path: "2.A", message: "Dòng 2, cột A: sai số." });
  expect(row?.say("signer", "Ghi người ký.").message).toBe("Dòng 2: chưa có cột “Người ký”. Ghi người ký.");
  expect(row?.say("place", "chưa đến ngày.")).toEqual({ path: "2", message: "Dòng 2: chưa đến ngày." });
});

test("a cell of several lines keeps them where its field takes several, and is one line elsewhere", () => {
  const table = 'Họ và tên\t"Số\nquyết định"\tLý do\n"Lê Văn\nAn"\t12\t"Ốm.\nĐi viện."\nVũ Bình\t\t';
  const [first, second] = readTable(table, COLUMNS).rows;
  expect(first?.cells).toMatchObject({ fullName: "Lê Văn An", number: "12", reason: "Ốm.\nĐi viện." });
  expect(second?.say("number", "ghi số.").path).toBe("3.B");
});

test("without a line of titles the columns stand in the shown order; a cell after the last one is told", () => {
  const [first, second] = readTable("Lê Văn An\t12\tTrần Ba\nVũ Bình\t13", COLUMNS).rows;
  expect(first?.cells).toEqual({ fullName: "Lê Văn An", number: "12", signer: "Trần Ba", reason: "" });
  expect(second?.say("number", "sai số.").path).toBe("2.B");
  expect(readTable("Lê Văn An\t12\tTrần Ba\tốm\tthừa", COLUMNS).problems).toMatchObject([{ path: "1.E" }]);
  for (const text of ["", "Họ và tên\tSố quyết định"])
    expect(readTable(text, COLUMNS).problems).toMatchObject([{ path: "table" }]);
});

test("a table of the shown order may name its columns in another one", () => {
  const titles = ["Họ và tên hoặc mã", "Ngày sinh", "Kết quả"];
  const cellsOf = (text: string) => linesUnder(titles, text).map(({ row, cells }) => [row, ...cells]);
  expect(cellsOf("Lê An\t2001\tở lại")).toEqual([[1, "Lê An", "2001", "ở lại"]]);
  expect(cellsOf("Kết quả\tHọ và tên hoặc mã\nở lại\tLê An")).toEqual([[2, "Lê An", "", "ở lại"]]);
  expect(cellsOf("Họ và tên hoặc mã\tGhi chú\nLê An\t2001")).toEqual([[2, "Lê An", "2001"]]);
});
