import { besideThisProcess } from "@/lib/platform/side-process";
import { cleanPaper, cleanText } from "./clean";
import type { AnyPaper } from "./model";
import type { PaperProperties } from "./properties";
import type { TypstJobs } from "./typst/answer";
import { matterOf, picturesOf } from "./typst/matter";

const beside = besideThisProcess<TypstJobs>({ path: "lib/papers/typst/start.mjs", heapMb: 256 });

/** The bytes of a tagged PDF/UA-1 file that holds this paper, composed beside the process that answers requests. */
export async function renderPdf(paper: AnyPaper, properties: PaperProperties): Promise<Uint8Array> {
  const clean = cleanPaper(paper);
  const { title, creator } = properties;
  const matter = matterOf(clean, { title: cleanText(title), creator: cleanText(creator) });
  return beside.ask("compose", { matter: JSON.stringify(matter), pictures: picturesOf(clean) });
}
