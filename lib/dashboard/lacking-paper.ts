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

/** Lines that the table may take beside head, sentences and signature; what a row's edges add; letters in a line. */
const TABLE_LINES = 11.75;
const ROW_EDGE = 0.35;
const LETTERS_IN_LINE = 38;
const MOST_ITEMS = 4;
const LONGEST_TITLE = 60;
const LONGEST_DETAIL = 40;
/** Why a unit takes no part may be told at length. */
const LONGEST_STANDING = 240;

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
      paragraph(
        `Tính đến ngày ${formatDate(today)}. ${shortened(standing, LONGEST_STANDING)} ${ready(groups)}`.trim(),
      ),
      ...lackBlocks(lacks, today),
      ...itemBlocks(items),
    ],
    foot: {
      recipients: ["Cấp ủy (b/c)", "Lưu: VP"],
      signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" },
    },
    annexes: [],
    // It is printed for the party committee and bears no recorded number or signature.
    draft: true,
  };
}

const paragraph = (text: string): Block => ({ is: "paragraph", text });

function ready(groups: LackingInput["groups"]): string {
  if (groups.length === 0) return "";
  return `Nội dung đã đủ: ${groups.map(({ title, done, total }) => `${shortened(title, 40)} ${done}/${total}`).join("; ")}.`;
}

function lackBlocks(lacks: readonly Duty[], today: PlainDate): Block[] {
  if (lacks.length === 0) return [paragraph("Không còn việc nào đang chờ.")];
  const shown = fitting(lacks.map(lackWords));
  const table: Block = {
    is: "table",
    columns: [
      { title: "STT", share: 12, align: "center" },
      { title: "Việc còn thiếu", share: 94, align: "left" },
      { title: "Hạn", share: 54, align: "center" },
    ],
    rows: shown.map((words, at) => [`${at + 1}`, words, dueCell(lacks[at]?.due ?? null, today)]),
  };
  return [table, ...rest(lacks.length - shown.length)];
}

function lackWords({ title, detail }: Duty): string {
  const short = shortened(title, LONGEST_TITLE);
  return detail ? `${short}: ${shortened(detail, LONGEST_DETAIL)}` : short;
}

function dueCell(due: PlainDate | null, today: PlainDate): string {
  return due ? `${formatDate(due)}, ${dueWords(due, today)}` : "Làm sớm";
}

/** As many rows from the first on as the page has lines for. */
function fitting(rows: readonly string[]): string[] {
  let left = TABLE_LINES;
  const end = rows.findIndex((words) => {
    left -= Math.ceil(words.length / LETTERS_IN_LINE) + ROW_EDGE;
    return left < 0;
  });
  return end === -1 ? [...rows] : rows.slice(0, end);
}

function itemBlocks(items: LackingInput["items"]): Block[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST_ITEMS).map(({ code, title }) => `${code} ${shortened(title, 40)}`);
  const codes = items.slice(MOST_ITEMS).map(({ code }) => code);
  const more =
    codes.length > 0 ? `; và ${codes.length} nội dung khác: ${namedFirst(codes, 12, "nội dung")}` : "";
  return [paragraph(`${items.length} nội dung chưa đủ để nộp: ${shown.join("; ")}${more}.`)];
}

function rest(more: number): Block[] {
  return more > 0 ? [paragraph(`Và ${more} việc khác, xem trên trang Việc cần làm của đơn vị.`)] : [];
}

/** Whole words alone; a single one that is too long for the line is cut. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest);
  const end = kept.lastIndexOf(" ");
  return `${kept.slice(0, end > 0 ? end : longest - 1).replace(/[\s,;:.·]+$/, "")}…`;
}
