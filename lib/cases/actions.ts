"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { signNil, withdrawNil } from "./nil/commands";

export async function signNilAction(form: FormData): Promise<Result<{ id: string }>> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await action("cases.sign_nil", (actor) =>
    signNil(actor, {
      unit: text("unit"),
      year: text("year"),
      procedure: text("procedure"),
      note: text("note"),
    }),
  );
  if (result.ok) refresh();
  return result;
}

export async function withdrawNilAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("cases.withdraw_nil", (actor) =>
    withdrawNil(actor, String(form.get("id")), Number(form.get("version"))),
  );
  if (result.ok) refresh();
  return result;
}
