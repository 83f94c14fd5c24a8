import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { all, type Element, first, lines, openDocx } from "@/tests/helpers/opened-docx";
import { paperOf, paragraph, pictures, SENTENCE } from "@/tests/helpers/papers";
import { renderDocx } from "./docx";
import type { Paper } from "./model";

const draft: Paper = {
  head: {
    upper: "Tỉnh đoàn Sông Lam",
    issuer: "BCH Đoàn Khối các cơ quan tỉnh",
    number: { value: null, kind: "BC", issuerCode: "ĐTN" },
    place: "Sông Lam",
    date: null,
    year: 2021,
  },
  title: { kind: "Báo cáo", abstract: "Kết quả xây dựng Đoàn cơ sở “3 chủ động”\nnăm 2021" },
  body: [
    { is: "heading", level: 1, text: "I. KẾT QUẢ" },
    { is: "paragraph", text: "Nguyễn Thị Hường giữ đủ dấu: ề ữ ỗ ặ ợ ỷ đ Đ./." },
  ],
  foot: {
    recipients: ["Ban Thường vụ Tỉnh đoàn (b/c)", "Lưu: VP"],
    signer: { onBehalf: "TM. Ban Thường vụ", title: "Bí thư", name: "Lê Minh Đức" },
  },
  annexes: [
    {
      title: "PHỤ LỤC",
      abstract: "Danh sách",
      body: [
        { is: "table", columns: [{ title: "Đơn vị", share: 1, align: "left" }], rows: [["Đoàn Sở Y tế"]] },
      ],
    },
  ],
  draft: true,
};

const signed: Paper = {
  ...draft,
  head: {
    ...draft.head,
    number: { value: "12", kind: "BC", issuerCode: "ĐTN" },
    date: plainDate("2021-12-05"),
  },
  draft: false,
};

async function opened(paper: Paper) {
  return openDocx(
    await renderDocx(paper, { title: "Báo cáo năm 2021", creator: "Đoàn Khối các cơ quan tỉnh" }),
  );
}

async function document(paper: Paper): Promise<Element> {
  return (await opened(paper)).read("word/document.xml");
}

/** The header of the first page, then that of all others. */
async function headers(docx: Awaited<ReturnType<typeof openDocx>>): Promise<Element[]> {
  const section = first(await docx.read("word/document.xml"), "w:sectPr");
  const targets = all(await docx.read("word/_rels/document.xml.rels"), "Relationship");
  const path = (type: string) => {
    const reference = all(section, "w:headerReference").find((one) => one.attributes["w:type"] === type);
    const target = targets.find((one) => one.attributes.Id === reference?.attributes["r:id"]);
    return `word/${target?.attributes.Target}`;
  };
  return [await docx.read(path("first")), await docx.read(path("default"))];
}

const style = (styles: Element, id: string): Element => {
  const found = all(styles, "w:style").find((one) => one.attributes["w:styleId"] === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
};

describe("the page", () => {
  test("is A4 with the Union's margins, in twips", async () => {
    const section = first(await document(draft), "w:sectPr");
    expect(first(section, "w:pgSz").attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(first(section, "w:pgMar").attributes).toMatchObject({
      "w:top": "1134",
      "w:bottom": "1134",
      "w:left": "1701",
      "w:right": "1134",
    });
  });

  test("is numbered in the middle from the second page on", async () => {
    const docx = await opened(signed);
    expect(all(await docx.read("word/document.xml"), "w:titlePg")).toHaveLength(1);
    const field = (header: Element) => all(header, "w:instrText").map((one) => one.text.trim());
    expect((await headers(docx)).map(field)).toEqual([[], ["PAGE"]]);
  });
});

describe("the styles", () => {
  test("set Times New Roman 14 in Vietnamese", async () => {
    const styles = await (await opened(draft)).read("word/styles.xml");
    const normal = style(styles, "Normal");
    expect(first(normal, "w:rFonts").attributes).toMatchObject({ "w:ascii": "Times New Roman" });
    expect(first(normal, "w:sz").attributes["w:val"]).toBe("28");
    expect(first(first(styles, "w:docDefaults"), "w:lang").attributes["w:val"]).toBe("vi-VN");
  });

  test("justify the text with an indent of 1,25 cm and 1,15 lines", async () => {
    const text = style(await (await opened(draft)).read("word/styles.xml"), "BodyText");
    expect(first(text, "w:jc").attributes["w:val"]).toBe("both");
    expect(first(text, "w:ind").attributes["w:firstLine"]).toBe("709");
    expect(first(text, "w:spacing").attributes["w:line"]).toBe("276");
  });

  test("are named by headings, title, text and table, and all of them exist", async () => {
    const docx = await opened(draft);
    const part = await docx.read("word/document.xml");
    const styles = await docx.read("word/styles.xml");
    const used = new Set(
      [...all(part, "w:pStyle"), ...all(part, "w:tblStyle")].map((one) => one.attributes["w:val"]),
    );
    const expected = [
      "Heading1",
      "Title",
      "Subtitle",
      "BodyText",
      "TableGrid",
      "TableHead",
      "TableText",
      "Recipients",
    ];
    expect([...used].sort()).toEqual(expected.sort());
    for (const id of expected) expect(style(styles, id).attributes["w:styleId"]).toBe(id);
  });
});

describe("the head", () => {
  test("has the two organisations and the number on the left, the Union and the date on the right", async () => {
    const [left, right] = all(first(await document(signed), "w:tbl"), "w:tc").map(lines);
    expect(left).toEqual(["TỈNH ĐOÀN SÔNG LAM", "BCH ĐOÀN KHỐI", "CÁC CƠ QUAN TỈNH", "***", "Số: 12-BC/ĐTN"]);
    expect(right).toEqual(["ĐOÀN TNCS HỒ CHÍ MINH", "Sông Lam, ngày 05 tháng 12 năm 2021"]);
  });

  test("sets the Union's name in bold 15 over a rule", async () => {
    const right = all(first(await document(signed), "w:tbl"), "w:tc")[1];
    const union = first(right ?? { name: "", attributes: {}, children: [], text: "" }, "w:p");
    expect(first(union, "w:sz").attributes["w:val"]).toBe("30");
    expect(all(union, "w:b")).toHaveLength(1);
    expect(first(union, "w:pBdr").children.map((edge) => edge.name)).toEqual(["w:bottom"]);
  });
});

describe("a draft", () => {
  test("has an empty number and an open date", async () => {
    const text = lines(await document(draft));
    expect(text).toContain("Số:      -BC/ĐTN");
    expect(text).toContain("Sông Lam, ngày      tháng      năm 2021");
    expect(text).toContain("DỰ THẢO");
  });

  test("is marked on the first page and on all others, a signed paper on none", async () => {
    const marks = async (paper: Paper) => {
      const texts = (header: Element) =>
        all(header, "v:textpath").flatMap((mark) => mark.attributes.string ?? []);
      return (await headers(await opened(paper))).map(texts);
    };
    expect(await marks(draft)).toEqual([["DỰ THẢO"], ["DỰ THẢO"]]);
    expect(await marks(signed)).toEqual([[], []]);
    expect(lines(await document(signed))).not.toContain("DỰ THẢO");
  });
});

describe("the text", () => {
  test("keeps every Vietnamese letter", async () => {
    expect(lines(await document(draft))).toContain("Nguyễn Thị Hường giữ đủ dấu: ề ữ ỗ ặ ợ ỷ đ Đ./.");
  });

  test("ends in recipients on the left and the signer on the right, in this order", async () => {
    const foot = all(await document(draft), "w:tbl")[1];
    const [left, right] = all(foot ?? { name: "", attributes: {}, children: [], text: "" }, "w:tc").map(
      lines,
    );
    expect(left).toEqual(["Nơi nhận:", "- Ban Thường vụ Tỉnh đoàn (b/c);", "- Lưu: VP."]);
    expect(right).toEqual(["TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Minh Đức"]);
  });

  test("never leaves the signature alone on a page", async () => {
    const part = await document(draft);
    const last = all(part, "w:p").find((paragraph) =>
      lines({ ...part, children: [paragraph] })[0]?.endsWith("./."),
    );
    expect(all(last ?? part, "w:keepNext")).toHaveLength(1);
  });

  test("breaks a row over pages only where it could be higher than one, as the PDF does", async () => {
    const rows = [["Đoàn Sở Y tế"], ["Chưa có văn bản. ".repeat(40)]];
    const table = {
      is: "table" as const,
      columns: [{ title: "Lý do", share: 1, align: "left" as const }],
      rows,
    };
    const xml = await document(paperOf([table]));
    const made = all(xml, "w:tbl").find((one) => all(one, "w:tblStyle").length > 0) ?? xml;
    const whole = all(made, "w:tr").map((row) => all(row, "w:cantSplit").length > 0);
    expect(whole).toEqual([true, true, false]);
  });

  test("repeats the head of a table on every page", async () => {
    const table = all(await document(draft), "w:tbl").find((one) => all(one, "w:tblStyle").length > 0);
    const heads = all(table ?? first(await document(draft), "w:tbl"), "w:tr").map(
      (row) => all(row, "w:tblHeader").length,
    );
    expect(heads).toEqual([1, 0]);
  });
});

test("the file names its title and the organisation that made it", async () => {
  const core = await (await opened(draft)).read("docProps/core.xml");
  expect(first(core, "dc:title").text).toBe("Báo cáo năm 2021");
  expect(first(core, "dc:creator").text).toBe("Đoàn Khối các cơ quan tỉnh");
});

describe("blocks", () => {
  const bodyOf = async (body: Paper["body"]) => document(paperOf(body));

  test("a line end begins a new paragraph; a lead stands in bold before the first", async () => {
    const part = await bodyOf([{ is: "paragraph", text: "Một.\n\nHai.", lead: "Điều 1." }]);
    const texts = all(part, "w:p").filter((one) =>
      all(one, "w:pStyle").some((style) => style.attributes["w:val"] === "BodyText"),
    );
    expect(texts.map((one) => lines({ ...part, children: [one] }))).toEqual([["Điều 1. Một."], ["Hai."]]);
    expect(all(first({ ...part, children: texts }, "w:p"), "w:b")).toHaveLength(1);
  });

  test("a line stands in the middle and stays with what follows", async () => {
    const part = await bodyOf([{ is: "line", text: "QUYẾT ĐỊNH:", bold: true }]);
    const line = all(part, "w:p").find((one) => lines({ ...part, children: [one] })[0] === "QUYẾT ĐỊNH:");
    expect(first(line ?? part, "w:jc").attributes["w:val"]).toBe("center");
    expect(all(line ?? part, "w:keepNext")).toHaveLength(1);
  });

  test("minutes are signed on either side, over the recipients", async () => {
    const paper = paperOf([paragraph("x./.")]);
    const writer = { onBehalf: "Người ghi", title: "", name: "Trần Thị An" };
    const part = await document({ ...paper, foot: { ...paper.foot, writer } });
    const [left, right] = all(all(part, "w:tbl")[1] ?? part, "w:tc").map(lines);
    expect(left).toEqual(["NGƯỜI GHI", "Trần Thị An"]);
    expect(right).toEqual(["TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Minh Đức"]);
    expect(lines(part).slice(-3)).toEqual(["Nơi nhận:", "- Ban Thường vụ Tỉnh đoàn (b/c);", "- Lưu: VP."]);
  });

  test("hostile and very long texts come out as text, composed", async () => {
    for (const text of ['<script>alert(1)</script> & "x"', "#set $x$ {{y}} *đậm*", "Ờẵ".repeat(2500)]) {
      const said = lines(await bodyOf([paragraph(text), { is: "heading", level: 2, text }]));
      expect(said.filter((line) => line === text)).toHaveLength(2);
    }
    const said = lines(await bodyOf([paragraph(`${SENTENCE.normalize("NFD")}\u0000\u0007\ufffe`)]));
    expect(said).toContain(SENTENCE);
  });

  test.each([0, 60])("%i pictures with their captions", async (count) => {
    const part = await bodyOf([{ is: "pictures", pictures: await pictures(count) }]);
    expect(all(part, "w:drawing")).toHaveLength(count);
    expect(lines(part).filter((line) => line.startsWith("Ảnh "))).toHaveLength(count);
  });
});
