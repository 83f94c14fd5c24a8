import { AlignmentType, type IStylesOptions } from "docx";
import { halfPoints, twentieths, twips } from "./docx-measures";
import { CELL_SIDE, PAGE, TYPE } from "./geometry";

/** Ids of the styles that our paragraphs name; those that Word knows itself keep Word's ids. */
export const STYLE = {
  text: "BodyText",
  title: "Title",
  abstract: "Subtitle",
  tableText: "TableText",
  tableHead: "TableHead",
  caption: "Caption",
  recipients: "Recipients",
  table: "TableGrid",
} as const;

const centred = { alignment: AlignmentType.CENTER };
const kept = { keepNext: true, keepLines: true };
const black = "000000";

function heading(before: number, run: { bold: boolean; italics?: boolean }) {
  return {
    run: { font: TYPE.font, size: halfPoints(TYPE.text), color: black, ...run },
    paragraph: {
      ...kept,
      alignment: AlignmentType.BOTH,
      indent: { firstLine: twips(PAGE.firstLineIndent) },
      spacing: { before: twentieths(before), after: twentieths(TYPE.afterParagraph), line: lineSpacing() },
    },
  };
}

function lineSpacing(): number {
  return Math.round(TYPE.lineSpacing * 240);
}

/** The library has no options for table styles: this is Word's own "Table Grid" with our cell margins. */
export const TABLE_STYLE = tableGrid();

function tableGrid(): string {
  const edge = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");
  const margin = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const margins = [
    margin("top", 40),
    margin("left", twips(CELL_SIDE)),
    margin("bottom", 40),
    margin("right", twips(CELL_SIDE)),
  ].join("");
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:style w:type="table" w:styleId="${STYLE.table}"><w:name w:val="Table Grid"/>` +
    `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders>` +
    `<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style></w:styles>`
  );
}

const paragraphStyles = [
  { id: "Normal", name: "Normal", quickFormat: true, run: { font: TYPE.font, size: halfPoints(TYPE.text) } },
  {
    id: STYLE.text,
    name: "Body Text",
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: twips(PAGE.firstLineIndent) },
      spacing: { after: twentieths(TYPE.afterParagraph), line: lineSpacing() },
    },
  },
  {
    id: STYLE.abstract,
    name: "Subtitle",
    basedOn: "Normal",
    next: STYLE.text,
    run: { bold: true },
    paragraph: { ...centred, ...kept },
  },
  {
    id: STYLE.tableText,
    name: "Table Text",
    basedOn: "Normal",
    run: { size: halfPoints(TYPE.table) },
  },
  {
    id: STYLE.tableHead,
    name: "Table Head",
    basedOn: STYLE.tableText,
    run: { bold: true },
    paragraph: { ...centred, ...kept },
  },
  {
    id: STYLE.recipients,
    name: "Recipients",
    basedOn: "Normal",
    run: { size: halfPoints(TYPE.recipients) },
  },
];

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: TYPE.font, size: halfPoints(TYPE.text), language: { value: "vi-VN", eastAsia: "vi-VN" } },
    },
    title: {
      run: { font: TYPE.font, size: halfPoints(TYPE.kind), bold: true, color: black, characterSpacing: 0 },
      paragraph: { ...centred, ...kept, spacing: { before: twentieths(18) } },
    },
    heading1: heading(8, { bold: true }),
    heading2: heading(4, { bold: true }),
    heading3: heading(2, { bold: true, italics: true }),
    caption: {
      run: { font: TYPE.font, size: halfPoints(TYPE.caption), italics: true, color: black },
      paragraph: { ...centred, spacing: { before: twentieths(3), after: twentieths(9) } },
    },
  },
  paragraphStyles,
};
