import { quarterEnd, type YearQuarter } from "@/lib/members/quarter-dates";
import type { Issuer } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { moneyWords, periodWords } from "../messages";
import { quarterPeriod } from "../months";
import type { Remittance, UnitFees } from "../types";
import { STATEMENT_COLUMNS, statementLines, totalOf } from "./table";

export type StatementInput = {
  upper: Issuer;
  unitName: string;
  fees: UnitFees;
  of: YearQuarter;
  drawnOn: PlainDate;
};

const SHARES = [16, 16, 18, 18, 18, 18, 18, 18, 18];
const COLUMNS: Column[] = [
  { title: "Chi đoàn", share: 34, align: "left" },
  ...STATEMENT_COLUMNS.map(({ title }, at): Column => ({ title, share: SHARES[at] ?? 18, align: "right" })),
];

/** `BÁO CÁO Thu, nộp đoàn phí quý …`: what each branch collected, kept and sent, and what the unit sends up. */
export function statementPaper({ upper, unitName, fees, of, drawnOn }: StatementInput): Paper {
  const { year, quarter } = of;
  const lines = statementLines(fees, quarter);
  const period = quarterPeriod(year, quarter);
  return {
    head: {
      ...{ upper: upper.name, issuer: `BCH ${unitName}`, place: upper.place, date: null, year },
      number: { value: null, kind: "BC", issuerCode: upper.issuerCode },
    },
    title: { kind: "BÁO CÁO", abstract: `Thu, nộp đoàn phí ${periodWords(period)}` },
    body: [
      paragraph(
        `Số liệu ghi đến ngày ${formatDate(drawnOn < quarterEnd(of) ? drawnOn : quarterEnd(of))}; tiền tính bằng đồng.`,
      ),
      heading("I. THU ĐOÀN PHÍ VÀ TRÍCH NỘP CỦA CHI ĐOÀN"),
      {
        ...{ is: "table", columns: COLUMNS },
        rows: [
          ...lines.map((line) => [line.name, ...STATEMENT_COLUMNS.map((column) => figure(column.of(line)))]),
          ["Cộng", ...totalOf(lines).map(figure)],
        ],
      },
      heading("II. TRÍCH NỘP CỦA ĐƠN VỊ"),
      ...unitPart(fees, of),
    ],
    foot: {
      recipients: [`${upper.shortName} (b/c)`, "Các chi đoàn", "Lưu: VP"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" },
      writer: { onBehalf: "NGƯỜI LẬP BÁO CÁO", title: "", name: "" },
    },
    annexes: [],
    draft: false,
  };
}

function unitPart({ quarters, remittances }: UnitFees, { year, quarter }: YearQuarter): Block[] {
  const own = quarters[quarter - 1];
  if (!own) return [];
  const { received, kept, toSend, sent } = own;
  const period = quarterPeriod(year, quarter);
  const receipts = remittances.filter((one) => one.branchId === null && one.period === period);
  return [
    paragraph(
      `${moneyWords(received)}; giữ lại ${moneyWords(kept)}; trích nộp cấp trên ${moneyWords(toSend)}.`,
      "Phần của đơn vị:",
    ),
    paragraph(receipts.length > 0 ? `${receipts.map(receiptWords).join("; ")}.` : "chưa nộp.", "Đã nộp:"),
    paragraph(`${moneyWords(Math.max(0, toSend - sent))}./.`, "Còn phải nộp:"),
  ];
}

function receiptWords({ amount, receiptNumber, paidOn }: Remittance): string {
  return `${moneyWords(amount)} ngày ${formatDate(paidOn)}, phiếu thu số ${receiptNumber}`;
}

const figure = (amount: number) => amount.toLocaleString("vi-VN");
const heading = (text: string): Block => ({ is: "heading", level: 1, text });
const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});
