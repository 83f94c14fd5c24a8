import { Paragraph, type Table, TextRun, UnderlineType } from "docx";
import { centredLine, twoColumns } from "./docx-head";
import { halfPoints, twentieths } from "./docx-measures";
import { STYLE } from "./docx-styles";
import { PAGE, TYPE } from "./geometry";
import type { PaperFoot, Signer } from "./model";
import { capitals, RECIPIENTS_TITLE, recipientLines } from "./wording";

/** Recipients on the left, the signer on the right; the row stays on one page. */
export function footOf({ recipients: names, signer, writer }: PaperFoot): (Paragraph | Table)[] {
  const signed = signature(signer);
  return writer
    ? [twoColumns(PAGE.foot, signature(writer), signed), new Paragraph({}), ...recipients(names)]
    : [twoColumns(PAGE.foot, recipients(names), signed)];
}

function recipients(names: string[]): Paragraph[] {
  if (names.length === 0) return [new Paragraph({})];
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

function signature({ onBehalf, title, name }: Signer): Paragraph[] {
  return [
    centredLine(capitals(onBehalf), { bold: true }),
    ...(title === "" ? [] : [centredLine(capitals(title))]),
    new Paragraph({ spacing: { before: twentieths(TYPE.signature) } }),
    centredLine(name, { bold: true }),
  ];
}
