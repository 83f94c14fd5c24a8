import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { longTable, paperOf, paragraph, pictures, SENTENCE } from "@/tests/helpers/papers";
import type { Paper } from "./model";
import { renderPdf } from "./pdf";

const about = { title: "Báo cáo năm 2021", creator: "Đoàn Khối các cơ quan tỉnh" };
const opened = async (paper: Paper) => openPdf(await renderPdf(paper, about));
const page = async (paper: Paper, at = 0) => {
  const found = (await opened(paper)).pages[at];
  if (!found) throw new Error(`no page ${at + 1}`);
  return found;
};
const manyPages = paperOf([
  ...Array.from({ length: 60 }, () => paragraph(SENTENCE.repeat(3))),
  paragraph(`${SENTENCE}./.`),
]);

describe("the page", () => {
  test("is A4, and no text stands outside the Union's margins", async () => {
    const { pages } = await opened(manyPages);
    expect(pages.length).toBeGreaterThan(4);
    for (const [at, { width, height, runs }] of pages.entries()) {
      expect([width, height].map(Math.round)).toEqual([210, 297]);
      const text = runs.filter((run) => !(run.baseline < 20 && run.text === `${at + 1}`));
      expect(Math.min(...text.map(({ left }) => left))).toBeGreaterThanOrEqual(30 - 0.05);
      expect(Math.max(...text.map(({ right }) => right))).toBeLessThanOrEqual(190 + 0.05);
      expect(Math.min(...text.map(({ baseline }) => baseline))).toBeGreaterThan(20);
      expect(Math.max(...text.map(({ baseline }) => baseline))).toBeLessThan(277);
    }
  });

  test("is numbered in the middle, 10 mm from the edge, from the second page on", async () => {
    const { pages } = await opened(manyPages);
    const above = pages.map(({ runs }) => runs.filter(({ baseline }) => baseline < 20));
    expect(above[0]).toEqual([]);
    for (const [at, [number, ...more]] of above.slice(1).entries()) {
      expect(number?.text).toBe(`${at + 2}`);
      expect(more).toEqual([]);
      expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(110, 0);
    }
  });

  test("holds text of 14 points, 1,15 lines apart, its first line 12,5 mm in", async () => {
    const { runs } = await page(paperOf([paragraph(SENTENCE.repeat(4))]));
    const text = runs.filter(
      ({ text, size }) => text.length > 20 && size === 14 && !/đoàn cơ sở “3/i.test(text),
    );
    const [first, second, third] = text.filter(({ left }) => left < 43);
    expect(first?.left).toBeCloseTo(42.5, 1);
    expect(second?.left).toBeCloseTo(30, 1);
    const lines = ((third?.baseline ?? 0) - (second?.baseline ?? 0)) / (25.4 / 72);
    expect(lines).toBeCloseTo(14 * 1.149 * 1.15, 1);
  });

  test("sets only Tinos, embedded", async () => {
    const { pages } = await opened(
      paperOf([{ is: "heading", level: 3, text: "a) Mục" }, paragraph(SENTENCE)]),
    );
    const fonts = pages.flatMap((one) => one.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-/);
  });
});

describe("the file", () => {
  test("is tagged, says PDF/UA-1, its language and its name", async () => {
    const { isTagged, xmp, language, title } = await opened(paperOf([paragraph(SENTENCE)]));
    expect(isTagged).toBe(true);
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(language).toBe("vi-VN");
    expect(title).toBe(about.title);
  });

  test("tags headings in order, tables with their heads, pictures with their captions", async () => {
    const { pages } = await opened(
      paperOf([
        { is: "heading", level: 1, text: "I. KẾT QUẢ" },
        { is: "heading", level: 3, text: "a) Bảng" },
        longTable(3),
        { is: "pictures", pictures: await pictures(1) },
      ]),
    );
    const roles = pages.flatMap((one) => one.roles);
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(["H1", "H2", "H3"]);
    for (const role of ["Table", "TH", "TD", "Figure", "Caption"]) expect(roles).toContain(role);
    expect(pages.flatMap((one) => one.alternatives)).toEqual(["Ảnh 1: đoàn viên ra quân Tháng Thanh niên"]);
  });
});

describe("head and foot", () => {
  test("stand in their two columns", async () => {
    const { runs } = await page(paperOf([paragraph("Nội dung./.")]));
    const at = (text: string) => runs.find((run) => run.text.startsWith(text));
    const middle = (text: string) => ((at(text)?.left ?? 0) + (at(text)?.right ?? 0)) / 2;
    expect(middle("TỈNH ĐOÀN SÔNG LAM")).toBeCloseTo(30 + 36, 0);
    expect(middle("ĐOÀN TNCS HỒ CHÍ MINH")).toBeCloseTo(30 + 72 + 44, 0);
    expect(at("ĐOÀN TNCS HỒ CHÍ MINH")?.size).toBe(15);
    expect(at("BÁO CÁO")?.size).toBe(16);
    expect(middle("BÁO CÁO")).toBeCloseTo(110, 0);
    expect(at("Nơi nhận:")?.left).toBeCloseTo(30, 1);
    expect(at("- Lưu: VP.")?.size).toBe(12);
    expect(middle("TM. BAN THƯỜNG VỤ")).toBeCloseTo(150, 0);
    expect(middle("Lê Minh Đức")).toBeCloseTo(150, 0);
    const room = (at("Lê Minh Đức")?.baseline ?? 0) - (at("BÍ THƯ")?.baseline ?? 0);
    expect(room).toBeGreaterThan(25);
  });

  test("say number and day of signing, or leave room for them and call it a draft", async () => {
    const signed = linesOf(await page(paperOf([paragraph("x./.")])));
    expect(signed.join("\n")).toContain("Số: 12-BC/ĐTN");
    expect(signed.join("\n")).toContain("ngày 05 tháng 12 năm 2021");
    expect(signed.join("\n")).not.toContain("DỰ THẢO");
    const draft = linesOf(await page(paperOf([paragraph("x./.")], { draft: true })));
    expect(draft).toContain("DỰ THẢO");
  });

  test("a draft is marked on every page, by outlines that are not copied with the text", async () => {
    const draft = await opened({ ...manyPages, draft: true });
    for (const [at, { shapes }] of (await opened(manyPages)).pages.entries())
      expect((draft.pages[at]?.shapes ?? 0) - shapes).toBeGreaterThanOrEqual("DỰTHẢO".length);
    expect(textOf(draft.pages).match(/DỰ THẢO/g)).toHaveLength(1);
  });

  test("minutes are signed on either side", async () => {
    const paper = paperOf([paragraph("x./.")]);
    const writer = { onBehalf: "Người ghi", title: "", name: "Trần Thị An" };
    const { runs } = await page({ ...paper, foot: { ...paper.foot, writer } });
    const at = (text: string) => runs.find((run) => run.text.startsWith(text));
    expect(at("Trần Thị An")?.right).toBeLessThan(110);
    expect(at("Lê Minh Đức")?.left).toBeGreaterThan(110);
    expect(at("Nơi nhận:")?.baseline).toBeGreaterThan(at("Lê Minh Đức")?.baseline ?? 999);
  });

  test("the signature never stands apart from the last words, wherever the page ends", async () => {
    for (let length = 6; length < 14; length += 1) {
      const text = Array.from({ length }, () => paragraph(SENTENCE.repeat(2)));
      const { pages } = await opened(paperOf([...text, paragraph("Hết văn bản./.")]));
      const on = (words: string) =>
        pages.findIndex(({ runs }) => runs.some((run) => run.text.includes(words)));
      expect(on("Lê Minh Đức")).toBe(on("TM. BAN THƯỜNG VỤ"));
      expect(on("Nơi nhận:")).toBe(on("TM. BAN THƯỜNG VỤ"));
      expect(on("Hết văn bản")).toBe(on("TM. BAN THƯỜNG VỤ"));
    }
  });
});

describe("tables and pictures", () => {
  test("a table over pages shows its head on each of them and every row once", async () => {
    const { pages } = await opened(paperOf([longTable(120), paragraph("Hết./.")]));
    expect(pages.length).toBeGreaterThan(2);
    for (const one of pages) expect(linesOf(one).join("\n")).toMatch(/STT\s*Đoàn cơ sở\s*Kết quả/);
    const units = pages.flatMap((one) => linesOf(one)).filter((line) => line.includes("Đoàn Sở số"));
    expect(units).toHaveLength(120);
  });

  test.each([0, 1, 60])("%i pictures", async (count) => {
    const { pages } = await opened(
      paperOf([paragraph("x./.")], {
        annexes: [
          { title: "PHỤ LỤC", abstract: "Ảnh", body: [{ is: "pictures", pictures: await pictures(count) }] },
        ],
      }),
    );
    const captions = pages.flatMap((one) => one.alternatives);
    expect(captions).toHaveLength(count);
    expect(textOf(pages).match(/Ảnh \d+:/g) ?? []).toHaveLength(count);
  });
});

describe("texts", () => {
  const said = async (text: string) => textOf((await opened(paperOf([paragraph(text)]))).pages);

  test("that look like code come out as they were typed", async () => {
    for (const text of [
      "<script>alert(1)</script>",
      "#set page(width: 1pt) #panic() $x^2$ *đậm* _nghiêng_ `mã` @nhãn <nhãn>",
      "{{constructor}} %s \\u{41} \\n // ghi chú /* */ = đề mục",
      '#read("/etc/passwd") #import "x" #eval("1")',
    ])
      expect((await said(text)).replace(/\s+/g, "")).toContain(text.replace(/\s+/g, ""));
  });

  test("come out composed and whole, also where they went in decomposed", async () => {
    const text = await said(SENTENCE.normalize("NFD"));
    expect(text).toBe(text.normalize("NFC"));
    expect(text.replace(/\s+/g, "")).toContain(SENTENCE.replace(/\s+/g, ""));
  });

  test("of 5,000 letters without a blank stay inside the margins, in text and table", async () => {
    const long = "Ờẵđ".repeat(1667);
    const table = longTable(2);
    if (table.is === "table") table.rows[1] = ["2", long, "x"];
    const { pages } = await opened(paperOf([paragraph(long), table]));
    expect(textOf(pages).split("ẵ").length - 1).toBe(3334);
    for (const { runs } of pages)
      expect(Math.max(...runs.map(({ right }) => right))).toBeLessThanOrEqual(190.05);
  });

  test("with letters that the font has not, or that no file may hold, still make a paper", async () => {
    const text = await said("Vui \u{1f389} quá \u0000\u0007\ufffe\u{d800} 漢 ✓ hết");
    expect(text.replace(/\s+/g, " ")).toContain("Vui □ quá □ □ hết");
  });

  test("of any kind make a paper", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
        await renderPdf(
          paperOf([paragraph(text), { is: "heading", level: 2, text }], { draft: true }),
          about,
        );
      }),
      { numRuns: 40 },
    );
  });
});
