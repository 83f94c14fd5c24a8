import { FACTS, PAGE, TYPE } from "@/lib/papers/geometry";
import { registerHead } from "@/lib/papers/issuer";
import type { Block, Fact, Paper } from "@/lib/papers/model";
import { headLines } from "@/lib/papers/wording";
import type { BookPart } from "../types";
import type { BookPaperInput } from "./paper";

/**
 * How the page is set: letters that a line takes over the whole width, over half of it and beside a history's title, at a
 * size in points. What does not find room at the size of the Union's tables is set a little smaller, and only then cut.
 */
type Setting = Record<"size" | "line" | "half" | "beside" | "title" | "entry" | "facts", number>;
const WHOLE = Number.POSITIVE_INFINITY;
const USUAL: Setting = {
  size: TYPE.table,
  line: 80,
  half: 38,
  beside: 55,
  title: 17,
  entry: WHOLE,
  facts: WHOLE,
};
const CLOSE: Setting = { ...USUAL, size: TYPE.caption, line: 87, half: 41, beside: 60, title: 18 };
/** Where not all finds room, no entry and no part's facts may take the whole page. */
const CUT: Setting = { ...CLOSE, entry: 2, facts: 9 };

const CUT_NOTE = "Chỉ ghi các lần gần nhất; đủ hơn xem Sổ đoàn viên.";

/** The dossier on one A4: what is known in labelled lines, of each history as many of the latest entries as find room. */
export function summaryPaper(input: BookPaperInput): Paper {
  const { name, parts, note } = input;
  const tried = [USUAL, CLOSE].map((setting) => fitted(parts, setting, roomOf(input, setting)));
  const { blocks, setting, isCut } =
    tried.find((one) => !one.isCut) ?? fitted(parts, CUT, roomOf(input, CUT));
  const told = [isCut ? CUT_NOTE : null, note].filter((text) => text !== null).map(noteOf);
  return {
    head: registerHead(input.organisation, input.unit, input.on),
    title: { kind: "TÓM TẮT HỒ SƠ ĐOÀN VIÊN", abstract: clipped(name, 1, NAME_LINE) },
    body: [...blocks, ...(told.length > 0 ? [{ is: "facts" as const, size: setting.size, rows: told }] : [])],
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

const noteOf = (value: string): Fact[] => [{ term: "Ghi chú", value }];

/** Letters of the name under the title, in bold at the size of the text. */
const NAME_LINE = 64;
/** A line of Times New Roman, in its own size. */
const SINGLE = 1.149;
/** Lines of the text's size that title, rule, signature and the blank lines around them take, and points besides. */
const FIXED = { lines: 7, points: TYPE.signature + 55 };

/** How many lines of a setting stand between the title and the signature; what is said below them takes some. */
function roomOf({ organisation, unit, note }: BookPaperInput, { size, line }: Setting): number {
  const head = headLines(organisation.name).length + headLines(`BCH ${unit}`).length + 1;
  const page = ((PAGE.height - PAGE.margin.top - PAGE.margin.bottom) / 25.4) * 72;
  const rest = page - (head + FIXED.lines) * TYPE.text * SINGLE - FIXED.points;
  const noted = note ? linesOf(noteOf(note).map(wordsOf).join(), line) : 0;
  return Math.floor(rest / (size * SINGLE + FACTS.after)) - 1 - noted;
}

/** Capitals are as wide as two small letters at the most. */
const linesOf = (text: string, line: number) =>
  Math.ceil((text.length + (text.match(/\p{Lu}/gu) ?? []).length) / line);

/** As much of a text as so many lines take. */
function clipped(text: string, lines: number, line: number): string {
  if (lines <= 0) return "";
  let end = text.length;
  while (linesOf(text.slice(0, end), line) > lines) end -= 1;
  return end === text.length ? text : `${text.slice(0, Math.max(0, end - 1)).trimEnd()}…`;
}

const wordsOf = ({ term, value }: Fact) => `${term}: ${value}`;

/** Short facts two beside each other, long ones over the whole width. */
function rowsOf(facts: readonly Fact[], { half }: Setting): Fact[][] {
  const rows: Fact[][] = [];
  const isShort = (one: Fact) => linesOf(wordsOf(one), half) <= 1;
  for (const fact of facts) {
    const lone = isShort(fact) ? rows.find((row) => row.length === 1 && row.every(isShort)) : undefined;
    if (lone) lone.push(fact);
    else rows.push([fact]);
  }
  return rows;
}

/** As many rows of facts as so many lines take, a line for each that follows kept free: long ones are clipped, none ends the part. */
function factsIn(part: BookPart, setting: Setting, room: number): Fitted<Fact[]> {
  const rows = rowsOf(
    (part.facts ?? []).filter(({ value }) => value !== ""),
    setting,
  );
  const most = Math.max(0, Math.min(room, setting.facts));
  let left = most;
  let isCut = rows.length > most;
  const taken = rows.slice(0, most).map((row, at, { length }) => {
    const may = left - (length - at - 1);
    const needs = Math.max(
      ...row.map((fact) => linesOf(wordsOf(fact), row.length > 1 ? setting.half : setting.line)),
    );
    left -= Math.min(needs, may);
    if (needs <= may) return row;
    isCut = true;
    return row.map((fact) => clippedFact(fact, may, setting.line));
  });
  return { taken, used: most - left, isCut };
}

function clippedFact(fact: Fact, lines: number, line: number): Fact {
  return {
    ...fact,
    value: clipped(wordsOf(fact), lines, line).slice(wordsOf({ ...fact, value: "" }).length),
  };
}

/** A history's entries in one line each, the latest first. */
function entriesOf({ table }: BookPart): string[] {
  if (!table) return [];
  const rows = table.fromBeginning ? table.rows.toReversed() : table.rows;
  const words = (cell: string) => cell.replace(/\.$/, "").replaceAll("\n", ", ");
  return rows.map((cells) => cells.filter(Boolean).map(words).join("; "));
}

type Fitted<Row> = { taken: Row[]; used: number; isCut: boolean };

/** Facts first; then of every history one entry in turn, so that none crowds out the rest. */
function fitted(parts: readonly BookPart[], setting: Setting, room: number) {
  const { size, beside, title: titleLine, entry: most } = setting;
  let left = room;
  const facts = parts.map((part) => {
    const found = factsIn(part, setting, left);
    left -= found.used;
    return found;
  });
  const entries = parts.map((part) => entriesOf(part).map((text) => clipped(text, most, beside)));
  const taken = entries.map((): string[] => []);
  const longest = Math.max(0, ...entries.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++)
    for (const [at, history] of taken.entries()) {
      const entry = entries[at]?.[turn];
      // The title stands beside the entries, and is higher than the first of them at times.
      const needs =
        turn === 0
          ? Math.max(linesOf(entry ?? "", beside), linesOf(parts[at]?.title ?? "", titleLine))
          : linesOf(entry ?? "", beside);
      if (entry === undefined || needs > left || history.length < turn) continue;
      history.push(entry);
      left -= needs;
    }
  const blocks = parts.flatMap(({ title }, at): Block[] => [
    ...(facts[at]?.taken.length ? [{ is: "facts" as const, size, rows: facts[at].taken }] : []),
    ...(taken[at]?.length ? [{ is: "entries" as const, size, title: `${title}:`, entries: taken[at] }] : []),
  ]);
  const isCut =
    facts.some((found) => found.isCut) ||
    taken.some((history, at) => history.length < (entries[at]?.length ?? 0)) ||
    taken.flat().some((text) => text.endsWith("…"));
  return { blocks, setting, isCut };
}
