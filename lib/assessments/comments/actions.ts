"use server";

import { action } from "@/lib/access/action";
import { showingNow } from "@/lib/access/saving";
import type { Result } from "@/lib/platform/result";
import { addComment, resolveComment } from "./commands";
import type { Comment } from "./types";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

export async function addCommentAction(form: FormData): Promise<Result<Comment>> {
  const input = { text: text(form, "text") };
  return showingNow(
    await action("assessments.comment", (actor) =>
      addComment(actor, text(form, "assessmentId"), text(form, "code"), input),
    ),
  );
}

export async function resolveCommentAction(form: FormData): Promise<Result<Comment>> {
  const input = {
    resolved: form.get("resolved") === "1",
    version: text(form, "version") === "" ? null : Number(form.get("version")),
  };
  return showingNow(
    await action("assessments.comment-resolve", (actor) =>
      resolveComment(actor, text(form, "assessmentId"), text(form, "commentId"), input),
    ),
  );
}
