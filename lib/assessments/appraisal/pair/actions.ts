"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { done, type Result } from "@/lib/platform/result";
import { freePlace, handInOpinions } from "./commands";

const idOf = (form: FormData) => String(form.get("assessmentId"));

export async function handInOpinionsAction(form: FormData): Promise<Result<null>> {
  const result = await action("appraisal.hand-in", (actor) => handInOpinions(actor, idOf(form)));
  if (!result.ok) return result;
  refresh();
  return done(null);
}

export async function freePlaceAction(form: FormData): Promise<Result<null>> {
  const result = await action("appraisal.free-place", (actor) =>
    freePlace(actor, idOf(form), Number(form.get("number"))),
  );
  if (result.ok) refresh();
  return result;
}
