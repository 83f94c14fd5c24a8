import { columnWidths } from "@/lib/papers/column-widths";
import { CELL_SIDE, FACTS, mayBreak, PAGE, PART_AFTER, PART_GUTTER, TYPE } from "@/lib/papers/geometry";
import type {
  Annex,
  AnyPaper,
  Block,
  Column,
  PaperFoot,
  PaperHead,
  Picture,
  Signer,
} from "@/lib/papers/model";
import type { PaperProperties } from "@/lib/papers/properties";
import {
  abstractLines,
  capitals,
  DRAFT_MARK,
  dashedLines,
  headLines,
  isVisible,
  LOST_PICTURE,
  numberLine,
  placeAndDate,
  RECIPIENTS_TITLE,
  textLines,
  UNION_NAME,
} from "@/lib/papers/wording";

/** Under names of its own, where a history has a title. */
const FACTS_MATTER = { beside: FACTS.title, gutter: FACTS.gutter, indent: FACTS.indent, after: FACTS.after };

type PictureCells = Picture[][];

/** All that the template sets: words ready to print, measures in millimetres and points. */
export function matterOf(paper: AnyPaper, properties: PaperProperties) {
  const names = pictureNames();
  const { head, title, body, foot, annexes, draft } = paper;
  return {
    properties,
    page: PAGE,
    type: TYPE,
    draft: draft ? DRAFT_MARK : null,
    head: head && headOf(head),
    title: title && { kind: capitals(title.kind), abstract: abstractLines(title.abstract) },
    body: blocks(body, names),
    foot: foot && footOf(foot),
    annexes: annexes.map((annex) => annexOf(annex, names)),
  };
}

function headOf(head: PaperHead) {
  return {
    upper: head.upper === null ? [] : headLines(head.upper),
    issuer: headLines(head.issuer),
    number: head.number && numberLine(head.number),
    union: UNION_NAME,
    date: placeAndDate(head),
  };
}

function annexOf({ title, abstract, body }: Annex, names: () => string) {
  return { title, abstract: abstractLines(abstract), body: blocks(body, names) };
}

function footOf({ recipients, signer, writer }: PaperFoot) {
  return {
    signer: signerOf(signer),
    writer: writer ? signerOf(writer) : null,
    recipientsTitle: RECIPIENTS_TITLE,
    recipients: dashedLines(recipients),
  };
}

function signerOf({ onBehalf, title, name }: Signer) {
  return { onBehalf: capitals(onBehalf), title: capitals(title), name };
}

/** PDF/UA allows no heading to skip a level; the paper's title is the first. */
function blocks(all: Block[], names: () => string) {
  let above = 1;
  return all.filter(isSaid).map((block) => {
    if (block.is !== "heading") return blockOf(block, names);
    const level = Math.min(block.level + 1, above + 1);
    above = level;
    return { is: block.is, text: block.text, rank: block.level, level };
  });
}

/** PDF/UA refuses a heading that says nothing. */
function isSaid(block: Block): boolean {
  return block.is !== "heading" || isVisible(block.text);
}

function blockOf(block: Exclude<Block, { is: "heading" }>, names: () => string) {
  switch (block.is) {
    case "paragraph":
      return { is: block.is, lead: block.lead ?? null, lines: textLines(block.text) };
    case "line":
      return { is: block.is, text: block.text, bold: block.bold ?? false };
    case "table":
      return {
        is: block.is,
        columns: widened(block.columns, block.rows),
        side: CELL_SIDE,
        rows: block.rows.map((cells) => ({
          breakable: mayBreak(cells),
          cells: block.columns.map((_, at) => textLines(cells[at] ?? "")),
        })),
      };
    case "facts":
    case "entries":
      return { ...block, ...FACTS_MATTER };
    case "parts":
      return { is: block.is, parts: block.parts, gutter: PART_GUTTER, after: PART_AFTER };
    case "pictures":
      return {
        is: block.is,
        pairs: pairsOf(block.pictures).map((pair) =>
          pair.map(({ bytes, caption, width, height }) => ({
            ...(bytes === null ? { name: null, note: LOST_PICTURE } : { name: names() }),
            caption: isVisible(caption) ? caption : "",
            ...fitted(width, height),
          })),
        ),
      };
  }
}

/** The columns with their widths for shares. */
function widened(columns: Column[], rows: string[][]): Column[] {
  const widths = columnWidths(columns, rows);
  return columns.map((column, at) => ({ ...column, share: widths[at] ?? column.share }));
}

/** In millimetres: as wide as the column, or less where the picture stands upright. */
function fitted(width: number, height: number) {
  const scale = Math.min(PAGE.picture.width / width, PAGE.picture.maxHeight / height);
  return { width: width * scale, height: height * scale };
}

export function picturesOf(paper: AnyPaper) {
  const names = pictureNames();
  return [...paper.body, ...paper.annexes.flatMap((annex) => annex.body)]
    .flatMap((block) => (block.is === "pictures" ? block.pictures : []))
    .flatMap(({ bytes }) => (bytes === null ? [] : [{ name: names(), bytes }]));
}

function pairsOf(pictures: Picture[]): PictureCells {
  return Array.from({ length: Math.ceil(pictures.length / 2) }, (_, at) =>
    pictures.slice(at * 2, at * 2 + 2),
  );
}

/** Pictures are named by their place in the paper: body first, then annexes. */
function pictureNames(): () => string {
  let given = 0;
  return () => {
    given += 1;
    return `picture-${given}`;
  };
}
