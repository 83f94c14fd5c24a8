"use server";

import { action } from "@/lib/access/action";
import { done, type Result } from "@/lib/platform/result";
import { startExport } from "./commands";

/** Whether the file is there to be fetched at once; else it is being made. */
export async function startExportAction(query: Record<string, string>): Promise<Result<{ atOnce: boolean }>> {
  const started = await action("members.export", (actor) => startExport(actor, query));
  return started.ok ? done({ atOnce: started.value.kind === "at-once" }) : started;
}
