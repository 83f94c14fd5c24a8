import { escaped } from "@/lib/platform/escaped";
import { held } from "@/lib/platform/held";
import { attribute, scanXml, unescapeXml } from "@/lib/sheets/xlsx/xml";
import { ZipPackage } from "@/lib/sheets/xlsx/zip";

const MOST_PART_BYTES = 16 * 1024 * 1024;
const MOST_LETTERS = 300_000;
const DEEPEST = 24;

export type Shown = { html: string; isCut: boolean };

/** Text, headings and tables of a Word file; null where it is none. What it looks like is left to the download. */
export function docxHtml(bytes: Uint8Array): Shown | null {
  const xml = new ZipPackage(bytes).text("word/document.xml", MOST_PART_BYTES);
  if (xml === null) return null;
  const writer = new DocumentWriter();
  scanXml(xml, writer);
  return writer.end();
}

const CELLS: Record<string, "table" | "tr" | "td"> = { tbl: "table", tr: "tr", tc: "td" };
/** Where each may stand; a file that puts it elsewhere is not followed. */
const PARENTS: Record<string, readonly (string | undefined)[]> = {
  table: [undefined, "td"],
  tr: ["table"],
  td: ["tr"],
};

class DocumentWriter {
  private readonly parts: string[] = [];
  private readonly stack: string[] = [];
  private letters = 0;
  private hidden = 0;
  private isCut = false;
  private inText = false;
  private tag = "p";
  private line: string | null = null;

  open(name: string, attributes: string): void {
    // The older twin of a drawing tells the same text twice.
    if (name === "Fallback") this.hidden += 1;
    if (this.hidden > 0) return;
    const cell = held(CELLS, name);
    if (cell) this.begin(cell);
    else if (name === "p") this.paragraph();
    else if (name === "pStyle") this.tag = headingOf(attribute(attributes, "w:val"));
    else if (name === "numPr") this.line = `• ${this.line ?? ""}`;
    else if (name === "tab") this.add(" ");
    else if (name === "br" || name === "cr") this.add("\n");
    this.inText = name === "t";
  }

  text(raw: string): void {
    if (this.inText && this.hidden === 0) this.add(unescapeXml(raw));
  }

  close(name: string): void {
    if (name === "Fallback") this.hidden = Math.max(0, this.hidden - 1);
    this.inText = false;
    if (this.hidden > 0) return;
    if (name === "p") this.endParagraph();
    const cell = held(CELLS, name);
    if (cell && this.stack.at(-1) === cell) this.parts.push(`</${this.stack.pop()}>`);
  }

  end(): Shown {
    this.endParagraph();
    while (this.stack.length > 0) this.parts.push(`</${this.stack.pop()}>`);
    return { html: this.parts.join(""), isCut: this.isCut };
  }

  private begin(cell: string): void {
    if (this.stack.length >= DEEPEST || this.isCut || !PARENTS[cell]?.includes(this.stack.at(-1))) return;
    this.endParagraph();
    this.stack.push(cell);
    this.parts.push(`<${cell}>`);
  }

  private paragraph(): void {
    this.endParagraph();
    this.tag = "p";
    this.line = "";
  }

  private endParagraph(): void {
    const text = this.line?.trim();
    this.line = null;
    // Words between the cells of a table have no place in it.
    const top = this.stack.at(-1);
    if (text && top !== "table" && top !== "tr")
      this.parts.push(`<${this.tag}>${escaped(text)}</${this.tag}>`);
  }

  private add(text: string): void {
    if (this.line === null || this.isCut) return;
    this.letters += text.length;
    this.isCut = this.letters > MOST_LETTERS;
    if (!this.isCut) this.line += text;
  }
}

/** The page around has its own first heading. */
function headingOf(style: string | null): string {
  const level = /^(?:heading|title|u)\s?([1-6])?/i.exec(style ?? "");
  if (!level) return "p";
  return `h${Math.min(6, Number(level[1] ?? 1) + 1)}`;
}
