import { isPlainDate } from "@/lib/platform/dates";
import { columnIndex } from "@/lib/platform/xlsx/columns";
import type { CellBudget } from "@/lib/sheets/cell-budget";
import { type Cell, NEVER_RECKONED, SHEET_LIMITS, type Sheet, type SheetRow } from "@/lib/sheets/sheet";
import { tooLarge, tooManyRows } from "@/lib/sheets/unreadable";
import { resolveMerges } from "@/lib/sheets/xlsx/merges";
import { dayOfSerial } from "@/lib/sheets/xlsx/serial-dates";
import { cellString, longer } from "@/lib/sheets/xlsx/workbook-parts";
import { attribute, scanXmlBytes } from "@/lib/sheets/xlsx/xml";

export type WorkbookContext = {
  strings: string[];
  dateStyles: boolean[];
  dates1904: boolean;
  budget: CellBudget;
};

type OpenCell = {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
  /** Whether a formula was worked out, be it to an empty text. */
  reckoned: boolean;
};

/** Two for each person of the largest sheet. */
const MOST_MERGES = 100_000;

/** The rows of one worksheet that hold anything. Formula cells give their stored result. */
export function readWorksheet(xml: Buffer, context: WorkbookContext): Pick<Sheet, "rows" | "isCut"> {
  const reader = new WorksheetReader(context);
  scanXmlBytes(xml, reader);
  const filled = reader.rows.filter((row) => row.cells.length > 0);
  const rows = resolveMerges(filled, reader.merges, context.budget);
  return { rows, isCut: reader.isCut };
}

class WorksheetReader {
  readonly rows: SheetRow[] = [];
  readonly merges: string[] = [];
  isCut = false;
  private row: SheetRow = { number: 0, cells: [] };
  private cell: OpenCell | null = null;
  private column = -1;
  private inside = "";

  constructor(private readonly context: WorkbookContext) {}

  open(name: string, attributes: string): void {
    this.inside = name;
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "f" && this.cell) this.cell.formula = true;
    else if (name === "v" && this.cell) this.cell.reckoned = true;
    else if (name === "mergeCell") this.addMerge(attribute(attributes, "ref") ?? "");
  }

  text(raw: string): void {
    if (!this.cell) return;
    if (this.inside === "v") this.cell.value = longer(this.cell.value, raw);
    else if (this.inside === "t") this.cell.inline = longer(this.cell.inline, raw);
  }

  close(name: string): void {
    this.inside = "";
    if (name === "c") this.closeCell();
  }

  private openRow(attributes: string): void {
    const number = Number(attribute(attributes, "r")) || this.row.number + 1;
    if (this.row.cells.length === 0 && this.rows.length > 0) this.rows.pop();
    if (this.rows.length >= SHEET_LIMITS.rows) throw tooManyRows();
    this.context.budget.take(1);
    const isHidden = /^(1|true)$/.test(attribute(attributes, "hidden") ?? "");
    this.row = { number, cells: [], ...(isHidden && { hidden: true }) };
    this.column = -1;
    this.rows.push(this.row);
  }

  private addMerge(range: string): void {
    if (this.merges.length >= MOST_MERGES) throw tooLarge();
    this.merges.push(range);
  }

  private openCell(attributes: string): void {
    const letters = /^[A-Z]+/.exec(attribute(attributes, "r") ?? "")?.[0];
    this.column = letters ? columnIndex(letters) : this.column + 1;
    const style = Number(attribute(attributes, "s") ?? -1);
    const type = attribute(attributes, "t") ?? "n";
    this.cell = { column: this.column, type, style, value: "", inline: "", formula: false, reckoned: false };
  }

  private closeCell(): void {
    const open = this.cell;
    this.cell = null;
    const cell = open && this.readCell(open);
    if (!cell) return;
    if (open.column >= SHEET_LIMITS.columns) {
      this.isCut ||= cell.kind !== "error";
      return;
    }
    this.context.budget.takeFilled(cell);
    this.row.cells[open.column] = cell;
  }

  private readCell(open: OpenCell): Cell | undefined {
    if (open.type === "inlineStr") return textCell(cellString(open.inline));
    if (open.value === "") {
      const isEmptyText = open.type === "str" && open.reckoned;
      return open.formula && !isEmptyText ? { kind: "error", code: NEVER_RECKONED } : undefined;
    }
    switch (open.type) {
      case "s":
        return textCell(this.context.strings[Number(open.value)] ?? "");
      case "b":
        return { kind: "flag", value: open.value === "1" };
      case "e":
        return { kind: "error", code: cellString(open.value) };
      case "n":
        return this.numberCell(open);
      default:
        return isoDateCell(open) ?? textCell(cellString(open.value));
    }
  }

  private numberCell(open: OpenCell): Cell | undefined {
    const value = Number(open.value);
    if (!Number.isFinite(value)) return textCell(open.value);
    const day = this.context.dateStyles[open.style] ? dayOfSerial(value, this.context.dates1904) : null;
    return day ? { kind: "date", day } : { kind: "number", value };
  }
}

function textCell(text: string): Cell | undefined {
  return text.trim() === "" ? undefined : { kind: "text", text };
}

function isoDateCell(open: OpenCell): Cell | undefined {
  const day = open.value.slice(0, 10);
  return open.type === "d" && isPlainDate(day) ? { kind: "date", day } : undefined;
}
