import { committeeHead, type Issuer, type Signed } from "@/lib/papers/issuer";
import type { Annex, Block, Column, Paper, Signer } from "@/lib/papers/model";
import { capitals } from "@/lib/papers/wording";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { DecisionReason } from "../types";
import { type Amendment, amendmentAbstract, amendmentArticle, refusedWords } from "./amendment-words";
import { type Guideline, grounds } from "./proposal-paper";

export type DecisionInput = {
  year: number;
  issuer: Issuer;
  guideline: Guideline | null;
  /** Null for the decision that recognises. */
  amends: Amendment | null;
  /** Number and day as recorded; null while the decision is prepared. */
  signed: (Signed & { number: string; full: string; date: PlainDate }) | null;
  /** Of the head while the day is open. */
  draftYear: number;
  signer: Signer;
  recognised: { name: string }[];
  notRecognised: { name: string; reasons: DecisionReason[] }[];
};

/** `QUYẾT ĐỊNH Về việc công nhận …` with its lists, a draft until number and day of signing are recorded. */
export function decisionPaper(input: DecisionInput): Paper {
  const { year, issuer, signed, recognised, amends } = input;
  return {
    head: committeeHead(issuer, "QĐ", signed ?? { number: null, date: null }, input.draftYear),
    title: {
      kind: "QUYẾT ĐỊNH",
      abstract: amends
        ? amendmentAbstract(amends, year)
        : `Về việc công nhận Đoàn cơ sở “3 chủ động”\nnăm ${year}`,
    },
    body: [
      { is: "line", text: capitals(`Ban Thường vụ ${issuer.name}`), bold: true },
      ...grounds(input),
      paragraph(
        `- Căn cứ kết quả thẩm định và biểu quyết của Ban Thường vụ ${issuer.shortName} về kết quả xây dựng Đoàn cơ sở “3 chủ động” năm ${year};`,
      ),
      paragraph(`- Xét đề nghị của Văn phòng ${issuer.shortName},`),
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      ...articles(input),
    ],
    foot: {
      recipients: [...(issuer.parentName ? [`${issuer.parentName} (b/c)`] : []), "Như Điều 3", "Lưu: VP"],
      signer: input.signer,
    },
    annexes: [...(recognised.length > 0 ? [recognisedList(input)] : []), ...refusedList(input)],
    draft: signed === null,
  };
}

const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

function articles(input: DecisionInput): Block[] {
  const { year, issuer, amends } = input;
  const apart = input.notRecognised.length;
  return [
    paragraph(amends ? amendmentArticle(amends, year, unitCount(input)) : recognition(input), "Điều 1."),
    paragraph(
      apart > 0 && !amends
        ? `${apart} đơn vị chưa được công nhận, lý do nêu tại danh sách kèm theo, đưa nội dung chưa đạt vào kế hoạch năm ${year + 1}. Giao Văn phòng ${issuer.shortName} theo dõi việc khắc phục.`
        : `Giao Văn phòng ${issuer.shortName} thông báo kết quả đến các đơn vị và báo cáo cấp trên theo quy định.`,
      "Điều 2.",
    ),
    paragraph(
      `Văn phòng ${issuer.shortName}, Ban Chấp hành các Đoàn cơ sở có tên trong danh sách chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký./.`,
      "Điều 3.",
    ),
  ];
}

function recognition({ year, recognised }: DecisionInput): string {
  return recognised.length > 0
    ? `Công nhận ${recognised.length} đơn vị đạt danh hiệu Đoàn cơ sở “3 chủ động” năm ${year} (có danh sách kèm theo).`
    : `Không có đơn vị được công nhận Đoàn cơ sở “3 chủ động” năm ${year}.`;
}

function unitCount({ recognised, notRecognised }: DecisionInput): number {
  return recognised.length + notRecognised.length;
}

const RECOGNISED: Column[] = [
  { title: "STT", share: 20, align: "center" },
  { title: "Đoàn cơ sở", share: 140, align: "left" },
];

const REFUSED: Column[] = [
  { title: "STT", share: 13, align: "center" },
  { title: "Đoàn cơ sở", share: 57, align: "left" },
  { title: "Nội dung chưa đạt, lý do", share: 90, align: "left" },
];

function recognisedList(input: DecisionInput): Annex {
  return {
    title: "DANH SÁCH",
    abstract: `Đoàn cơ sở được công nhận “3 chủ động” năm ${input.year}\n${attachedTo(input)}`,
    body: [
      {
        is: "table",
        columns: RECOGNISED,
        rows: input.recognised.map(({ name }, at) => [`${at + 1}`, name]),
      },
    ],
  };
}

function refusedList(input: DecisionInput): Annex[] {
  const { notRecognised, year } = input;
  if (notRecognised.length === 0) return [];
  const rows = notRecognised.map(({ name, reasons }, at) => [
    `${at + 1}`,
    name,
    reasons.map(({ code, title, reason }) => `${`${code} ${title}`.trim()}: ${reason}`).join("\n"),
  ]);
  const abstract = `Đoàn cơ sở ${refusedWords(input.amends)} “3 chủ động” năm ${year}\n${attachedTo(input)}`;
  return [{ title: "DANH SÁCH", abstract, body: [{ is: "table", columns: REFUSED, rows }] }];
}

function attachedTo({ signed }: DecisionInput): string {
  const paper = signed ? ` số ${signed.full} ngày ${formatDate(signed.date)}` : "";
  return `(Kèm theo Quyết định${paper})`;
}
