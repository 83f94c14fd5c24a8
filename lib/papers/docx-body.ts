import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from "docx";
import { columnWidths } from "./column-widths";
import {
  halfPoints,
  millimetresToPixels,
  NO_BORDERS,
  NO_CELL_MARGINS,
  twentieths,
  twips,
} from "./docx-measures";
import { STYLE } from "./docx-styles";
import { FACTS, mayBreak, PAGE, PART_AFTER, PART_GUTTER, TYPE } from "./geometry";
import type { Block, Column, Fact, Part, Picture } from "./model";
import { LOST_PICTURE, textLines } from "./wording";

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** `keepNext` holds the last paragraph beside the signature, which must not stand on a page alone. */
export function bodyBlock(block: Block, keepNext = false): (Paragraph | Table)[] {
  switch (block.is) {
    case "heading":
      return [new Paragraph({ heading: HEADING[block.level], text: block.text })];
    case "paragraph":
      return paragraphs(block.text, block.lead, keepNext);
    case "line":
      return [middleLine(block.text, block.bold ?? false)];
    case "table":
      return [dataTable(block.columns, block.rows)];
    case "pictures":
      return block.pictures.length === 0 ? [] : [pictureTable(block.pictures)];
    case "facts":
      return factTable(block.rows, block.size);
    case "entries":
      return entryTable(block.title, block.entries, block.size);
    case "parts":
      return [partTable(block.parts)];
  }
}

function paragraphs(text: string, lead: string | undefined, keepNext: boolean): Paragraph[] {
  const lines = textLines(text);
  return lines.map((line, at) => {
    const before = at === 0 && lead ? [new TextRun({ text: `${lead} `, bold: true })] : [];
    const isLast = at === lines.length - 1;
    return new Paragraph({
      style: STYLE.text,
      keepNext: keepNext && isLast,
      children: [...before, new TextRun(line)],
    });
  });
}

function middleLine(text: string, bold: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: twentieths(TYPE.afterParagraph) },
    keepNext: true,
    children: [new TextRun({ text, bold })],
  });
}

function dataTable(columns: Column[], rows: string[][]): Table {
  const widths = columnWidths(columns, rows).map(twips);
  const row = (texts: string[], style: string, head: boolean) =>
    new TableRow({
      ...(head ? { tableHeader: true } : {}),
      ...(mayBreak(texts) ? {} : { cantSplit: true }),
      children: columns.map((column, at) =>
        dataCell(texts[at] ?? "", style, head ? ALIGN.center : ALIGN[column.align], widths[at] ?? 0),
      ),
    });
  return new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: twips(PAGE.textWidth), type: "dxa" },
    columnWidths: widths,
    rows: [
      row(
        columns.map((column) => column.title),
        STYLE.tableHead,
        true,
      ),
      ...rows.map((texts) => row(texts, STYLE.tableText, false)),
    ],
  });
}

function dataCell(
  text: string,
  style: string,
  alignment: (typeof ALIGN)[keyof typeof ALIGN],
  width: number,
): TableCell {
  return new TableCell({
    width: { size: width, type: "dxa" },
    verticalAlign: VerticalAlignTable.CENTER,
    children: textLines(text).map((line) => new Paragraph({ style, alignment, text: line })),
  });
}

/** A row of one fact runs over the whole width. */
function factTable(rows: Fact[][], size: number): (Table | Paragraph)[] {
  const half = twips(PAGE.textWidth / 2);
  return bare(
    [half, half],
    rows.map((facts) => facts.map((fact) => [factLine(fact, size)])),
  );
}

function entryTable(title: string, entries: string[], size: number): (Table | Paragraph)[] {
  const widths = [twips(FACTS.title), twips(PAGE.textWidth - FACTS.title)];
  const indent = { left: twips(FACTS.indent), hanging: twips(FACTS.indent) };
  return bare(widths, [
    [
      [smallLine([{ text: title, bold: true }], size)],
      entries.map((text) => smallLine([{ text: `– ${text}` }], size, indent)),
    ],
  ]);
}

/** A table without lines, whose rows of one cell span it; Word makes one of two tables between which nothing stands. */
function bare(widths: number[], rows: Paragraph[][][]): (Table | Paragraph)[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: "dxa" },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: { ...NO_CELL_MARGINS, right: twips(FACTS.gutter) },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                width: { size: cells.length > 1 ? (widths[at] ?? 0) : whole, type: "dxa" },
                ...(cells.length > 1 ? {} : { columnSpan: widths.length }),
              }),
          ),
        }),
    ),
  });
  return [table, new Paragraph({ spacing: { line: twentieths(1), lineRule: LineRuleType.EXACT } })];
}

function factLine({ term, value }: Fact, size: number): Paragraph {
  return smallLine([{ text: `${term}: `, bold: true }, { text: value }], size);
}

function smallLine(runs: { text: string; bold?: boolean }[], size: number, indent = {}): Paragraph {
  return new Paragraph({
    indent,
    spacing: { after: twentieths(FACTS.after) },
    children: runs.map((run) => new TextRun({ ...run, size: halfPoints(size) })),
  });
}

/** Parts of a form beside each other; between them runs the line to tear along. */
function partTable(parts: Part[]): Table {
  const whole = parts.reduce((sum, part) => sum + part.share, 0);
  const widths = parts.map(({ share }) => twips((PAGE.textWidth * share) / whole));
  const dashed = { style: BorderStyle.DASHED, size: 4, color: "auto" };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(PAGE.textWidth), type: "dxa" },
    columnWidths: widths,
    borders: { ...NO_BORDERS, insideVertical: dashed },
    margins: { left: twips(PART_GUTTER), right: twips(PART_GUTTER) },
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          ({ lines }, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: "dxa" },
              children: lines.map(
                ({ text, align, bold, italic }) =>
                  new Paragraph({
                    style: STYLE.tableText,
                    alignment: ALIGN[align],
                    spacing: { after: twentieths(PART_AFTER) },
                    children: [
                      new TextRun({
                        text,
                        bold: bold ?? false,
                        italics: italic ?? false,
                        size: halfPoints(TYPE.part),
                      }),
                    ],
                  }),
              ),
            }),
        ),
      }),
    ],
  });
}

/** Two pictures in a row, each with its caption; a row never breaks over two pages. */
function pictureTable(pictures: Picture[]): Table {
  const rows = Array.from({ length: Math.ceil(pictures.length / 2) }, (_, at) =>
    pictures.slice(at * 2, at * 2 + 2),
  );
  const half = twips(PAGE.textWidth / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: half * 2, type: "dxa" },
    columnWidths: [half, half],
    borders: NO_BORDERS,
    margins: { left: twips(PAGE.picture.gutter / 4), right: twips(PAGE.picture.gutter / 4) },
    rows: rows.map(
      (pair) => new TableRow({ cantSplit: true, children: [0, 1].map((at) => pictureCell(pair[at], half)) }),
    ),
  });
}

function pictureCell(picture: Picture | undefined, width: number): TableCell {
  const children =
    picture === undefined
      ? [new Paragraph({})]
      : [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [imageRun(picture)] }),
          new Paragraph({ style: STYLE.caption, text: picture.caption }),
        ];
  return new TableCell({ width: { size: width, type: "dxa" }, children });
}

function imageRun(picture: Picture): ImageRun | TextRun {
  if (picture.bytes === null) return new TextRun(LOST_PICTURE);
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: fitted(picture),
    altText: { name: picture.caption, description: picture.caption, title: picture.caption },
  });
}

/** As wide as the column, or less where the picture stands upright. */
function fitted(picture: Picture): { width: number; height: number } {
  const room = {
    width: millimetresToPixels(PAGE.picture.width),
    height: millimetresToPixels(PAGE.picture.maxHeight),
  };
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
}
