import { expect, test } from "vitest";
import { renderPdf } from "@/lib/papers/pdf";
import { plainDate } from "@/lib/platform/dates";
import { openPdf } from "@/tests/helpers/opened-pdf";
import { type LackingInput, lackingPaper } from "./lacking-paper";

const LONG =
  "Tổ chức học tập, quán triệt, triển khai thực hiện các nghị quyết của Đảng và Đoàn cấp trên ".repeat(3);
const TODAY = plainDate("2026-11-24");

function input(lacks: number, items: number, text: string): LackingInput {
  return {
    year: 2026,
    today: TODAY,
    unitName: text.slice(0, 150),
    upper: {
      name: "Đoàn Khối các cơ quan tỉnh",
      shortName: "Đoàn Khối",
      parentName: "Tỉnh đoàn Sông Lam",
      place: "Sông Lam",
      issuerCode: "ĐTN",
    },
    standing: "Đang tự đánh giá, hạn nộp 30/11/2026 (còn 6 ngày).",
    lacks: Array.from({ length: lacks }, (_, n) => ({
      id: `${n}`,
      due: plainDate("2026-11-30"),
      title: `${n} ${text}`,
      detail: text,
      mend: null,
    })),
    groups: [1, 2, 3].map(() => ({ title: text.slice(0, 80), done: 0, total: 13 })),
    items: Array.from({ length: items }, (_, n) => ({ code: `1.${n}`, title: text })),
  };
}

const pdf = async (of: LackingInput) =>
  openPdf(await renderPdf(lackingPaper(of), { title: "Còn thiếu gì", creator: "Đoàn Sở" }));

test("everything lacks, every name is long: still one page, and it says how much was left out", async () => {
  const { pages } = await pdf(input(40, 30, LONG));
  expect(pages).toHaveLength(1);
  const text = pages[0]?.runs.map((run) => run.text).join(" ");
  expect(text).toMatch(/Và \d+ việc khác/);
  expect(text).toContain("26 nội dung khác");
});

test("a unit that takes no part for a long reason: still one page", async () => {
  const { pages } = await pdf({ ...input(40, 0, LONG), standing: LONG.repeat(9), groups: [] });
  expect(pages).toHaveLength(1);
});

test.each([10, 38, 39, 60, 100])("forty things of %i letters stay on one page", async (letters) => {
  const { pages } = await pdf(input(40, 30, LONG.slice(0, letters)));
  expect(pages).toHaveLength(1);
});

test("what is too long for its line ends at a whole word", () => {
  const words = new Set(LONG.split(" "));
  const cut = Array.from({ length: 60 }, (_, n) => LONG.slice(n)).flatMap((text) => {
    const said = JSON.stringify(lackingPaper(input(3, 3, text.slice(text.indexOf(" ") + 1))).body);
    return [...said.matchAll(/(\S+)…/g)].map(([, word = ""]) => word);
  });
  expect(cut.length).toBeGreaterThan(60);
  expect(cut.filter((word) => !words.has(word) && !words.has(`${word},`))).toEqual([]);
});

test("nothing lacks: the page says so", async () => {
  const { pages } = await pdf(input(0, 0, "Đoàn Sở Y tế"));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.runs.map((run) => run.text).join(" ")).toContain("Không còn việc nào");
});
