"use server";

import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { markPresent } from "./commands";
import type { Surroundings } from "./types";

export async function markPresentAction(id: string, code: string): Promise<Result<Surroundings>> {
  return action("assessments.present", (actor) => markPresent(actor, id, code));
}
