import { CellBudget } from "@/lib/sheets/cell-budget";
import { SHEET_LIMITS, type Sheet } from "@/lib/sheets/sheet";
import { brokenFile, notASheet, otherSheetFormat } from "@/lib/sheets/unreadable";
import {
  readDateStyles,
  readRelations,
  readSharedStrings,
  readWorkbook,
} from "@/lib/sheets/xlsx/workbook-parts";
import { readWorksheet, type WorkbookContext } from "@/lib/sheets/xlsx/worksheet";
import { ZipPackage } from "@/lib/sheets/xlsx/zip";

/**
 * Reads values only, once, straight from the package: a general library builds styles and
 * formulas for every cell and takes several times as long on a roster of 5,000 people.
 */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const zip = new ZipPackage(bytes, SHEET_LIMITS.fileBytes);
  const part = (name: string) => zip.part(name, SHEET_LIMITS.partBytes);
  const text = (name: string) => zip.text(name, SHEET_LIMITS.partBytes);
  const workbookXml = text("xl/workbook.xml");
  if (workbookXml === null) throw isOtherSheet(zip) ? otherSheetFormat() : notASheet();
  const { sheets, dates1904 } = readWorkbook(workbookXml);
  const targets = readRelations(text("xl/_rels/workbook.xml.rels") ?? "", "xl");
  const context: WorkbookContext = {
    strings: readSharedStrings(part("xl/sharedStrings.xml") ?? Buffer.alloc(0)),
    dateStyles: readDateStyles(text("xl/styles.xml") ?? ""),
    dates1904,
    budget: new CellBudget(),
  };
  const read: Sheet[] = [];
  for (const { name, relation, hidden } of sheets) {
    const xml = part(targets.get(relation) ?? "");
    if (xml === null) continue;
    read.push({ name, ...readWorksheet(xml, context), ...(hidden && { hidden }) });
  }
  if (read.length === 0) throw brokenFile();
  return read;
}

function isOtherSheet(zip: ZipPackage): boolean {
  return zip.has("xl/workbook.bin") || zip.has("content.xml");
}
