import type { Paper } from "./model";
import type { PaperProperties } from "./properties";
import type { PaperFormat } from "./schema";
import { type PaperFile, paperFile } from "./serve";

/** A paper with its names, made once for the preview and for both files. */
export type MadePaper = PaperProperties & { paper: Paper; fileName: string };

export function madeFile({ paper, ...about }: MadePaper, format: PaperFormat): Promise<PaperFile> {
  return paperFile(paper, { ...about, format });
}
