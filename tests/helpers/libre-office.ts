import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** The Word file as LibreOffice prints it. */
export async function printedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  const [pdf] = await allPrintedByLibreOffice([docx]);
  if (!pdf) throw new Error("one file in, one file out");
  return pdf;
}

/** Many Word files, printed by one start of LibreOffice. */
export function allPrintedByLibreOffice(docx: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return converted(docx, "docx", "pdf");
}

/** A workbook's first sheet as LibreOffice reads it: its cells' texts with tabs between. */
export async function readByLibreOffice(xlsx: Uint8Array): Promise<string[][]> {
  const [text] = await converted([xlsx], "xlsx", "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true");
  return new TextDecoder()
    .decode(text)
    .split("\n")
    .map((line) => line.split("\t"));
}

async function converted(all: readonly Uint8Array[], from: string, to: string): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "libre-office-"));
  try {
    const files = all.map((_, at) => join(folder, `file-${at}.${from}`));
    await Promise.all(files.map((file, at) => writeFile(file, all[at] ?? "")));
    // A profile of its own: two runs at once would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", to, "--outdir", folder, ...files], {
      stdio: "ignore",
      timeout: 60_000,
    });
    const made = files.map((_, at) => join(folder, `file-${at}.${to.split(":", 1)[0]}`));
    return await Promise.all(made.map(async (file) => new Uint8Array(await readFile(file))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
