import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** The Word file as LibreOffice prints it. */
export async function printedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  return converted(docx, "docx", "pdf");
}

/** A workbook's first sheet as LibreOffice reads it: its cells' texts with tabs between. */
export async function readByLibreOffice(xlsx: Uint8Array): Promise<string[][]> {
  const text = await converted(xlsx, "xlsx", "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true");
  return new TextDecoder()
    .decode(text)
    .split("\n")
    .map((line) => line.split("\t"));
}

async function converted(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "libre-office-"));
  try {
    const file = join(folder, `file.${from}`);
    await writeFile(file, bytes);
    // A profile of its own: two runs at once would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", to, "--outdir", folder, file], {
      stdio: "ignore",
      timeout: 60_000,
    });
    return new Uint8Array(await readFile(join(folder, `file.${to.split(":", 1)[0]}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
