import { type EmbeddedUrls, runningEmbedded, startEmbedded } from "../database/embedded";
import { takeDataDir } from "./lock";

/** Works on the embedded database: on the running one where it runs, else on one started for this work alone. */
export async function withEmbedded<T>(dataDir: string, work: (urls: EmbeddedUrls) => Promise<T>): Promise<T> {
  const running = runningEmbedded(dataDir);
  if (running) return work(running);
  const giveBack = await takeDataDir(dataDir, "đang chạy một lệnh");
  try {
    const database = await startEmbedded(dataDir);
    try {
      return await work(database.urls);
    } finally {
      await database.stop();
    }
  } finally {
    giveBack();
  }
}
