import { committeeHead, type Issuer, type Signed } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

export type Guideline = { number: string; issuedOn: PlainDate; issuer: string };

export type ProposedUnit = {
  code: string;
  name: string;
  /** Items met in each of the three groups. */
  groups: { met: number; of: number }[];
  passes: boolean;
  failing: string[];
};

export type ProposalInput = {
  year: number;
  issuer: Issuer;
  guideline: Guideline | null;
  total: number;
  registered: number;
  /** Units whose appraisal is concluded, by code. */
  units: ProposedUnit[];
  /** Units that take part and are not appraised yet. */
  waiting: string[];
  /** Who called the meeting that the proposal is laid before; empty while there is none. */
  writer: string;
  /** Number and day as recorded; open while it is a draft. */
  signed: Signed;
  /** Of the head while the day is open. */
  draftYear: number;
};

/** `TỜ TRÌNH Về việc đề nghị công nhận …` with the list of units. */
export function proposalPaper(input: ProposalInput): Paper {
  const { year, issuer, units, signed } = input;
  const passing = units.filter((unit) => unit.passes);
  return {
    head: {
      ...committeeHead(issuer, "TTr", signed, input.draftYear),
      upper: issuer.name,
      issuer: `Văn phòng ${issuer.shortName}`,
      number: {
        value: signed.number,
        kind: "TTr",
        issuerCode: signed.issuerCode ?? `${issuer.issuerCode}-${OFFICE}`,
      },
    },
    title: { kind: "TỜ TRÌNH", abstract: `Về việc đề nghị công nhận Đoàn cơ sở “3 chủ động”\nnăm ${year}` },
    body: [
      { is: "line", text: `Kính gửi: Ban Thường vụ ${issuer.name}` },
      ...grounds(input),
      paragraph(courseWords(input)),
      paragraph(resultWords(units, passing)),
      ...notPassing(units),
      ...(input.waiting.length > 0
        ? [paragraph(`Đơn vị chưa thẩm định xong: ${input.waiting.join("; ")}.`)]
        : []),
      paragraph(
        passing.length > 0
          ? `Văn phòng kính trình Ban Thường vụ ${issuer.shortName} xem xét, quyết định công nhận ${passing.length} đơn vị là Đoàn cơ sở “3 chủ động” năm ${year} (danh sách kèm theo)./.`
          : `Văn phòng kính trình Ban Thường vụ ${issuer.shortName} xem xét, quyết định./.`,
      ),
    ],
    foot: {
      recipients: ["Như trên", "Lưu: VP"],
      signer: { onBehalf: "TM. VĂN PHÒNG", title: "CHÁNH VĂN PHÒNG", name: "" },
      writer: { onBehalf: "NGƯỜI LẬP", title: "", name: input.writer },
    },
    annexes: units.length > 0 ? [list(input)] : [],
    draft: signed.number === null,
  };
}

/** The advisory body that stands in its number: `ĐTN-VP`. */
export const OFFICE = "VP";

const paragraph = (text: string): Block => ({ is: "paragraph", text });

export function grounds({ guideline }: Pick<ProposalInput, "guideline">): Block[] {
  if (!guideline) return [];
  return [
    paragraph(
      `- Căn cứ Hướng dẫn số ${guideline.number} ngày ${formatDate(guideline.issuedOn)} của ${guideline.issuer} về xây dựng Đoàn cơ sở “3 chủ động”;`,
    ),
  ];
}

function courseWords({ year, total, registered, units }: ProposalInput): string {
  return `Năm ${year} có ${total} Đoàn cơ sở tham gia, ${registered} đơn vị đã đăng ký; ${units.length} đơn vị đã nộp bản tự đánh giá và được thẩm định xong.`;
}

function resultWords(units: ProposedUnit[], passing: ProposedUnit[]): string {
  if (units.length === 0) return "Đến nay chưa có đơn vị nào được thẩm định xong.";
  if (passing.length === units.length)
    return `Kết quả thẩm định: cả ${units.length} đơn vị đạt đủ các nội dung của ba nhóm.`;
  return `Kết quả thẩm định: ${passing.length}/${units.length} đơn vị đạt đủ các nội dung của ba nhóm.`;
}

function notPassing(units: ProposedUnit[]): Block[] {
  return units
    .filter((unit) => !unit.passes)
    .map(({ name, failing }) => paragraph(`- ${name}: chưa đạt nội dung ${failing.join(", ")}.`));
}

const COLUMNS: Column[] = [
  { title: "STT", share: 13, align: "center" },
  { title: "Đoàn cơ sở", share: 58, align: "left" },
  { title: "Nhóm 1", share: 21, align: "center" },
  { title: "Nhóm 2", share: 21, align: "center" },
  { title: "Nhóm 3", share: 21, align: "center" },
  { title: "Đề nghị", share: 26, align: "center" },
];

function list({ units, year }: ProposalInput) {
  const rows = units.map(({ name, groups, passes }, at) => [
    `${at + 1}`,
    name,
    ...[0, 1, 2].map((group) => `${groups[group]?.met ?? 0}/${groups[group]?.of ?? 0}`),
    passes ? "Công nhận" : "Xem xét",
  ]);
  return {
    title: "DANH SÁCH",
    abstract: `Kết quả thẩm định và đề nghị công nhận\nĐoàn cơ sở “3 chủ động” năm ${year}`,
    body: [{ is: "table" as const, columns: COLUMNS, rows }],
  };
}
