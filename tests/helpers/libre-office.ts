import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** The Word file as LibreOffice prints it. */
export async function printedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "libre-office-"));
  try {
    const file = join(folder, "paper.docx");
    await writeFile(file, docx);
    // A profile of its own: two runs at once would wait for each other.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file], {
      stdio: "ignore",
      timeout: 60_000,
    });
    return new Uint8Array(await readFile(join(folder, "paper.pdf")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
