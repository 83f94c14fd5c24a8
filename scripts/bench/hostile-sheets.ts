import JSZip from "jszip";
import { zipped } from "@/lib/platform/xlsx/zip-stream";

const SHEET = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1024 * 1024;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A file that is refused: what it is, what it is called, how the answer's number and words are. */
export type HostileSheet = {
  kind: string;
  make(): Promise<Uint8Array> | Uint8Array;
  name: string;
  status: number;
  words: RegExp;
};

/** What is within the size of a file and asks for more than a memory. */
const bomb = (kind: string, name: string, make: HostileSheet["make"]): HostileSheet => ({
  kind,
  make,
  name,
  status: 413,
  words: /quá lớn/,
});

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: string) => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const HEADER = `<row r="1">${["Họ và tên", "Ngày sinh", "Giới tính"].map(inline).join("")}</row>`;
const line = (_: unknown, at: number) =>
  `<row r="${at + 2}">${["Lò Thị Thử", "01/02/2000", "Nữ"].map(inline).join("")}</row>`;
const csvOf = (lines: number) =>
  `Họ và tên,Ngày sinh,Giới tính\n${"Lò Thị Thử,01/02/2000,Nữ\n".repeat(lines)}`;
const locked = () =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(19 * MEGABYTE),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);

/** What offices and attackers send and nobody can read, made of a sheet that can be read. */
export function hostileSheets(good: Uint8Array): HostileSheet[] {
  const withPart = async (name: string, part: string, sheet?: string) => {
    const parts = await partsOf(good);
    if (sheet) parts.set(SHEET, sheet);
    return packed(parts.set(name, part));
  };
  const withRows = (rows: string) => withPart(SHEET, sheetOf(rows));
  return [
    bomb("a bomb of 120 MB", "a.xlsx", () => withRows(" ".repeat(120 * MEGABYTE))),
    bomb("two sheets of which each may stand alone", "a.xlsx", () => twoSheets(good)),
    {
      kind: "50,001 rows",
      make: () => withRows(HEADER + Array.from({ length: 50_001 }, line).join("")),
      name: "a.xlsx",
      status: 413,
      words: /50\.000 dòng/,
    },
    {
      kind: "50,001 lines of text",
      make: () => Buffer.from(csvOf(50_001)),
      name: "a.csv",
      status: 413,
      words: /50\.000 dòng/,
    },
    {
      kind: "a line of six million commas",
      make: () => Buffer.from(`${csvOf(1)}${",".repeat(6_000_000)}\n`),
      name: "a.csv",
      status: 400,
      words: /hỏng/,
    },
    bomb("millions of commas in lines", "a.csv", () =>
      Buffer.from(csvOf(1) + `${",".repeat(500)}\n`.repeat(40_000)),
    ),
    bomb("millions of cells of text", "a.csv", () =>
      Buffer.from(`Họ và tên,Ngày sinh,Giới tính\n${`${"1,".repeat(180)}\n`.repeat(40_000)}`),
    ),
    bomb("a shared text of 90 MB", "a.xlsx", () =>
      withPart("xl/sharedStrings.xml", `<sst><si><t>${"a".repeat(90 * MEGABYTE)}</t></si></sst>`),
    ),
    bomb("five million shared texts", "a.xlsx", () =>
      withPart("xl/sharedStrings.xml", `<sst>${"<si><t>a</t></si>".repeat(5_000_000)}</sst>`),
    ),
    bomb("four million styles", "a.xlsx", () =>
      withPart(
        "xl/styles.xml",
        `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(4_000_000)}</cellXfs></styleSheet>`,
      ),
    ),
    bomb("a cell of three million pieces", "a.xlsx", () =>
      withRows(
        `${HEADER}<row r="2"><c t="inlineStr"><is>${"<r><t>a</t></r>".repeat(3_000_000)}</is></c></row>`,
      ),
    ),
    bomb("a million merges", "a.xlsx", () =>
      withPart(SHEET, `${sheetOf(HEADER)}${'<mergeCell ref="A1:C2"/>'.repeat(1_000_000)}`),
    ),
    bomb("one long text in a hundred thousand cells", "a.xlsx", () =>
      withPart(
        "xl/sharedStrings.xml",
        `<sst><si><t>${"ă".repeat(30_000)}</t></si></sst>`,
        sheetOf(HEADER + `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(1_000)),
      ),
    ),
    {
      kind: "an encrypted workbook of 19 MB",
      make: locked,
      name: "a.xlsx",
      status: 400,
      words: /mật khẩu/,
    },
    {
      kind: "an .xls of 19 MB",
      make: () => locked().subarray(0, -40),
      name: "a.xls",
      status: 415,
      words: /Excel Workbook/,
    },
    {
      kind: "a form of 21 MB",
      make: () => Buffer.concat([good, Buffer.alloc(21 * MEGABYTE)]),
      name: "a.xlsx",
      status: 413,
      words: /20 MB/,
    },
    {
      kind: "a form cut short",
      make: () => good.subarray(0, -3_000),
      name: "a.xlsx",
      status: 400,
      words: /hỏng/,
    },
  ];
}

/** Each within what one sheet may hold, of one name and one content; together more than a computer holds. */
async function twoSheets(good: Uint8Array): Promise<Uint8Array> {
  const parts = await partsOf(good);
  const numbers = [1, 2];
  const cells = "<c><v>1</v></c>".repeat(29);
  const rows = `<row>${cells}</row>`.repeat(49_000);
  for (const number of numbers) parts.set(`xl/worksheets/s${number}.xml`, sheetOf(rows));
  const sheets = numbers.map((number) => `<sheet name="S${number}" sheetId="${number}" r:id="x${number}"/>`);
  parts.set(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`,
  );
  const relations = numbers.map(
    (number) =>
      `<Relationship Id="x${number}" Type="${OFFICE}/worksheet" Target="worksheets/s${number}.xml"/>`,
  );
  parts.set(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
  );
  return packed(parts);
}

async function partsOf(workbook: Uint8Array): Promise<Map<string, string>> {
  const { files } = await JSZip.loadAsync(workbook);
  const named = Object.values(files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(named.map(async (file) => [file.name, await file.async("string")] as const)),
  );
}

/** By the machine's own zlib: JSZip takes several times as long over a hundred megabytes. */
async function packed(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of zipped([...parts].map(([name, text]) => ({ name, text: [text] }))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}
