import type { YearQuarter } from "@/lib/members/quarter-dates";
import type { Issuer } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { moneyWords, periodWords } from "../messages";
import { quarterPeriod } from "../months";
import type { Remittance, UnitFees } from "../types";
import {
  COLLECTED_COLUMNS,
  SHARED_COLUMNS,
  type StatementColumn,
  type StatementLine,
  statementLines,
  totalOf,
} from "./table";

export type StatementInput = {
  upper: Issuer;
  unitName: string;
  fees: UnitFees;
  of: YearQuarter;
  drawnOn: PlainDate;
};

/** `BÁO CÁO Thu, nộp đoàn phí quý …`: what each branch collected, kept and sent, and what the unit sends up. */
export function statementPaper({ upper, unitName, fees, of, drawnOn }: StatementInput): Paper {
  const { year, quarter } = of;
  const lines = statementLines(fees, quarter);
  const period = quarterPeriod(year, quarter);
  return {
    head: {
      upper: upper.name,
      issuer: `BCH ${unitName}`,
      place: upper.place,
      date: null,
      year,
      number: { value: null, kind: "BC", issuerCode: upper.issuerCode },
    },
    title: { kind: "BÁO CÁO", abstract: `Thu, nộp đoàn phí ${periodWords(period)}` },
    body: [
      paragraph(`Số liệu ghi đến ngày ${formatDate(drawnOn)}; tiền tính bằng đồng.`),
      heading("I. THU ĐOÀN PHÍ"),
      tableOf(lines, COLLECTED_COLUMNS),
      heading("II. TRÍCH NỘP CỦA CHI ĐOÀN"),
      tableOf(lines, SHARED_COLUMNS),
      heading("III. TRÍCH NỘP CỦA ĐƠN VỊ"),
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

/** One part of the statement, branch by branch, with its sums: all of it in one table would not fit the page. */
function tableOf(lines: readonly StatementLine[], columns: readonly StatementColumn[]): Block {
  const head: Column = { title: "Chi đoàn", share: 50, align: "left" };
  return {
    is: "table",
    columns: [head, ...columns.map(({ title, share }): Column => ({ title, share, align: "right" }))],
    rows: [
      ...lines.map((line) => [line.name, ...columns.map(({ of }) => figure(of(line)))]),
      ["Cộng", ...totalOf(lines, columns).map(figure)],
    ],
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
