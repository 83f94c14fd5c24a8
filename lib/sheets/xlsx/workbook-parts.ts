import { SHEET_LIMITS } from "@/lib/sheets/sheet";
import { tooLarge } from "@/lib/sheets/unreadable";
import { isDateFormat } from "@/lib/sheets/xlsx/serial-dates";
import { attribute, scanXml, scanXmlBytes, unescapeXml } from "@/lib/sheets/xlsx/xml";

type SheetEntry = { name: string; relation: string; hidden: boolean };

/** More than any office keeps in one file; what they hold together is bounded by the cells. */
const MOST_SHEETS = 500;

/** Of the workbook's part: its sheets, and some for the rest. */
const MOST_RELATIONS = 2 * MOST_SHEETS;

export function readWorkbook(xml: string): { sheets: SheetEntry[]; dates1904: boolean } {
  const sheets: SheetEntry[] = [];
  let dates1904 = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === "workbookPr") dates1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const relation = /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
      const hidden = /^(hidden|veryHidden)$/.test(attribute(attributes, "state") ?? "");
      if (relation === undefined) return;
      if (sheets.length >= MOST_SHEETS) throw tooLarge();
      sheets.push({ name: attribute(attributes, "name") ?? "", relation, hidden });
    },
  });
  return { sheets, dates1904 };
}

/** Relation id → part name, for parts that lie beside the workbook. */
export function readRelations(xml: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open(name, attributes) {
      const [id, target] = [attribute(attributes, "Id"), attribute(attributes, "Target")];
      if (name !== "Relationship" || !id || !target) return;
      if (targets.size >= MOST_RELATIONS) throw tooLarge();
      targets.set(id, partName(target, folder));
    },
  });
  return targets;
}

function partName(target: string, folder: string): string {
  return target.startsWith("/") ? target.slice(1) : `${folder}/${target.replace(/^\.\//, "")}`;
}

/** As many as Excel itself keeps in a file. */
const MOST_STYLES = 65_536;

/** For each cell style, by its number: does it show a number as a day? */
export function readDateStyles(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  scanXml(xml, {
    open(name, attributes) {
      const id = Number(attribute(attributes, "numFmtId"));
      if (name === "numFmt") {
        if (codes.size >= MOST_STYLES) throw tooLarge();
        codes.set(id, attribute(attributes, "formatCode") ?? "");
      }
      if (name === "cellXfs") inCellStyles = true;
      if (name !== "xf" || !inCellStyles) return;
      if (styles.length >= MOST_STYLES) throw tooLarge();
      styles.push(isDateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}

export function readSharedStrings(xml: Buffer): string[] {
  const strings: string[] = [];
  let current = "";
  let [inText, inReading] = [false, false];
  scanXmlBytes(xml, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text(raw) {
      if (inText) current = longer(current, raw);
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      if (strings.length >= SHEET_LIMITS.cells) throw tooLarge();
      strings.push(cellString(current));
    },
  });
  return strings;
}

/** As written in the file, where a letter may take six. Excel's own cells hold 32,767: what is longer was made to harm. */
const LONGEST = 200_000;

/** A cell's text with what follows it in the file. */
export function longer(text: string, more: string): string {
  if (text.length + more.length > LONGEST) throw tooLarge();
  return text + more;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function cellString(raw: string): string {
  const text = copied(unescapeXml(raw).slice(0, SHEET_LIMITS.letters));
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A piece of a text holds the whole of it in memory; a cell is to hold its own words alone. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
