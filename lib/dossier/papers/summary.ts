import type { PartLine, Slip } from "@/lib/papers/model";
import { capitals } from "@/lib/papers/wording";
import { formatDate } from "@/lib/platform/dates";
import type { BookPart } from "../types";
import type { BookPaperInput } from "./paper";

/** Lines of the form's text that one A4 takes between its head and the signature, and letters that a line takes. */
const ROOM = 31;
const LINE = 88;
/** Where not all finds room, no entry and no part's facts may take the whole page. */
const SHORT = { entry: 2, facts: 9 };
const WHOLE = { entry: ROOM, facts: ROOM };

const line = (text: string): PartLine => ({ text, align: "left" });
const centred = (text: string, more: Partial<PartLine> = {}): PartLine => ({
  text,
  align: "center",
  ...more,
});

/** The dossier on one A4: facts in running lines, of each history as many of the latest entries as find room. */
export function summaryPaper({ organisation, unit, name, on, parts, note }: BookPaperInput): Slip {
  const room = ROOM - (note ? linesOf(note) : 0);
  const whole = fitted(parts, room, WHOLE);
  const { lines, isCut } = whole.isCut ? fitted(parts, room, SHORT) : whole;
  return {
    head: null,
    title: null,
    foot: null,
    annexes: [],
    draft: false,
    body: [
      {
        is: "parts",
        parts: [
          {
            share: 1,
            lines: [
              centred(clipped(organisation.name, 1)),
              centred(clipped(capitals(`BCH ${unit}`), 1), { bold: true }),
              centred("TÓM TẮT HỒ SƠ ĐOÀN VIÊN", { bold: true }),
              centred(clipped(name, 1), { bold: true }),
              ...lines,
              ...(isCut ? [line("Chỉ ghi các lần gần nhất; đủ hơn xem Sổ đoàn viên.")] : []),
              ...(note ? [line(note)] : []),
              centred(`${organisation.place}, ngày ${formatDate(on)}`, { italic: true }),
              centred("TM. BAN CHẤP HÀNH", { bold: true }),
              centred("BÍ THƯ"),
            ],
          },
        ],
      },
    ],
  };
}

/** Capitals are as wide as two small letters at the most. */
const linesOf = (text: string) => Math.ceil((text.length + (text.match(/\p{Lu}/gu) ?? []).length) / LINE);

/** As much of a text as so many lines take. */
function clipped(text: string, lines: number): string {
  if (lines <= 0) return "";
  let end = text.length;
  while (linesOf(text.slice(0, end)) > lines) end -= 1;
  return end === text.length ? text : `${text.slice(0, Math.max(0, end - 1)).trimEnd()}…`;
}

function factsOf({ facts = [] }: BookPart): string {
  const known = facts.filter(({ value }) => value !== "");
  return known.map(({ term, value }) => `${term}: ${value}`).join("; ");
}

/** A history's entries in one line each, the latest first. */
function entriesOf({ table }: BookPart): string[] {
  if (!table) return [];
  const rows = table.fromBeginning ? table.rows.toReversed() : table.rows;
  const words = (cell: string) => cell.replace(/\.$/, "").replaceAll("\n", ", ");
  return rows.map((cells) => `– ${cells.filter(Boolean).map(words).join("; ")}`);
}

type Fitted = { lines: PartLine[]; isCut: boolean };

/** Facts first; then of every history one entry in turn, so that none crowds out the rest. */
function fitted(parts: readonly BookPart[], room: number, most: typeof SHORT): Fitted {
  let left = room;
  const facts = parts.map((part) => {
    const text = clipped(factsOf(part), Math.min(left, most.facts));
    left -= linesOf(text);
    return text;
  });
  const entries = parts.map((part) => entriesOf(part).map((entry) => clipped(entry, most.entry)));
  const taken = entries.map((): string[] => []);
  const longest = Math.max(0, ...entries.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++)
    for (const [at, history] of taken.entries()) {
      const entry = entries[at]?.[turn];
      const needs = linesOf(entry ?? "") + (turn === 0 ? 1 : 0);
      if (entry === undefined || needs > left || history.length < turn) continue;
      history.push(entry);
      left -= needs;
    }
  const lines = parts.flatMap(({ title }, at) => [
    ...(facts[at] ? [line(facts[at])] : []),
    ...(taken[at]?.length ? [{ ...line(`${title}:`), bold: true }, ...taken[at].map(line)] : []),
  ]);
  const isCut =
    taken.some((history, at) => history.length < (entries[at]?.length ?? 0)) ||
    [...facts, ...taken.flat()].some((text) => text.endsWith("…"));
  return { lines, isCut };
}
