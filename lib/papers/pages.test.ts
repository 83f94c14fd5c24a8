import { describe, expect, test } from "vitest";
import { HAS_LIBRE_OFFICE, printedByLibreOffice } from "@/tests/helpers/libre-office";
import { openPdf } from "@/tests/helpers/opened-pdf";
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

describe.skipIf(!HAS_LIBRE_OFFICE)(`Word's file has the pages of the PDF, one more or less${skipped}`, () => {
  test.each(PAPERS)("%s", { timeout: 90_000 }, async (_, make) => {
    const paper = await make();
    const word = await openPdf(await printedByLibreOffice(await renderDocx(paper, about)));
    const typst = await openPdf(await renderPdf(paper, about));
    expect(Math.abs(word.pages.length - typst.pages.length)).toBeLessThanOrEqual(1);
  });
});
