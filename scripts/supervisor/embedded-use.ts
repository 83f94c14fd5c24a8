import { type EmbeddedUrls, runningEmbedded, startEmbedded } from "../database/embedded";
import { takeDataDir } from "./lock";

/** What a command says that needs the embedded database whole: only `npm start` and `db:migrate` bring it up to date. */
export const NOT_STARTED_YET =
  "Cơ sở dữ liệu chưa được tạo hoặc chưa nâng cấp cho bản chương trình này: hãy chạy npm start một lần trước.";

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
