"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { changeImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { discardImport } from "@/lib/imports/discard/commands";
import { undoImport } from "@/lib/imports/undo/commands";
import { placeQuery } from "@/lib/members/form-input";
import { done, type Result } from "@/lib/platform/result";

type Answers = Partial<Record<"branches" | "choices" | "absent" | "words", Record<string, string>>> & {
  year?: number;
};

/** One answer or many at once; the page shows what they change. */
export async function answerImportAction(id: string, answers: Answers): Promise<Result<null>> {
  const result = await action("imports.answer", (actor) => changeImport(actor, id, answers));
  if (!result.ok) return result;
  refresh();
  return done(null);
}

/** The columns as the form shows them: `mapping.<letter>` → field, blank = not taken; and the year of which some speak. */
export async function saveColumnsAction(form: FormData): Promise<Result<null>> {
  const chosen = [...form].flatMap(([name, value]) =>
    name.startsWith("mapping.") ? [[name.slice(8), String(value) || null] as const] : [],
  );
  const mapping = Object.fromEntries(chosen);
  const id = String(form.get("id"));
  const year = form.get("year");
  const changes = { mapping, ...(year ? { year: Number(year) } : {}) };
  const result = await action("imports.columns", (actor) => changeImport(actor, id, changes));
  if (!result.ok) return result;
  refresh();
  return done(null);
}

export async function chooseSheetAction(form: FormData): Promise<Result<null>> {
  const [id, sheet] = [String(form.get("id")), String(form.get("sheet"))];
  const result = await action("imports.sheet", (actor) => changeImport(actor, id, { sheet }));
  if (!result.ok) return result;
  refresh();
  return done(null);
}

/** Open questions stand on the page itself: the refusal says that there are some, without the list of them. */
export async function confirmImportAction(form: FormData): Promise<Result<null>> {
  const id = String(form.get("id"));
  const leftOn = form.get("leftOn");
  const told = leftOn === null ? {} : { leftOn: String(leftOn) };
  const result = await action("imports.confirm", (actor) => confirmImport(actor, id, told));
  if (result.ok || result.reason === "conflict") refresh();
  return result.ok ? done(null) : { ...result, fields: undefined };
}

export async function undoImportAction(form: FormData): Promise<Result<null>> {
  const id = String(form.get("id"));
  const result = await action("imports.undo", (actor) => undoImport(actor, id));
  if (!result.ok) return result;
  refresh();
  return done(null);
}

/** Its page goes with it: back to where sheets are chosen. */
export async function discardImportAction(form: FormData): Promise<Result<null>> {
  const id = String(form.get("id"));
  const result = await action("imports.discard", (actor) =>
    discardImport(actor, id, { version: Number(form.get("version")) }),
  );
  if (!result.ok) return result;
  return redirect(`/members/import${placeQuery(form)}`);
}
