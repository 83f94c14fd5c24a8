import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Loaded where a file is opened: it takes an eighth of the time in which the browser tests are loaded, and few open one. */
const pdfjs = () => import("pdfjs-dist/legacy/build/pdf.mjs");

/** A run of text where it stands: millimetres from the left and top edge of the page, size in points. */
export type Run = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
};
export type Page = {
  width: number;
  height: number;
  runs: Run[];
  fonts: string[];
  /** Drawn outlines and lines. */
  shapes: number;
  roles: string[];
  alternatives: string[];
};

type StructNode = { role?: string; alt?: string; children?: StructNode[] };

const MM = 25.4 / 72;

/** A PDF file opened again as a reader would: pages with their runs of text, tags, what it says about itself. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await pdfjs();
  // A copy, because the reader takes the bytes for itself; no font is drawn.
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let at = 1; at <= document.numPages; at += 1) pages.push(await pageOf(document, at));
  const { info, metadata } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  await document.destroy();
  return {
    pages,
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    isTagged: marked?.Marked === true,
    xmp: metadata?.getRaw() as string | undefined,
  };
}

async function pageOf(document: PDFDocumentProxy, at: number): Promise<Page> {
  const { OPS } = await pdfjs();
  const page = await document.getPage(at);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  // Fonts are known once what draws with them has been read.
  const { fnArray } = await page.getOperatorList();
  const named = new Set(items.flatMap((item) => ("fontName" in item ? [item.fontName] : [])));
  const tree = (await page.getStructTree()) as StructNode | null;
  const nodes = tree ? everyNode(tree) : [];
  return {
    width: width * MM,
    height: height * MM,
    runs: items.flatMap((item) => ("str" in item && item.str !== "" ? [runOf(item, height)] : [])),
    fonts: [...named].map((name) => (page.commonObjs.get(name) as { name: string }).name),
    shapes: fnArray.filter((operator) => operator === OPS.constructPath).length,
    roles: nodes.flatMap(({ role }) => role ?? []),
    alternatives: nodes.flatMap(({ alt }) => alt ?? []),
  };
}

function runOf(item: { str: string; transform: number[]; width: number }, height: number): Run {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return {
    text: item.str,
    left: x * MM,
    right: (x + item.width - blanksAfter(item.str) * Math.hypot(a, b)) * MM,
    baseline: (height - y) * MM,
    size: Math.hypot(a, b),
  };
}

/** Blanks at the end of a line hang over the margin unseen; each is a quarter of the size. */
function blanksAfter(text: string): number {
  return (text.length - text.trimEnd().length) * 0.25;
}

function everyNode(node: StructNode): StructNode[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

/** The text of pages in reading order, lines joined as they follow, without page numbers. */
export function textOf(pages: Page[]): string {
  return pages
    .flatMap(({ runs }) => runs.filter(({ baseline }) => baseline > 20).map(({ text }) => text))
    .join("")
    .replaceAll("\u00a0", " ");
}

/** Lines of a page by their height, from the top. */
export function linesOf({ runs }: Page): string[] {
  const lines = new Map<number, Run[]>();
  for (const run of runs) {
    const near =
      [...lines.keys()].find((baseline) => Math.abs(baseline - run.baseline) < 0.8) ?? run.baseline;
    lines.set(near, [...(lines.get(near) ?? []), run]);
  }
  return [...lines.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, all]) =>
      all
        .toSorted((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join("")
        .replaceAll("\u00a0", " ")
        .trim(),
    );
}
