"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { addComment, resolveComment } from "./commands";
import type { Comment } from "./types";

function shown(result: Result<Comment>): Result<Comment> {
  if (result.ok || result.reason === "stale") refresh();
  return result;
}

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

export async function addCommentAction(form: FormData): Promise<Result<Comment>> {
  const input = { text: text(form, "text") };
  return shown(
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
  return shown(
    await action("assessments.comment-resolve", (actor) =>
      resolveComment(actor, text(form, "assessmentId"), text(form, "commentId"), input),
    ),
  );
}
