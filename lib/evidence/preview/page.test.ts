import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { DOCX, XLSX } from "../types";
import { previewPage } from "./page";

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(2)> & "'`;
const bodyOf = (page: string) => page.slice(page.indexOf("<main>") + 6, page.indexOf("</main>"));
const unread = "Không xem trước được";

async function word(xml: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file("word/document.xml", xml);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function workbook(rows: unknown[][], sheets = ["Danh sách"]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of sheets) book.addWorksheet(name).addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a Word file", () => {
  test("shows text, headings and tables, and whatever is typed as text", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: "Biên bản họp", heading: HeadingLevel.HEADING_1 }),
              new Paragraph(`Có mặt 8/9. ${HOSTILE}`),
              new Table({ rows: [new TableRow({ children: [cell("Họ tên"), cell("Chức vụ")] })] }),
            ],
          },
        ],
      }),
    );
    const body = bodyOf(previewPage(bytes, DOCX, "bien-ban.docx"));
    expect(body).toContain("<h2>Biên bản họp</h2>");
    expect(body).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &amp; &quot;&#39;",
    );
    expect(body).toContain("<table><tr><td><p>Họ tên</p></td><td><p>Chức vụ</p></td></tr></table>");
    expect(body).not.toMatch(/<(script|img|iframe|a)\b/);
  });

  test("with tags in disorder comes out in order", async () => {
    const xml =
      "<w:document><w:tc><w:p><w:t>a</w:t></w:p><w:tbl><w:tr><w:p><w:t>b</w:t></w:p><w:tc><w:tbl></w:tr><w:p><w:t>c</w:t>";
    const body = bodyOf(previewPage(await word(xml), DOCX, "x.docx"));
    const open = [...body.matchAll(/<(\w+)>/g)].length;
    expect(open).toBe([...body.matchAll(/<\/(\w+)>/g)].length);
    expect(body).toContain("<p>a</p>");
  });

  test("of enormous length is cut and says so; of enormous depth does not break", async () => {
    const long = await word(
      `<w:document>${"<w:p><w:t>Đoàn cơ sở ba chủ động </w:t></w:p>".repeat(40_000)}</w:document>`,
    );
    const page = previewPage(long, DOCX, "dai.docx");
    expect(page).toContain("Chỉ hiện phần đầu");
    expect(page.length).toBeLessThan(700_000);
    const deep = await word("<w:tbl><w:tr><w:tc>".repeat(5000));
    expect(bodyOf(previewPage(deep, DOCX, "sau.docx")).length).toBeLessThan(2000);
  });

  test("that swells when it is unpacked, declares entities, is broken or is no Word file is not shown", async () => {
    const swelling = await word(`<w:document>${" ".repeat(20 * 1024 * 1024)}</w:document>`);
    const entities = await word(
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:p><w:t>&a;</w:t></w:p></w:document>',
    );
    const broken = new Uint8Array((await word("<w:p>")).slice(0, 60));
    for (const bytes of [
      swelling,
      entities,
      broken,
      new Uint8Array(0),
      new TextEncoder().encode("PK\u0003\u0004"),
    ])
      expect(previewPage(bytes, DOCX, "x.docx")).toContain(unread);
    expect(previewPage(await workbook([["a"]]), DOCX, "x.docx")).toContain(unread);
  });
});

describe("an Excel file", () => {
  test("shows its first sheets as tables with the sheet's own row numbers", async () => {
    const body = bodyOf(
      previewPage(
        await workbook([
          ["Họ và tên", 35],
          [HOSTILE, null],
        ]),
        XLSX,
        "ds.xlsx",
      ),
    );
    expect(body).toContain("<h2>Danh sách</h2>");
    expect(body).toContain('<tr><th scope="row">1</th><td>Họ và tên</td><td>35</td></tr>');
    expect(body).toContain("&lt;script&gt;");
    expect(body).not.toMatch(/<(script|img)\b/);
  });

  test("with many rows, columns and sheets is cut and says so", async () => {
    const rows = Array.from({ length: 500 }, (_, n) => Array.from({ length: 60 }, (_, c) => `${n}-${c}`));
    const page = previewPage(await workbook(rows, ["A", "B", "C", "D"]), XLSX, "to.xlsx");
    expect(page).toContain("Chỉ hiện phần đầu");
    expect(page).toContain("<td>199-29</td>");
    expect(page).not.toContain("200-0");
    expect(page).not.toContain("-30<");
    expect(page).not.toContain("<h2>D</h2>");
  });

  test("that is none is not shown; its name is text too", async () => {
    const page = previewPage(await word("<w:p/>"), XLSX, "<b>x.xlsx");
    expect(page).toContain(unread);
    expect(page).toContain("<title>&lt;b&gt;x.xlsx</title>");
  });
});
