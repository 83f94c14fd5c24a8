import { Paragraph, type Table, TextRun, UnderlineType } from "docx";
import { centredLine, twoColumns } from "./docx-head";
import { halfPoints, twentieths } from "./docx-measures";
import { STYLE } from "./docx-styles";
import { PAGE, TYPE } from "./geometry";
import type { PaperFoot, Signer } from "./model";
import { capitals, dashedLines, RECIPIENTS_TITLE } from "./wording";

/** Recipients on the left, the signer on the right; all of it stays on one page. */
export function footOf({ recipients: names, signer, writer }: PaperFoot): (Paragraph | Table)[] {
  if (!writer) return [twoColumns(PAGE.foot, recipients(names), signature(signer))];
  const kept = names.length > 0;
  return [
    twoColumns(PAGE.foot, signature(writer, kept), signature(signer, kept)),
    new Paragraph({ keepNext: kept }),
    ...recipients(names),
  ];
}

function recipients(names: string[]): Paragraph[] {
  if (names.length === 0) return [new Paragraph({})];
  const title = new TextRun({
    text: RECIPIENTS_TITLE,
    size: halfPoints(TYPE.text),
    underline: { type: UnderlineType.SINGLE },
  });
  const lines = dashedLines(names);
  return [
    new Paragraph({ children: [title], keepNext: true }),
    ...lines.map(
      (text, at) => new Paragraph({ style: STYLE.recipients, text, keepNext: at < lines.length - 1 }),
    ),
  ];
}

function signature({ onBehalf, title, name }: Signer, keepNext = false): Paragraph[] {
  return [
    centredLine(capitals(onBehalf), { bold: true }, keepNext),
    ...(title === "" ? [] : [centredLine(capitals(title), {}, keepNext)]),
    new Paragraph({ keepNext, spacing: { before: twentieths(TYPE.signature) } }),
    centredLine(name, { bold: true }, keepNext),
  ];
}
