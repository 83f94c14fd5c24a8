import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { previewPage } from "@/lib/evidence/preview/page";
import type { Previewed } from "@/lib/evidence/preview/thread/in-thread";

const { path, mediaType, fileName } = workerData as Previewed;
parentPort?.postMessage(previewPage(readFileSync(path), mediaType, fileName));
