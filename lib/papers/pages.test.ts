import { beforeAll, describe, expect, test } from "vitest";
import { allPrintedByLibreOffice, HAS_LIBRE_OFFICE } from "@/tests/helpers/libre-office";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { longTable, paperOf, paragraph, pictures, SENTENCE } from "@/tests/helpers/papers";
import { renderDocx } from "./docx";
import type { Paper } from "./model";
import { renderPdf } from "./pdf";

const about = { title: "Báo cáo", creator: "Đoàn Khối" };

const PAPERS: [string, () => Promise<Paper>][] = [
  ["a page", async () => paperOf([paragraph(`${SENTENCE}./.`)])],
  ["running text", async () => paperOf(Array.from({ length: 60 }, () => paragraph(SENTENCE.repeat(3))))],
  ["a long table", async () => paperOf([longTable(150), paragraph("Hết./.")])],
  [
    "headings, pictures, annexes",
    async () =>
      paperOf(
        Array.from({ length: 12 }, (_, at) => at).flatMap((at) => [
          { is: "heading" as const, level: 1 as const, text: `${at}. MỤC` },
          { is: "heading" as const, level: 2 as const, text: `${at}.1 Nội dung` },
          paragraph(SENTENCE.repeat(4)),
        ]),
        {
          annexes: [
            { title: "PHỤ LỤC", abstract: "Ảnh", body: [{ is: "pictures", pictures: await pictures(25) }] },
          ],
        },
      ),
  ],
];

const skipped = HAS_LIBRE_OFFICE ? "" : " (skipped: no LibreOffice on this machine)";

/** Minutes whose signatures come to the foot of a page, or over it. */
function minutes(length: number): Paper {
  const text = Array.from({ length }, () => paragraph(SENTENCE.repeat(3)));
  const paper = paperOf([...text, paragraph("Hết./.")]);
  const writer = { onBehalf: "Người ghi", title: "", name: "Trần Thị An" };
  return { ...paper, foot: { ...paper.foot, writer } };
}

const LENGTHS = [7, 8, 9];

describe.skipIf(!HAS_LIBRE_OFFICE)(`Word's file has the pages of the PDF, one more or less${skipped}`, () => {
  let papers: Paper[];
  let printed: Uint8Array[];

  beforeAll(async () => {
    papers = await Promise.all(PAPERS.map(([, make]) => make()));
    const all = [...papers, ...LENGTHS.map(minutes)];
    // To start it takes longer than to print any of them.
    printed = await allPrintedByLibreOffice(await Promise.all(all.map((paper) => renderDocx(paper, about))));
  }, 120_000);

  const pagesOf = async (bytes: Uint8Array | undefined) => (await openPdf(bytes ?? new Uint8Array())).pages;

  test.each(PAPERS.map(([name], at) => [name, at] as const))("%s", async (_, at) => {
    const typst = await pagesOf(await renderPdf(papers[at] ?? paperOf([]), about));
    const word = await pagesOf(printed[at]);
    expect(Math.abs(word.length - typst.length)).toBeLessThanOrEqual(1);
  });

  test.each(LENGTHS.map((length, at) => [length, PAPERS.length + at]))(
    "both signatures of minutes stand on one page after %i paragraphs",
    async (_, at) => {
      const pages = await pagesOf(printed[at]);
      const on = (words: string) => pages.findIndex((page) => textOf([page]).includes(words));
      expect(on("Lê Minh Đức")).toBeGreaterThanOrEqual(0);
      expect([on("Trần Thị An"), on("NGƯỜI GHI"), on("Lưu: VP"), on("Hết./.")]).toEqual(
        Array(4).fill(on("Lê Minh Đức")),
      );
    },
  );
});
