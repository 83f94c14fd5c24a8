import { existsSync, readFileSync } from "node:fs";
import JSZip from "jszip";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { allOf, makeBloc, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf, nationalForm } from "../helpers/imports";
import { makeCast } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";

await freshDatabase();

const SHEET = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1024 * 1024;
let bloc: TestBloc;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  secretary = importsOf(await cookieOfActor((await makeCast(bloc)).secretary));
  // The process that reads sheets begins with the first of them.
  await secretary.upload("DV01", nationalForm().subarray(0, -3_000), { name: "a.xlsx" });
});
afterAll(closeDatabase);

/** The national form with another text for its first sheet. */
async function form(sheet: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(nationalForm());
  zip.file(SHEET, sheet);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const sheetOf = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADER = `<row r="1">${["Họ và tên", "Ngày sinh", "Giới tính"].map(inline).join("")}</row>`;
const line = (_: unknown, at: number) =>
  `<row r="${at + 2}">${["Lò Thị Thử", "01/02/2000", "Nữ"].map(inline).join("")}</row>`;
const csvOf = (lines: number) =>
  `Họ và tên,Ngày sinh,Giới tính\n${"Lò Thị Thử,01/02/2000,Nữ\n".repeat(lines)}`;
const locked = Buffer.concat([
  Buffer.from("d0cf11e0a1b11ae1", "hex"),
  Buffer.alloc(19 * MEGABYTE),
  Buffer.from("EncryptedPackage", "utf16le"),
]);

const HOSTILE: [string, () => Promise<Uint8Array> | Uint8Array, string, number, RegExp][] = [
  ["a bomb of 80 MB", () => form(sheetOf(" ".repeat(80 * MEGABYTE))), "a.xlsx", 413, /quá lớn/],
  [
    "50,001 rows",
    () => form(sheetOf(HEADER + Array.from({ length: 50_001 }, line).join(""))),
    "a.xlsx",
    413,
    /50\.000 dòng/,
  ],
  ["50,001 lines of text", () => Buffer.from(csvOf(50_001)), "a.csv", 413, /50\.000 dòng/],
  ["an encrypted workbook of 19 MB", () => locked, "a.xlsx", 400, /mật khẩu/],
  ["an .xls of 19 MB", () => locked.subarray(0, locked.length - 40), "a.xls", 415, /Excel Workbook/],
  ["a form cut short", () => nationalForm().subarray(0, -3_000), "a.xlsx", 400, /hỏng/],
];

const CHILDREN = `/proc/self/task/${process.pid}/children`;

/** What this process holds, and on Linux the one beside it that reads sheets. */
function heldMegabytes(): number {
  const own = process.memoryUsage().rss / MEGABYTE;
  const children = existsSync(CHILDREN) ? readFileSync(CHILDREN, "utf8").trim().split(" ") : [];
  return children.filter(Boolean).reduce((sum, pid) => sum + residentOf(pid), own);
}

function residentOf(pid: string): number {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

test.for(HOSTILE)("%s is refused within 300 MB more of memory", async ([, make, name, status, words]) => {
  const bytes = await make();
  const before = heldMegabytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, heldMegabytes());
  }, 20);
  const answer = await secretary.upload("DV01", bytes, { name });
  clearInterval(watch);
  expect(answer).toMatchObject({ status, body: { title: words } });
  expect(await allOf(bloc.orgId).memberImport.count()).toBe(0);
  expect(Math.max(most, heldMegabytes()) - before).toBeLessThan(300);
});
