"use server";

import { action } from "@/lib/access/action";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { revealCounted } from "./commands";
import type { CountedPeople } from "./types";

export async function revealCountedAction(form: FormData): Promise<Result<CountedPeople>> {
  const input = {
    unit: form.get("unit"),
    counted: form.get("counted"),
    reason: textIn(form, "reason") ?? "",
  };
  return action("members.reveal_counted", (actor) => revealCounted(actor, input));
}
