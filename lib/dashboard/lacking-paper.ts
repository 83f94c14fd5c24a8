import type { ItemProgress } from "@/lib/assessments/progress";
import type { Issuer } from "@/lib/papers/issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { namedFirst } from "./rules";
import type { Duty } from "./types";

export type LackingInput = {
  year: number;
  today: PlainDate;
  unitName: string;
  /** The organisation above, which names the place. */
  upper: Issuer;
  /** Where the year stands, in one sentence. */
  standing: string;
  /** Late first. */
  lacks: readonly Duty[];
  groups: { title: string; done: number; total: number }[];
  /** Items that are not ready to be handed in. */
  items: readonly Pick<ItemProgress, "code" | "title">[];
};

/** So many lines fit one page beside head, sentence and signature, when every one of them is long. */
const MOST_LACKS = 7;
const MOST_ITEMS = 6;
const LONGEST_TITLE = 70;
const LONGEST_DETAIL = 60;

/** What a unit's year still lacks, for its party committee: one page of A4 however much that is. */
export function lackingPaper(input: LackingInput): Paper {
  const { year, today, unitName, upper, standing, lacks, groups, items } = input;
  return {
    head: {
      upper: shortened(upper.name, 60),
      issuer: `BCH ${shortened(unitName, 60)}`,
      number: { value: null, kind: "BC", issuerCode: upper.issuerCode },
      place: upper.place,
      date: today,
      year,
    },
    title: { kind: "CÒN THIẾU GÌ", abstract: `Xây dựng Đoàn cơ sở “3 chủ động” năm ${year}` },
    body: [
      paragraph(`Tính đến ngày ${formatDate(today)}. ${standing} ${ready(groups)}`.trim()),
      ...(lacks.length === 0 ? [paragraph("Không còn việc nào đang chờ.")] : [lackTable(lacks, today)]),
      ...rest(lacks.length - MOST_LACKS, "việc"),
      ...itemBlocks(items),
    ],
    foot: {
      recipients: ["Cấp ủy (b/c)", "Lưu: VP"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" },
    },
    annexes: [],
    draft: false,
  };
}

const paragraph = (text: string): Block => ({ is: "paragraph", text });

function ready(groups: LackingInput["groups"]): string {
  if (groups.length === 0) return "";
  return `Nội dung đã đủ: ${groups.map(({ title, done, total }) => `${shortened(title, 40)} ${done}/${total}`).join(", ")}.`;
}

function lackTable(lacks: readonly Duty[], today: PlainDate): Block {
  return {
    is: "table",
    columns: [
      { title: "STT", share: 12, align: "center" },
      { title: "Việc còn thiếu", share: 108, align: "left" },
      { title: "Hạn", share: 40, align: "center" },
    ],
    rows: lacks
      .slice(0, MOST_LACKS)
      .map(({ title, detail, due }, at) => [
        `${at + 1}`,
        detail
          ? `${shortened(title, LONGEST_TITLE)}: ${shortened(detail, LONGEST_DETAIL)}`
          : shortened(title, LONGEST_TITLE),
        due ? `${formatDate(due)}, ${dueWords(due, today)}` : "Làm sớm",
      ]),
  };
}

function itemBlocks(items: LackingInput["items"]): Block[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST_ITEMS).map(({ code, title }) => `${code} ${shortened(title, 40)}`);
  const codes = items.slice(MOST_ITEMS).map(({ code }) => code);
  const more =
    codes.length > 0 ? `; và ${codes.length} nội dung khác: ${namedFirst(codes, 12, "nội dung")}` : "";
  return [paragraph(`${items.length} nội dung chưa đủ để nộp: ${shown.join("; ")}${more}.`)];
}

function rest(more: number, noun: string): Block[] {
  return more > 0 ? [paragraph(`Và ${more} ${noun} khác, xem trên trang Việc cần làm của đơn vị.`)] : [];
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
