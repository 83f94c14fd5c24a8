import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from "docx";
import { halfPoints, NO_BORDERS, NO_CELL_MARGINS, twentieths, twips } from "./docx-measures";
import { STYLE } from "./docx-styles";
import { PAGE, TYPE } from "./geometry";
import type { PaperHead, PaperTitle } from "./model";
import {
  abstractLines,
  capitals,
  DRAFT_MARK,
  headLines,
  numberLine,
  placeAndDate,
  UNION_NAME,
} from "./wording";

/** The two columns over every paper, without a line around them. */
export function headTable(head: PaperHead, draft: boolean): Table {
  return twoColumns(PAGE.head, leftColumn(head, draft), rightColumn(head));
}

/** A row of two cells of fixed width: head and foot of a paper. */
export function twoColumns(
  width: { left: number; right: number },
  left: Paragraph[],
  right: Paragraph[],
): Table {
  const cell = (children: Paragraph[], millimetres: number) =>
    new TableCell({ children, width: { size: twips(millimetres), type: "dxa" }, margins: NO_CELL_MARGINS });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(PAGE.textWidth), type: "dxa" },
    columnWidths: [twips(width.left), twips(width.right)],
    borders: NO_BORDERS,
    margins: NO_CELL_MARGINS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, width.left), cell(right, width.right)] })],
  });
}

export function centredLine(
  text: string,
  run: { bold?: boolean; italics?: boolean; size?: number } = {},
  keepNext = false,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext,
    children: [new TextRun({ text, ...run })],
  });
}

function leftColumn(head: PaperHead, draft: boolean): Paragraph[] {
  const lines = (name: string, bold: boolean) => headLines(name).map((line) => centredLine(line, { bold }));
  return [
    ...(head.upper === null ? [] : lines(head.upper, false)),
    ...lines(head.issuer, true),
    centredLine("***"),
    ...(head.number ? [centredLine(numberLine(head.number))] : []),
    ...(draft ? [centredLine(DRAFT_MARK, { bold: true })] : []),
  ];
}

function rightColumn(head: PaperHead): Paragraph[] {
  return [unionName(), centredLine(placeAndDate(head), { italics: true })];
}

/** The Union's name with its rule; the indents make the rule about as long as the words. */
function unionName(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: twips(8), right: twips(8) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "auto" } },
    spacing: { after: twentieths(6) },
    children: [new TextRun({ text: UNION_NAME, bold: true, size: halfPoints(TYPE.union) })],
  });
}

/** Kind, abstract and the short rule under them. */
export function titleBlock(title: PaperTitle): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.title, text: capitals(title.kind) }),
    ...abstract(title.abstract),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twentieths(10) },
      text: "-----------",
    }),
  ];
}

/** A line end in the abstract is kept, so that a year is not torn from its word. */
export function abstract(text: string): Paragraph[] {
  return abstractLines(text).map((line) => new Paragraph({ style: STYLE.abstract, text: line }));
}
