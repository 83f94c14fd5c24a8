import type { Issuer, Signed } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { numeral } from "@/lib/papers/wording";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { CLAIM_LABELS } from "../messages";
import type { Claim } from "../types";

export type SelfAssessmentInput = {
  year: number;
  unitName: string;
  /** The level above, to which the unit reports. */
  upper: Issuer;
  /** Number and day as recorded; open while it is a draft. */
  signed: Signed;
  /** Of the head while the day is open. */
  draftYear: number;
  /** The day after which it was handed in late; null where it came in time. */
  lateAfter: PlainDate | null;
  /** Who handed in, under which post; null while nobody has. */
  signer: { title: string; name: string } | null;
  groups: { title: string; items: SelfAssessedItem[] }[];
};

export type SelfAssessedItem = {
  code: string;
  title: string;
  claim: Claim | null;
  explanation: string;
  /** What the records say. */
  measured: string | null;
  evidence: { caption: string; factDate: PlainDate }[];
};

/** `BÁO CÁO Kết quả tự đánh giá Đoàn cơ sở “3 chủ động” năm Y`, a draft until number and day of signing are recorded. */
export function selfAssessmentPaper(input: SelfAssessmentInput): Paper {
  const { year, unitName, upper, signed, groups } = input;
  return {
    head: {
      upper: upper.name,
      issuer: `BCH ${unitName}`,
      number: { value: signed.number, kind: "BC", issuerCode: signed.issuerCode ?? upper.issuerCode },
      place: upper.place,
      date: signed.date,
      year: signed.date ? yearOf(signed.date) : input.draftYear,
    },
    title: { kind: "BÁO CÁO", abstract: `Kết quả tự đánh giá Đoàn cơ sở “3 chủ động”\nnăm ${year}` },
    body: [
      paragraph(
        `Thực hiện đăng ký xây dựng Đoàn cơ sở “3 chủ động” năm ${year} và hướng dẫn của ${upper.name}, Ban Chấp hành ${unitName} báo cáo kết quả tự đánh giá như sau:`,
      ),
      ...groups.flatMap(groupBlocks),
      { is: "heading", level: 1, text: `${numeral(groups.length)}. TỔNG HỢP` },
      paragraph(totals(allItems(input))),
      ...(input.lateAfter ? [paragraph(`Báo cáo nộp sau hạn (${formatDate(input.lateAfter)}).`)] : []),
      paragraph(
        `Ban Chấp hành ${unitName} báo cáo và đề nghị Ban Thường vụ ${upper.shortName} thẩm định, xem xét công nhận./.`,
      ),
    ],
    foot: {
      recipients: [`Ban Thường vụ ${upper.shortName} (b/c)`, "Cấp ủy (b/c)", "Lưu: VP"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", ...(input.signer ?? { title: "BÍ THƯ", name: "" }) },
    },
    annexes: [annex(input)],
    draft: signed.number === null,
  };
}

const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

const allItems = ({ groups }: SelfAssessmentInput) => groups.flatMap((group) => group.items);

function groupBlocks({ title, items }: SelfAssessmentInput["groups"][number], at: number): Block[] {
  return [{ is: "heading", level: 1, text: `${numeral(at)}. ${title}` }, ...items.flatMap(itemBlocks)];
}

function itemBlocks({ code, title, claim, explanation, measured, evidence }: SelfAssessedItem): Block[] {
  const proofs = evidence.map((one) => `${one.caption} (${formatDate(one.factDate)})`).join("; ");
  return [
    { is: "heading", level: 2, text: `${code} ${title}` },
    paragraph(`${claimWords(claim)}.`, "Tự đánh giá:"),
    ...(explanation.trim() === "" ? [] : [paragraph(explanation)]),
    ...(measured ? [paragraph(measured, "Số liệu:")] : []),
    ...(proofs ? [paragraph(`${proofs}.`, "Minh chứng:")] : []),
  ];
}

function claimWords(claim: Claim | null): string {
  return claim === null ? "chưa trả lời" : CLAIM_LABELS[claim].toLowerCase();
}

function totals(items: SelfAssessedItem[]): string {
  const count = (claim: Claim | null) => items.filter((item) => item.claim === claim).length;
  const parts = (
    [
      ["met", "đạt"],
      ["not_met", "chưa đạt"],
      ["nil", "không phát sinh"],
      [null, "chưa trả lời"],
    ] as const
  ).flatMap(([claim, words]) => (count(claim) > 0 ? [`${count(claim)} ${words}`] : []));
  return `Trong ${items.length} nội dung của ba nhóm, đơn vị tự đánh giá: ${parts.join(", ")}.`;
}

const COLUMNS: Column[] = [
  { title: "Mã", share: 14, align: "center" },
  { title: "Nội dung", share: 88, align: "left" },
  { title: "Tự đánh giá", share: 32, align: "center" },
  { title: "Minh chứng", share: 26, align: "center" },
];

function annex(input: SelfAssessmentInput) {
  const rows = allItems(input).map(({ code, title, claim, evidence }) => [
    code,
    title,
    claim === null ? "Chưa trả lời" : CLAIM_LABELS[claim],
    `${evidence.length}`,
  ]);
  return {
    title: "PHỤ LỤC",
    abstract: `Tổng hợp tự đánh giá năm ${input.year} của ${input.unitName}`,
    body: [{ is: "table" as const, columns: COLUMNS, rows }],
  };
}
