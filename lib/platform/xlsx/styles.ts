import type { LineLook } from "./types";
import { XML_HEAD } from "./xml";

type Looks = Record<"text" | "number" | "day", number>;

const alike = (style: number): Looks => ({ text: style, number: style, day: style });

/** Numbers of the cell styles below. Data are texts or days, so that a spreadsheet takes nothing typed over them for a sum. */
export const STYLES: Record<LineLook, Looks> = {
  title: alike(1),
  note: alike(0),
  heading: alike(2),
  data: { text: 3, number: 0, day: 4 },
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LEFT = '<alignment horizontal="left" vertical="top"/>';
const MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const cell = (format: number, font: number, alignment: string) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
const TEXT = 49;
const DAY = 164;

export const STYLES_XML = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${cell(0, 0, LEFT)}${cell(0, 1, LEFT)}${cell(0, 2, MIDDLE)}${cell(TEXT, 0, LEFT)}${cell(DAY, 0, LEFT)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
