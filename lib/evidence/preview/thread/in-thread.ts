import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { MediaType } from "@/lib/evidence/types";

export type Previewed = { path: string; mediaType: MediaType; fileName: string };

const PROGRAM = "lib/evidence/preview/thread/start.mjs";
const HEAP_MB = 256;
const LONGEST_MS = 15_000;
/** More at once would take the machine from those who work. */
const MOST_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads the file in a thread of its own, which ends with it: a file that was made to hang or to swell takes neither the
 * server nor the next file with it. Null where the thread came to no end.
 */
export async function previewInThread(file: Previewed): Promise<string | null> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  const thread = new PreviewThread(file);
  try {
    return await thread.page();
  } finally {
    running -= 1;
    waiting.shift()?.();
    await thread.terminate();
  }
}

/** A class of its own, because bundlers take a bare `new Worker(path)` for a part of the bundle. */
class PreviewThread extends Worker {
  constructor(file: Previewed) {
    super(join(/* turbopackIgnore: true */ process.cwd(), PROGRAM), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      workerData: file,
    });
  }

  page(): Promise<string | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), LONGEST_MS);
      const end = (page: string | null) => {
        clearTimeout(timer);
        resolve(page);
      };
      this.on("message", end);
      this.on("error", () => end(null));
      this.on("exit", () => end(null));
    });
  }
}
