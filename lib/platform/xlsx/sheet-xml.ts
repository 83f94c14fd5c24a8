import { daysBetween, plainDate } from "@/lib/platform/dates";
import { columnLetter } from "./columns";
import { STYLES } from "./styles";
import type { LineLook, SheetCell, SheetLine, SheetPlan } from "./types";
import { escapeXml, XML_HEAD } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Serial numbers of days count from here. */
const EPOCH = plainDate("1899-12-30");

/** A worksheet's XML, a piece for each piece of its lines. */
export async function* sheetXml(plan: SheetPlan): AsyncGenerator<string> {
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view(plan)}${columns(plan)}<sheetData>`;
  let row = 0;
  for await (const lines of plan.lines) {
    let piece = "";
    for (const line of lines) {
      row = line.row ?? row + 1;
      piece += lineXml(row, line);
    }
    if (piece !== "") yield piece;
  }
  yield `</sheetData>${merges(plan)}${offers(plan)}${page(plan)}</worksheet>`;
}

/** As many characters beside each other as can still be read when they are fitted to the width of a sheet lying down. */
const READABLE = 230;

function page({ widths }: SheetPlan): string {
  const wide = Math.max(1, Math.ceil(widths.reduce((whole, width) => whole + width, 0) / READABLE));
  return `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${wide}" fitToHeight="0"/>`;
}

function view({ frozen }: SheetPlan): string {
  if (!frozen) return "";
  const corner = `${columnLetter(frozen.columns)}${frozen.rows + 1}`;
  const pane = `<pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columns({ widths }: SheetPlan): string {
  const each = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${each.join("")}</cols>`;
}

function merges({ merges = [] }: SheetPlan): string {
  if (merges.length === 0) return "";
  const each = merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<mergeCells count="${merges.length}">${each.join("")}</mergeCells>`;
}

function offers({ offers = [] }: SheetPlan): string {
  if (offers.length === 0) return "";
  const each = offers.map(
    ({ range, from }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${escapeXml(from)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${offers.length}">${each.join("")}</dataValidations>`;
}

function lineXml(row: number, { look, cells }: SheetLine): string {
  let xml = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === null || cell === undefined) continue;
    xml += cellXml(`${columnLetter(index)}${row}`, look, cell);
  }
  return `${xml}</row>`;
}

/** Words with single blanks between them, without a sign spelt by its number. */
const SIMPLE = /^(?!.*_x)\S+(?: \S+)*$/;

function cellXml(at: string, look: LineLook, cell: NonNullable<SheetCell>): string {
  if (typeof cell === "number") return `<c r="${at}" s="${STYLES[look].number}"><v>${cell}</v></c>`;
  if (typeof cell === "object")
    return `<c r="${at}" s="${STYLES[look].day}"><v>${daysBetween(EPOCH, cell.day)}</v></c>`;
  const text = escapeXml(cell);
  // Of fifty thousand people each sign counts: the long form is for the texts that the short one might change.
  if (SIMPLE.test(text)) return `<c r="${at}" s="${STYLES[look].text}" t="str"><v>${text}</v></c>`;
  return `<c r="${at}" s="${STYLES[look].text}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
