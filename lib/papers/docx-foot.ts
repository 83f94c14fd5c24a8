import { Paragraph, type Table, TextRun, UnderlineType } from "docx";
import { centredLine, twoColumns } from "./docx-head";
import { halfPoints, twentieths } from "./docx-measures";
import { STYLE } from "./docx-styles";
import { PAGE, TYPE } from "./geometry";
import type { PaperFoot, Signer } from "./model";
import { capitals, RECIPIENTS_TITLE, recipientLines } from "./wording";

/** Recipients on the left, the signer on the right; the row stays on one page. */
export function footTable(foot: PaperFoot): Table {
  return twoColumns(PAGE.foot, recipients(foot.recipients), signer(foot.signer));
}

function recipients(names: string[]): Paragraph[] {
  const title = new TextRun({
    text: RECIPIENTS_TITLE,
    size: halfPoints(TYPE.text),
    underline: { type: UnderlineType.SINGLE },
  });
  return [
    new Paragraph({ children: [title], keepNext: true }),
    ...recipientLines(names).map((text) => new Paragraph({ style: STYLE.recipients, text })),
  ];
}

function signer({ onBehalf, title, name }: Signer): Paragraph[] {
  return [
    centredLine(capitals(onBehalf), { bold: true }),
    centredLine(capitals(title)),
    new Paragraph({ spacing: { before: twentieths(TYPE.signature) } }),
    centredLine(name, { bold: true }),
  ];
}
