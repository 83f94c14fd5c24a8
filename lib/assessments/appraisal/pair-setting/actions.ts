"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { setPair } from "./commands";

export async function setPairAction(form: FormData): Promise<Result<null>> {
  const text = (name: string) => String(form.get(name) ?? "");
  const input = { twoAppraisers: text("appraisers") === "2", version: Number(text("version")) };
  const result = await action("appraisal.pair-setting", (actor) =>
    setPair(actor, text("orgId"), text("cycleId"), input),
  );
  if (result.ok) refresh();
  return result.ok ? result : { ...result, current: undefined };
}
