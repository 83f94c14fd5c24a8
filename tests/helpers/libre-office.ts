import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Looked for and not started: every process of the browser tests asks. */
const isInstalled = (program: string) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

export const HAS_LIBRE_OFFICE = isInstalled("soffice");

/** Debian brings the part that reads workbooks as a package of its own. */
export const HAS_LIBRE_OFFICE_CALC = HAS_LIBRE_OFFICE && isInstalled("localc");

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

/** Workbooks as LibreOffice writes them again after it opened them, all by one start of it. */
export function allRewrittenByLibreOffice(xlsx: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return converted(xlsx, "xlsx", "xlsx");
}

async function converted(all: readonly Uint8Array[], from: string, to: string): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "libre-office-"));
  const made = join(folder, "made");
  try {
    const files = all.map((_, at) => join(folder, `file-${at}.${from}`));
    await Promise.all(files.map((file, at) => writeFile(file, all[at] ?? "")));
    // A profile of its own: two runs at once would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", to, "--outdir", made, ...files], {
      stdio: "ignore",
      timeout: 120_000,
    });
    const [ending] = to.split(":", 1);
    const read = async (_: string, at: number) =>
      new Uint8Array(await readFile(join(made, `file-${at}.${ending}`)));
    return await Promise.all(files.map(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
