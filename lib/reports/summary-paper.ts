import type { Annex, Block, Column, Paper } from "@/lib/papers/model";
import { numeral } from "@/lib/papers/wording";
import { recognitionSentences, resultText } from "./recognition";
import type { SummaryInput } from "./summary-input";

/** `BÁO CÁO Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm Y`. */
export function summaryPaper(input: SummaryInput): Paper {
  const { organisation, year } = input;
  return {
    head: {
      upper: organisation.parent,
      issuer: `BCH ${organisation.name}`,
      number: input.number,
      place: organisation.place,
      date: input.date,
      year: input.date === null ? input.draftYear : Number(input.date.slice(0, 4)),
    },
    title: { kind: "BÁO CÁO", abstract: `Kết quả xây dựng Đoàn cơ sở “3 chủ động”\nnăm ${year}` },
    body: [...numbered(parts(input)), closing(input)],
    foot: { recipients: input.recipients, signer: input.signer },
    annexes: annexes(input),
    draft: input.draft,
  };
}

type Part = { title: string; body: Block[] };

function parts(input: SummaryInput): Part[] {
  const { review } = input;
  return [
    { title: "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", body: paragraphs(input.direction) },
    { title: "KẾT QUẢ THỰC HIỆN BA NHÓM NỘI DUNG", body: subsections(input.groups) },
    {
      title: "ĐÁNH GIÁ CHUNG",
      body: subsections([
        { title: "Ưu điểm", paragraphs: review.strengths },
        { title: "Hạn chế", paragraphs: review.limits },
        { title: "Nguyên nhân", paragraphs: review.causes },
      ]),
    },
    { title: "KẾT QUẢ CÔNG NHẬN", body: paragraphs(recognition(input)) },
    { title: "PHƯƠNG HƯỚNG, KIẾN NGHỊ", body: paragraphs(input.outlook) },
  ];
}

function recognition(input: SummaryInput): string[] {
  const listed = input.units.length > 0 ? ["Kết quả của từng đơn vị nêu tại phụ lục kèm theo."] : [];
  return [...recognitionSentences(input), ...listed];
}

/** A part without facts is left out and the next takes its numeral. */
function numbered(all: Part[]): Block[] {
  return all
    .filter((part) => part.body.length > 0)
    .flatMap((part, at) => [
      { is: "heading" as const, level: 1 as const, text: `${numeral(at)}. ${part.title}` },
      ...part.body,
    ]);
}

function subsections(all: { title: string; paragraphs: string[] }[]): Block[] {
  return all
    .filter((section) => section.paragraphs.length > 0)
    .flatMap((section, at) => [
      { is: "heading" as const, level: 2 as const, text: `${at + 1}. ${section.title}` },
      ...paragraphs(section.paragraphs),
    ]);
}

function paragraphs(texts: string[]): Block[] {
  return texts.map((text) => ({ is: "paragraph", text }));
}

/** The Union ends the text of a paper with `./.`. */
function closing({ year, organisation }: SummaryInput): Block {
  const subject = `kết quả xây dựng Đoàn cơ sở “3 chủ động” năm ${year} của ${organisation.name}`;
  return { is: "paragraph", text: `Trên đây là báo cáo ${subject}./.` };
}

function annexes(input: SummaryInput): Annex[] {
  const all = [unitAnnex(input), photoAnnex(input)].filter((annex) => annex !== null);
  return all.map((annex, at) => ({
    ...annex,
    title: all.length === 1 ? "PHỤ LỤC" : `PHỤ LỤC ${numeral(at)}`,
  }));
}

const UNIT_COLUMNS: Column[] = [
  { title: "STT", share: 13, align: "center" },
  { title: "Mã", share: 16, align: "center" },
  { title: "Đoàn cơ sở", share: 89, align: "left" },
  { title: "Kết quả", share: 44, align: "center" },
];

function unitAnnex({ units, year }: SummaryInput): Omit<Annex, "title"> | null {
  if (units.length === 0) return null;
  return {
    abstract: `Kết quả xét công nhận Đoàn cơ sở “3 chủ động” năm ${year}`,
    body: [
      {
        is: "table",
        columns: UNIT_COLUMNS,
        rows: units.map((unit, at) => [`${at + 1}`, unit.code, unit.name, resultText(unit)]),
      },
    ],
  };
}

function photoAnnex({ photos, year }: SummaryInput): Omit<Annex, "title"> | null {
  if (photos.length === 0) return null;
  return { abstract: `Một số hình ảnh hoạt động năm ${year}`, body: [{ is: "pictures", pictures: photos }] };
}
