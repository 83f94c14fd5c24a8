import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import { cleanPaper, cleanText } from "./clean";
import { bodyBlock } from "./docx-body";
import { footOf } from "./docx-foot";
import { abstract, headTable, titleBlock } from "./docx-head";
import { halfPoints, twentieths, twips } from "./docx-measures";
import { STYLE, styles, TABLE_STYLE } from "./docx-styles";
import { PAGE, TYPE } from "./geometry";
import type { Annex, AnyPaper } from "./model";
import type { PaperProperties } from "./properties";
import { DRAFT_MARK } from "./wording";

/** The bytes of a Word file that holds this paper. */
export async function renderDocx(paper: AnyPaper, properties: PaperProperties): Promise<Uint8Array> {
  const creator = cleanText(properties.creator);
  const document = new Document({
    title: cleanText(properties.title),
    creator,
    lastModifiedBy: creator,
    styles,
    externalStyles: TABLE_STYLE,
    sections: [section(cleanPaper(paper))],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function section(paper: AnyPaper): ISectionOptions {
  return {
    properties: { titlePage: true, page: pageSetup() },
    headers: { first: header(paper.draft, false), default: header(paper.draft, true) },
    children: [
      ...(paper.head ? [headTable(paper.head, paper.draft), ...titleBlock(paper.title)] : []),
      ...paper.body.flatMap((block, at) => bodyBlock(block, at === paper.body.length - 1)),
      ...(paper.foot ? [new Paragraph({ keepNext: true }), ...footOf(paper.foot)] : []),
      ...paper.annexes.flatMap(annex),
    ],
  };
}

function pageSetup() {
  const { top, right, bottom, left } = PAGE.margin;
  return {
    size: { width: twips(PAGE.width), height: twips(PAGE.height) },
    margin: {
      top: twips(top),
      right: twips(right),
      bottom: twips(bottom),
      left: twips(left),
      header: twips(top / 2),
      footer: twips(bottom / 2),
    },
  };
}

/** Pages are numbered from the second on; the draft mark stands on the first as well. */
function header(draft: boolean, numbered: boolean): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(TYPE.table) });
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [...(numbered ? [number] : []), ...(draft ? [draftMark()] : [])],
      }),
    ],
  });
}

function draftMark(): TextWatermark {
  return new TextWatermark({ text: DRAFT_MARK, font: TYPE.font, bold: true, color: "D0D0D0", width: 430 });
}

function annex({ title, abstract: about, body }: Annex): (Paragraph | Table)[] {
  return [
    new Paragraph({ style: STYLE.title, text: title, pageBreakBefore: true }),
    ...abstract(about),
    new Paragraph({ spacing: { after: twentieths(6) } }),
    ...body.flatMap((block) => bodyBlock(block)),
  ];
}
