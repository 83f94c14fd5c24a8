import { describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/papers/docx";
import { renderPdf } from "@/lib/papers/pdf";
import { plainDate } from "@/lib/platform/dates";
import { allPrintedByLibreOffice, HAS_LIBRE_OFFICE } from "@/tests/helpers/libre-office";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import type { BookPart } from "../types";
import { type BookPaperInput, bookPaper } from "./paper";
import { summaryPaper } from "./summary";

const organisation = {
  name: "Đoàn Khối các cơ quan tỉnh",
  shortName: "Đoàn Khối",
  parentName: "Tỉnh đoàn Sông Lam",
  place: "Sông Lam",
  issuerCode: "ĐTN",
};
const about = { title: "Tóm tắt", creator: "Đoàn Sở Y tế" };

const history = (
  code: string,
  count: number,
  words = "Tham gia đầy đủ",
  fromBeginning = false,
): BookPart => ({
  code,
  title: `Mục ${code}`,
  table: {
    columns: [
      { title: "Năm", share: 20 },
      { title: "Nội dung", share: 80 },
    ],
    rows: Array.from({ length: count }, (_, at) => [
      `${2026 - (fromBeginning ? count - 1 - at : at)}`,
      words,
    ]),
    ...(fromBeginning ? { fromBeginning: true as const } : {}),
  },
});
const person = (value = "Nguyễn Thị Hòa"): BookPart => ({
  code: "identity",
  title: "Bản thân",
  facts: Array.from({ length: 17 }, (_, at) => ({ term: `Thông tin ${at}`, value })),
});
const input = (parts: BookPart[], note: string | null = null): BookPaperInput => ({
  organisation,
  unit: "Đoàn Sở Y tế",
  name: "Nguyễn Thị Hòa",
  on: plainDate("2026-11-20"),
  parts,
  note,
});

const SHORT = [
  person(),
  history("study", 2, "Trường THPT", true),
  history("reviews", 1),
  history("rewards", 0),
];
const LONG = [
  person("Thôn rất xa, xã rất dài, huyện cũ, tỉnh mới"),
  ...["family", "study", "post", "abroad"].map((code) =>
    history(code, 30, "Ủy viên Ban Chấp hành ".repeat(12), true),
  ),
  ...["reviews", "rewards", "discipline", "transfers"].map((code) =>
    history(code, 50, "HOÀN THÀNH XUẤT SẮC ".repeat(9)),
  ),
];
const NOTE =
  "Không gồm các mục bạn không được xem: dân tộc, tôn giáo, sức khỏe, sinh hoạt đảng, đi nước ngoài.";
const CUT = "Chỉ ghi các lần gần nhất";

describe("the summary", () => {
  test.each([
    ["short", SHORT, null, false],
    ["long", LONG, NOTE, true],
    ["long, all in capitals", LONG.map(capitals), NOTE, true],
  ] as const)("of a %s history stands on one A4 and says when it was cut", async (_, parts, note, isCut) => {
    const paper = summaryPaper(input([...parts], note));
    const { pages } = await openPdf(await renderPdf(paper, about));
    expect(pages).toHaveLength(1);
    expect(textOf(pages).includes(CUT)).toBe(isCut);
    const docx = await renderDocx(paper, about);
    const said = lines(await (await openDocx(docx)).read("word/document.xml")).join("\n");
    expect(said).toContain("TÓM TẮT HỒ SƠ ĐOÀN VIÊN");
    expect(said).toContain("ĐOÀN TNCS HỒ CHÍ MINH");
    expect(said).toMatch(/^Thông tin 0: /im);
  });

  test.runIf(HAS_LIBRE_OFFICE)(
    "of long lines in capitals, or of many short ones, stands on one A4 in a word processor too",
    async () => {
      const lives = [LONG.map(capitals), [person(), history("reviews", 50)]];
      const docx = lives.map((parts) => renderDocx(summaryPaper(input(parts, NOTE)), about));
      for (const printed of await allPrintedByLibreOffice(await Promise.all(docx)))
        expect((await openPdf(printed)).pages).toHaveLength(1);
    },
  );

  test("leaves out nothing of a life that one A4 holds", () => {
    const parts = [
      person("Xã Kim Đường"),
      ...["study", "post", "family"].map((code) => history(code, 3, "Trường Đại học Sông Lam", true)),
      history("reviews", 4, "Nhiệt tình với phong trào, phối hợp tốt với các đoàn viên khác; Hoàn thành tốt"),
    ];
    expect(JSON.stringify(summaryPaper(input(parts)))).not.toContain(CUT);
  });

  test("clips no entry while the page has room for all", () => {
    const told = "Chủ động nhận việc khó, được đồng nghiệp tin cậy; ".repeat(5).trim();
    const said = JSON.stringify(summaryPaper(input([person(), history("reviews", 2, told)])));
    expect(said).toContain(`2026; ${told}`);
    expect(said).not.toContain(CUT);
  });

  test("clips a long fact and tells those after it all the same", () => {
    const [first, ...rest] = person().facts ?? [];
    const long = { term: "Quê quán", value: "Thôn rất xa, xã rất dài, ".repeat(60) };
    const facts = [first, long, ...rest.slice(0, 13)].filter((fact) => fact !== undefined);
    const said = JSON.stringify(summaryPaper(input([{ ...person(), facts }, history("reviews", 50)])));
    expect(said).toMatch(/"term":"Quê quán","value":"Thôn rất xa[^"]*…"/);
    expect(said).toContain("Thông tin 13");
    expect(said).toContain("2026; Tham gia đầy đủ");
    expect(said).toContain(CUT);
  });

  test("keeps of every history the latest, whichever way it is told", () => {
    const parts = [history("post", 30, "Ủy viên", true), history("reviews", 50, "Tốt")];
    const said = JSON.stringify(summaryPaper(input(parts)));
    expect(said).toContain("2026; Ủy viên");
    expect(said).toContain("2026; Tốt");
    expect(said).not.toContain("1997; Ủy viên");
  });
});

describe("the contents of the Sổ", () => {
  test("every part, in Word and PDF; an empty one says so", async () => {
    const paper = bookPaper(input(SHORT, NOTE));
    const { pages } = await openPdf(await renderPdf(paper, about));
    const docx = lines(await (await openDocx(await renderDocx(paper, about))).read("word/document.xml"));
    for (const said of [textOf(pages).replace(/\s+/g, " "), docx.join(" ")])
      for (const words of [
        "SỔ ĐOÀN VIÊN",
        "I. Bản thân",
        "II. Mục study",
        "Trường THPT",
        "Chưa ghi.",
        "Không gồm",
      ])
        expect(said).toContain(words);
  });

  test("what is no part of the central form stands in it only where something is told", () => {
    const rare = (count: number) => ({ ...history("rare", count), onlyTold: true as const });
    expect(JSON.stringify(bookPaper(input([person(), rare(0)])))).not.toContain("Mục rare");
    expect(JSON.stringify(bookPaper(input([person(), rare(1)])))).toContain("II. Mục rare");
    const whole = Array.from({ length: 16 }, () => rare(1));
    expect(JSON.stringify(bookPaper(input(whole)))).toContain("XVI. Mục rare");
  });
});

function capitals(part: BookPart): BookPart {
  const up = (text: string) => text.toLocaleUpperCase("vi");
  return {
    ...part,
    title: up(part.title),
    facts: (part.facts ?? []).map(({ term, value }) => ({ term: up(term), value: up(value) })),
    ...(part.table ? { table: { ...part.table, rows: part.table.rows.map((row) => row.map(up)) } } : {}),
  };
}
