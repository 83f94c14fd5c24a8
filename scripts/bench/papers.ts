import { Document, ImageRun, Packer, PageBreak, Paragraph, Table, TableCell, TableRow } from "docx";
import sharp from "sharp";
import { renderDocx } from "@/lib/papers/docx";
import { renderPdf } from "@/lib/papers/pdf";
import type { SummaryInput } from "@/lib/reports/summary-input";
import { summaryPaper } from "@/lib/reports/summary-paper";
import { compared, type Measured, median } from "./figures";
import type { Say } from "./rounds";
import { PARAGRAPHS, typstAlone } from "./typst-alone";

const WARM_UPS = 5;
/** One paper is made in a moment: many of them make a round. */
const REPEATS = 8;
const UNITS = 11;
const PHOTOS = 6;

const SENTENCE =
  "Các đơn vị chốt danh sách đoàn viên theo quý, lưu giữ hồ sơ, nhận xét, đánh giá đoàn viên định kỳ.";
const ABOUT = { title: "Báo cáo năm", creator: "Đoàn Khối các cơ quan tỉnh" };

type Photo = Awaited<ReturnType<typeof photo>>;

/** The report of 11 units as Word and PDF, each beside a constant document of as many pages by the same library. */
export async function measurePapers(rounds: number, say: Say): Promise<Measured[]> {
  const photos = await Promise.all(Array.from({ length: PHOTOS }, (_, at) => photo(at)));
  const alone = typstAlone({ units: UNITS, photos: photos.map(({ bytes }) => bytes), sentence: SENTENCE });
  const paper = (round: number) => summaryPaper(report(photos, round));
  const docx = await takeTurns(
    rounds,
    (round) => constantDocx(photos, round),
    (round) => renderDocx(paper(round), ABOUT),
  );
  const pdf = await takeTurns(
    rounds,
    async (round) => alone(round),
    (round) => renderPdf(paper(round), ABOUT),
  );
  say("report: xong");
  const figure = { unit: "ms", better: "lower" } as const;
  return [
    { name: "report-docx", ...figure, bar: 3, ...docx },
    { name: "report-pdf", ...figure, bar: 2, ...pdf },
  ];
}

type Made = (round: number) => Promise<Uint8Array>;

/**
 * Constant document, paper, constant document, each many times in a row: Typst keeps what it has worked out for the
 * papers that follow, whoever makes them, and would work for one at the other's cost.
 */
async function takeTurns(rounds: number, alone: Made, paper: Made) {
  const [constant, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const before = await timesOf(alone, 3 * round);
    const own = await timesOf(paper, 3 * round + 1);
    const after = await timesOf(alone, 3 * round + 2);
    constant.push((median(before) + median(after)) / 2);
    ours.push(median(own));
  }
  return compared(ours, constant);
}

async function timesOf(make: Made, turn: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = -WARM_UPS; at < REPEATS; at++) {
    const begun = performance.now();
    await make(turn * (WARM_UPS + REPEATS) + at);
    if (at >= 0) times.push(performance.now() - begun);
  }
  return times;
}
/** Every round says something else, so that no layout is remembered from the round before. */
const said = (round: number) => `Lần đo ${round}. ${SENTENCE.repeat(5)}`;

function report(photos: Photo[], round: number): SummaryInput {
  const paragraphs = [said(round), said(round)];
  return {
    year: 2021,
    organisation: {
      name: ABOUT.creator,
      shortName: "Đoàn Khối",
      parent: "Tỉnh đoàn Sông Lam",
      place: "Sông Lam",
    },
    number: { value: null, kind: "BC", issuerCode: "ĐTN" },
    date: null,
    draftYear: 2021,
    draft: true,
    direction: [said(round)],
    groups: ["Nhóm một", "Nhóm hai", "Nhóm ba"].map((title) => ({ title, paragraphs })),
    review: { strengths: [], limits: [], causes: [] },
    recognition: [],
    units: Array.from({ length: UNITS }, (_, at) => ({
      code: `DV${at + 1}`,
      name: `Đoàn Sở số ${at + 1}`,
      result: "RECOGNISED",
    })),
    decision: null,
    outlook: [],
    photos: photos.map((one) => ({ ...one, caption: "Ra quân Tháng Thanh niên" })),
    signer: { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "Lê Minh Đức" },
    recipients: ["Tỉnh đoàn Sông Lam (b/c)", "Lưu: VP"],
  };
}

/** A different picture for each place: the libraries keep equal ones only once. */
async function photo(at: number) {
  const noise = { type: "gaussian", mean: 100 + 10 * at, sigma: 40 } as const;
  const image = sharp({ create: { width: 1280, height: 960, channels: 3, noise, background: "#000" } });
  const bytes = new Uint8Array(await image.jpeg({ quality: 70 }).toBuffer());
  return { bytes, type: "jpg" as const, width: 1280, height: 960 };
}

/** As many pages of the same matter without a word of ours: the library's own time. */
async function constantDocx(photos: Photo[], round: number): Promise<Uint8Array> {
  const text = () => new Paragraph(said(round));
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const row = (at: number) =>
    new TableRow({ children: [`${at}`, `DV${at}`, `Đoàn Sở số ${at}`, "Được công nhận"].map(cell) });
  const image = ({ bytes }: Photo) =>
    new ImageRun({ type: "jpg", data: bytes, transformation: { width: 290, height: 218 } });
  const children = [
    ...Array.from({ length: PARAGRAPHS }, text),
    new Paragraph({ children: [new PageBreak()] }),
    new Table({ rows: Array.from({ length: UNITS }, (_, at) => row(at + 1)) }),
    new Paragraph({ children: [new PageBreak()] }),
    ...photos.map((one) => new Paragraph({ children: [image(one)] })),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
